import type { Page } from 'playwright-core'
import type { Job } from '../job.ts'

const INDICATORS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I8', 'I11', 'I15', 'I16', 'I18', 'I20', 'I23'] as const
const ROUNDS = 7

async function opened() {
  const { launchChromium, openContext } = await import('../../support/chromium.ts')
  const { startHost } = await import('../../support/host.ts')
  const host = await startHost()
  const browser = await launchChromium()
  const { context } = await openContext(browser, host.origin)
  const page = await context.newPage()
  await host.call('workspace.create', { name: 'Exempel', sample: true })
  await host.call('views.save', { name: 'Tolv', content: { indicators: [...INDICATORS] }, isDefault: true })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/indikatorer`)
  await drawn(page)
  return { host, browser, page }
}

const drawn = async (page: Page): Promise<void> => {
  await page
    .locator('.ag-row .mini-bars')
    .nth(INDICATORS.length - 1)
    .waitFor()
  await page.locator('.chart .recharts-surface').first().waitFor()
}

/** ms from the moment the page is asked for until twelve rows, their small charts and the large one have been painted. */
const timeToDraw = (page: Page): Promise<number> =>
  page.evaluate(
    (rows) =>
      new Promise<number>((resolve) => {
        const started = performance.now()
        location.hash = '#/indikatorer'
        const look = () => {
          const there =
            document.querySelectorAll('.ag-row .mini-bars').length >= rows &&
            document.querySelectorAll('.chart .bar-label').length > 0
          if (there) requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - started)))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    INDICATORS.length,
  )

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Floor: the very same elements put into an empty page at once, without anybody to ask and nothing to compute. */
async function floor() {
  const { host, browser, page } = await opened()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const html = document.querySelector('.page')?.outerHTML ?? ''
            const box = document.createElement('div')
            document.querySelector('.content')?.append(box)
            const started = performance.now()
            box.innerHTML = html
            requestAnimationFrame(() =>
              requestAnimationFrame(() => {
                const ms = performance.now() - started
                box.remove()
                resolve(ms)
              }),
            )
          }),
      ),
    )
  }
  await browser.close()
  await host.close()
  return { ms: middle(times), items: INDICATORS.length }
}

/** Ours: a person goes from another page to Indikatorer, and a view of twelve indicators and nine parties is there. */
async function ours() {
  const { host, browser, page } = await opened()
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(() => {
      location.hash = '#/oversikt'
    })
    await page.getByRole('table').first().waitFor()
    times.push(await timeToDraw(page))
  }
  process.stderr.write(`  ${times.map((ms) => Math.round(ms)).join(', ')} ms\n`)
  await browser.close()
  await host.close()
  return { ms: middle(times), items: INDICATORS.length }
}

export const job: Job = {
  name: '12 indicators × 9 parties with charts, drawn in Chromium',
  goal: { milliseconds: 300 },
  floor,
  ours,
}
