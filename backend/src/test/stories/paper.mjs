// What a page puts on paper.
import assert from 'node:assert/strict'
import { join } from 'node:path'

/** Prints the page, keeps the paper beside the pictures, and fails unless all of it stands on one upright sheet of A4. */
export async function isOneSheet(page, name) {
  const paper = await page.pdf({ path: join(process.env.CAIZHI_PICTURES, `${name}.pdf`), preferCSSPageSize: true })
  const text = paper.toString('latin1')
  assert.equal(text.match(/\/Type\s*\/Page\b/g).length, 1, `${name} is one sheet`)
  const [width, height] = text
    .match(/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/)
    .slice(1)
    .map(Math.round)
  assert.deepEqual([width, height], [595, 842], `${name} is of A4, upright`)
}
