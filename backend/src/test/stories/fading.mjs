// The measure of fitness on pages made for it: what fades while it is looked at, what stays, what never stands still.
import assert from 'node:assert/strict'
import { barriersOf } from './fitness.mjs'
import { story } from './story.mjs'

const PAGE = `<!doctype html><html lang="en"><title>Fading · Test</title>
<style>
  @keyframes leave { to { opacity: 0.1 } }
  @keyframes rush { from { opacity: 0.1 } }
  .leaves { animation: leave 0.3s }
  .rushes { animation: rush 0.3s alternate 1000 }
  .pale { color: #ccc }
</style>
<main><h1>Fading</h1><p style="background: #fff">Words to be read</p></main>`

await story(async (open) => {
  const page = await open()
  await page.setContent(PAGE)
  assert.deepEqual(await barriersOf(page), [])

  // from now on the first look at the page finds the paragraph half faded
  await page.evaluate(() => {
    const run = globalThis.axe.run
    globalThis.axe.run = async (...how) => {
      globalThis.axe.run = run
      const paragraph = document.querySelector('p')
      paragraph.classList.add('leaves')
      const [fade] = paragraph.getAnimations()
      fade.pause()
      fade.currentTime = 200
      const found = await run(...how)
      globalThis.seen = found.violations.map(({ id }) => id)
      fade.play()
      return found
    }
  })
  assert.deepEqual(await barriersOf(page), [], 'what fades was taken for a barrier')
  assert.deepEqual(await page.evaluate(() => globalThis.seen), ['color-contrast'], 'nothing faded')

  await page.evaluate(() => document.querySelector('p').classList.add('pale'))
  assert.deepEqual(await barriersOf(page), ['color-contrast: p'])

  await page.evaluate(() => document.querySelector('p').classList.add('rushes'))
  await assert.rejects(barriersOf(page), /never stands still/)
})
