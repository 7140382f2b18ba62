import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseFile } from '../support/choose-file.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { chance, identityNumber } from '../support/identity-numbers.ts'
import { BUDGET, BUDGET_ORE } from '../support/open-host.ts'

let host: TestHost
let browser: Browser
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'samsyn-vakt-'))
const scope = { party: '2303', year: 2026, kind: 'budget' } as const
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  const { context } = await openContext(browser, host.origin)
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await host.call('workspace.create', { name: 'Vakt' })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/underlag`)
  await page.getByRole('heading', { level: 1 }).waitFor()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

async function choose(name: string, content: string): Promise<void> {
  const path = join(folder, name)
  writeFileSync(path, content)
  await chooseFile(page, path)
}

describe('what the import page guards', () => {
  test('a row with an identity number is not read in, is masked on the screen, and the original is kept masked', async () => {
    const { century, date, tail } = identityNumber(chance(7))
    const whole = `${date}-${tail}`
    await choose(
      'person.csv',
      `Konto;Kontotext;Belopp kr\r\n5020;Löner;100,00\r\n5020;Lön ${century}${whole};50,00\r\n5610;Avgifter;40,00\r\n`,
    )
    await page
      .getByText(/personnummer/i)
      .first()
      .waitFor()
    expect(await page.content()).not.toContain(whole)
    const apply = page.getByRole('button', { name: /Läs in 2\srader/ })
    await apply.click()
    await page
      .getByText(/Läste in 2\srader/)
      .first()
      .waitFor()
    const { batches } = await host.call('import.batches', {})
    expect(batches).toMatchObject([{ rows: 2, ore: 14_000, rejectedRows: 1, redacted: true }])
  })

  test('a corrected file says what is in already, and takes the old one’s place', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await choose('budget.tsv', BUDGET)
    await page.locator('.source-chip').nth(5).waitFor()
    const wider = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main')].filter(
        (one) => one.scrollWidth > one.clientWidth,
      ),
    )
    expect(wider).toEqual([])
    await page.getByRole('button', { name: /Läs in 6\srader/ }).click()
    await page
      .getByText(/Läste in 6\srader/)
      .first()
      .waitFor()
    await choose('budget-rättad.tsv', BUDGET.replace('640 000,00', '700 000,00'))
    const replace = page.getByRole('button', { name: /Byt ut/ })
    await replace.first().click()
    await expect.poll(async () => (await host.call('rows.list', { scope })).ore).toBe(14_000 + BUDGET_ORE + 6_000_000)
  })

  test('a bad amount is shown with its place, can be saved for the sender, and is never 0', async () => {
    await choose(
      'fel.csv',
      'Konto;Kontotext;Belopp kr\r\n5020;Löner;100,00\r\n6310;Leasing;se not 3\r\n3132;Avgift;-40,00\r\n',
    )
    await page.getByText('Text i beloppskolumnen').or(page.getByText('Inget tal')).first().waitFor()
    await page.getByText('C3').first().waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /felen/ }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^fel-i-fel.*\.xlsx$/)
  })
})
