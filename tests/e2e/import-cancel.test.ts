import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeLedgerFile } from '../bench/ledger-file.ts'
import { chooseFile } from '../support/choose-file.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost, type TestHost } from '../support/host.ts'

/** SAMSYN_ROWS=1000000 for the long run. */
const ROWS = Number(process.env['SAMSYN_ROWS'] ?? 400_000)
const path = join(mkdtempSync(join(tmpdir(), 'samsyn-avbryt-')), 'stor.csv')
let host: TestHost
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium(), writeLedgerFile(path, ROWS)])
  const { context } = await openContext(browser, host.origin)
  page = await context.newPage()
  page.setDefaultTimeout(30_000)
  await host.call('workspace.create', { name: 'Avbryt' })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/underlag`)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

const choose = (): Promise<void> => chooseFile(page, path)
const content = async () => ({
  batches: (await host.call('import.batches', {})).batches,
  steps: (await host.call('history.list', {})).entries.length,
  rows: (await host.call('rows.list', { scope: { party: '2303', year: 2026, kind: 'budget' } })).total,
})
/** Watches for the bar of this name, and presses its Avbryt at the moment rows and time left are told. */
const cancelUnderWay = (name: string): Promise<string> =>
  page.evaluate(
    (wanted) =>
      new Promise<string>((resolve) => {
        const look = (): void => {
          const bar = [...document.querySelectorAll('.progress')].find(({ textContent }) =>
            textContent.includes(wanted),
          )
          const words = bar?.textContent ?? ''
          if (!/\d av \d.*kvar/.test(words)) return
          watch.disconnect()
          bar?.querySelector('button')?.click()
          resolve(words)
        }
        const watch = new MutationObserver(look)
        watch.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    name,
  )
test('a long plan and a long reading in tell rows and time left, and cancelled they leave the workspace as it was', async () => {
  const before = await content()
  const planCancelled = cancelUnderWay('Går igenom raderna')
  await choose()
  expect(await planCancelled).toMatch(/Avbryt/)
  await page.getByText('Arbetet avbröts').waitFor()
  expect(await content()).toEqual(before)
  await page.getByRole('button', { name: 'Gå igenom raderna igen' }).click()
  const apply = page.getByRole('button', { name: /^Läs in \d/ })
  await apply.waitFor()
  const readingCancelled = cancelUnderWay('Läser in raderna')
  await apply.click()
  expect(await readingCancelled).toMatch(/Avbryt/)
  await page.getByText('Arbetet avbröts').waitFor()
  expect(await content()).toEqual(before)
})
