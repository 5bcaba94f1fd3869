// Does in a real Chromium what the stories ask for, one line of JSON a request and one an answer.
// A request names a window and a script, which runs with `page`, `context` and its arguments in scope.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const require = createRequire(`${process.env.FRONTEND}/package.json`)
const { chromium } = require('playwright-core')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
})
const windows = new Map()

async function open(options) {
  const context = await browser.newContext({ timezoneId: 'Asia/Shanghai', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const troubles = []
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  const id = windows.size + 1
  windows.set(id, { context, page, troubles })
  return id
}

async function perform({ window, script, args, options }) {
  if (options) return open(options)
  const { context, page, troubles } = windows.get(window)
  return new AsyncFunction('page', 'context', 'troubles', 'axe', 'args', script)(page, context, troubles, axe, args)
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    answer = { result: (await perform(JSON.parse(line))) ?? null }
  } catch (error) {
    answer = { error: String(error?.stack ?? error) }
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}
await browser.close()
