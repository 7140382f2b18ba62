import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Job } from '../job.ts'
import { median, prepareLedger, REAL, SCOPE } from '../tagging-workspace.ts'

const FRAMES = 240
/** Five rows at a time, down the page of code strings and up again. */
const STEP_PX = 140

/** The page Taggning with a million rows behind its code strings. */
async function opened(folder: string) {
  const { launchChromium, openContext } = await import('../../support/chromium.ts')
  const { startHost } = await import('../../support/host.ts')
  const host = await startHost(join(folder, `taggning-${REAL.name}`))
  await host.call('workspace.open', { id: 'Mätning' })
  const browser = await launchChromium()
  const { context } = await openContext(browser, host.origin)
  await context.addInitScript(
    (state) => localStorage.setItem('samsyn-scope', JSON.stringify({ state, version: 1 })),
    SCOPE,
  )
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/taggning`)
  await page.locator('.ag-row[row-index="3"]').waitFor()
  // What is learned in the background has been learned before anything is measured.
  await page.waitForTimeout(6_000)
  return { host, browser, page }
}

/** The time between one frame and the next, ms, while the grid is scrolled by `step` in each; 0: it stands still. */
const gaps = (page: Page, step: number): Promise<number[]> =>
  page.evaluate(
    async ([frames, by]) => {
      const scrolled = [...document.querySelectorAll<HTMLElement>('.tagging-grid *')].find(
        (each) => each.scrollHeight > each.clientHeight + 1000 && /auto|scroll/.test(getComputedStyle(each).overflowY),
      )
      if (!scrolled) throw new Error('nothing can be scrolled: the bench measures something else')
      const times: number[] = []
      let last = performance.now()
      for (let frame = 0; frame < frames; frame += 1) {
        scrolled.scrollTop += frame % 100 < 50 ? by : -by
        await new Promise(requestAnimationFrame)
        const now = performance.now()
        times.push(now - last)
        last = now
      }
      return times
    },
    [FRAMES, step] as const,
  )

async function frameTime(folder: string, step: number) {
  const { host, browser, page } = await opened(folder)
  const times = await gaps(page, step)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => Math.round((sorted[Math.floor(sorted.length * part)] ?? 0) * 10) / 10
  process.stderr.write(`  ${at(0.5)} ms i mitten, ${at(0.95)} ms i p95, ${at(0.999)} ms som längst\n`)
  await browser.close()
  await host.close()
  return { ms: median(times), items: FRAMES }
}

// 50 frames a second is 20 ms a frame, against 16.7 ms standing still.
export const job: Job = {
  name: 'ms per frame while 20 120 code strings of 1 000 000 rows are scrolled',
  goal: { ratio: 1.2 },
  prepare: (folder) => prepareLedger(folder, REAL),
  floor: (folder) => frameTime(folder, 0),
  ours: (folder) => frameTime(folder, STEP_PX),
}
