import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { Page } from 'playwright-core'
import type { Job } from '../job.ts'
import { writeLedgerFile } from '../ledger-file.ts'

const ROWS = 300_000
const IDLE_MS = 4_000

/** Counts the page's own animation frames until stopped, and the longest time between two of them. */
async function countFrames(page: Page): Promise<() => Promise<{ frames: number; ms: number; longest: number }>> {
  await page.evaluate(() => {
    const state = { frames: 0, start: performance.now(), last: performance.now(), longest: 0, on: true }
    Object.assign(globalThis, { samsynFrames: state })
    const tick = (now: number) => {
      state.frames += 1
      state.longest = Math.max(state.longest, now - state.last)
      state.last = now
      if (state.on) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  return () =>
    page.evaluate(() => {
      const state = (
        globalThis as unknown as { samsynFrames: { frames: number; start: number; longest: number; on: boolean } }
      ).samsynFrames
      state.on = false
      return { frames: state.frames, ms: performance.now() - state.start, longest: state.longest }
    })
}

async function opened() {
  const { launchChromium, openContext } = await import('../../support/chromium.ts')
  const { startHost } = await import('../../support/host.ts')
  const host = await startHost()
  const browser = await launchChromium()
  const { context } = await openContext(browser, host.origin)
  const page = await context.newPage()
  await host.call('workspace.create', { name: 'Bildrutor' })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/underlag`)
  await page.locator('main h1').first().waitFor()
  return { host, browser, page }
}

/** Floor: the page standing still. */
async function floor() {
  const { host, browser, page } = await opened()
  const stop = await countFrames(page)
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS))
  const { frames, ms } = await stop()
  await browser.close()
  await host.close()
  return { ms: ms / frames, items: frames }
}

/** Ours: a person chooses a file of 300 000 rows, sees its plan and reads it in, in the page itself. */
async function ours(folder: string) {
  const path = join(folder, 'frames.csv')
  await writeLedgerFile(path, ROWS)
  const { host, browser, page } = await opened()
  page.setDefaultTimeout(120_000)
  const stop = await countFrames(page)
  const started = performance.now()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /Välj fil/ }).click(),
  ])
  await chooser.setFiles(path)
  const apply = page.getByRole('button', { name: /^Läs in 300/ })
  await apply.click()
  await page
    .getByText(/Läste in 300/)
    .first()
    .waitFor()
  const { frames, ms, longest } = await stop()
  process.stderr.write(
    `  ${frames} bildrutor på ${Math.round(performance.now() - started)} ms, längsta uppehåll ${Math.round(longest)} ms\n`,
  )
  await browser.close()
  await host.close()
  return { ms: ms / frames, items: frames }
}

// 50 frames a second is 20 ms a frame, against 16.7 ms standing still.
export const job: Job = {
  name: 'ms per frame while 300 000 rows are read in',
  goal: { ratio: 1.2 },
  floor,
  ours,
}
