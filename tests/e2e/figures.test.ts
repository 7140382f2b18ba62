import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { chooseFile } from '../support/choose-file.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { foreignWords } from '../support/foreign-words.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { runCommand } from '../support/palette.ts'

// What figures are divided by, how they are measured and how they are judged, by hand in one walk; each step stands on the one before.
const WAIT = { timeout: 15_000, interval: 50 }
const OWN = '2305'
const ARE = '2321'
const BUDGET = { year: 2026, kind: 'budget' as const }
const POPULATION = [
  'region;ålder;år;Folkmängd',
  '2305 Bräcke;totalt ålder;2023;6101',
  '2305 Bräcke;totalt ålder;2024;6035',
  '2321 Åre;totalt ålder;2024;12750',
  '0114 Upplands Väsby;totalt ålder;2024;50000',
].join('\r\n')

const home = mkdtempSync(join(tmpdir(), 'samsyn-siffror-'))
let host: TestHost
let browser: Browser
let page: Page
const faults: string[] = []
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(home), launchChromium()])
  await host.call('workspace.create', { name: 'Exempel', sample: true })
  const { context } = await openContext(browser, host.origin, { bypassCSP: true })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(host.issueAddress())
  await go('/volymer')
  await page.locator('.ag-row').first().waitFor()
  await command('Visa Bräcke')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(home, { recursive: true, force: true })
})

const go = (path: string) => page.goto(`${host.origin}/#${path}`)
const command = (words: string) => runCommand(page, words)
const panel = () => page.getByRole('complementary', { name: 'Förklaring' })
const dialog = () => page.getByRole('dialog')
/** One choice of how kronor are measured. */
async function measure(choice: string): Promise<void> {
  await page.getByRole('button', { name: /löpande priser/i }).press('Enter')
  await page.getByRole('menuitem', { name: choice }).press('Enter')
  await page.keyboard.press('Escape')
}
const strange = async () => [...(await axeFaults(page)), ...(await foreignWords(page))]
const volume = async (volumeId: string, party = OWN) =>
  (await host.call('volumes.sheet', { year: 2026 })).values
    .filter((value) => value.volumeId === volumeId && value.party === party)
    .map(({ kind, hundredths }) => [kind, hundredths])
describe('volumes', () => {
  test('of a file are shown with their year and what does not come in, and replace only when asked to', async () => {
    const path = join(home, 'folkmangd.csv')
    writeFileSync(path, POPULATION)
    const before = await volume('inv', ARE)
    const show = async () => {
      await page.keyboard.press('Control+o')
      await chooseFile(page, path)
      await dialog().getByText('folkmangd.csv', { exact: true }).waitFor()
      expect(await dialog().getByRole('button', { name: 'Läs in', exact: true }).isDisabled()).toBe(true)
      await dialog()
        .getByRole('button', { name: /År i filen/ })
        .press('Enter')
      await page.getByRole('option', { name: '2024' }).press('Enter')
      await dialog().getByText('Andra år än det valda').waitFor()
    }
    await show()
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await show()
    await dialog().getByText('Kommuner och regioner som inte är parter').waitFor()
    expect(await strange()).toEqual([])
    await dialog().getByText('Skriv över').click()
    await dialog()
      .getByRole('button', { name: /^Läs in \d/ })
      .press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await expect.poll(() => volume('inv', ARE), WAIT).toEqual([[null, 1_275_000]])
    await command('Ångra')
    await expect.poll(() => volume('inv', ARE), WAIT).toEqual(before)
  })

  test('may be stated for a budget alone, and for all kinds again', async () => {
    const [[, both]] = (await volume('restimmar', '2303')) as [[null, number]]
    await command('Visa Ragunda')
    const row = page.getByRole('row', { name: /^Restid/ })
    const figure = row.locator('.ag-cell[col-id="2303"]')
    const stated = (own: number) => [
      [null, both],
      ['budget', own],
    ]
    await figure.click()
    await panel().getByText('Bara budget').click()
    await expect.poll(() => volume('restimmar', '2303'), WAIT).toEqual(stated(both))
    await row.getByText('Bara budget').waitFor()
    await figure.dblclick()
    await page.keyboard.type('3000')
    await page.keyboard.press('Enter')
    await expect.poll(() => volume('restimmar', '2303'), WAIT).toEqual(stated(300_000))
    expect(await strange()).toEqual([])
    await figure.click()
    await panel().getByText('Alla slag', { exact: true }).click()
    await expect.poll(() => volume('restimmar', '2303'), WAIT).toEqual([[null, both]])
    await command('Visa Bräcke')
  })

  test('of very few people are seen by the party that fills them in, and in no cell, tip or panel of another', async () => {
    const [few] = (await host.call('volumes.sheet', { year: 2026 })).values.filter(
      ({ volumeId, party }) => volumeId === 'patienter' && party === '2303',
    )
    if (!few) throw new Error('the sample has no patients')
    await host.call('volumes.put', { values: [{ ...few, hundredths: 300, state: 'value' }] })
    await page.reload()
    await page.getByText('Alla parter').click()
    const there = page.getByRole('row', { name: /^Patienter i hemsjukvård/ }).locator('.ag-cell[col-id="2303"]')
    await expect.poll(() => there.textContent(), WAIT).toContain('..')
    await there.click()
    await there.hover()
    await panel().getByText('Ragunda kommun').waitFor()
    const tips = async () => (await page.locator('[role=tooltip], .ag-tooltip').allTextContents()).join(' ')
    const told = [await there.innerHTML(), await panel().locator('strong').first().innerText(), await tips()]
    expect(told.join(' ')).not.toMatch(/(?<![\d-])3(?![\d-])/)
    await go('/indikatorer')
    const row = page.getByRole('row', { name: /per patient inskriven/ })
    await row.click()
    const chart = page.locator('.chart').first()
    await expect.poll(() => chart.locator('h2').textContent(), WAIT).toContain('per patient')
    for (const seen of [row.locator('.mini-bars'), chart.getByText('Ragunda', { exact: true })]) {
      await seen.first().hover()
      await page.waitForTimeout(300)
      expect(await tips()).not.toMatch(/Ragunda: \d/)
    }
    const { grid } = await host.call('indicators.grid', { lens: BUDGET, own: OWN, ids: ['I2'] })
    expect(grid.rows[0]?.cells.find(({ party }) => party === '2303')?.value.state).toBe('suppressed')
    await command('Ångra')
  })
})

describe('how figures are measured', () => {
  test('an index is chosen where prices are, said in the title, and is the door’s', async () => {
    await go('/indikatorer')
    await page.locator('.chart').first().waitFor()
    await command('Börja om från grundvyn')
    await measure('2025 = 100')
    const { grid } = await host.call('indicators.grid', { lens: { ...BUDGET, index: 2025 }, own: OWN })
    const row = page.getByRole('row', { name: /per invånare 65\+/ }).first()
    await row.getByText(grid.rows[0]?.own?.text ?? '?', { exact: true }).waitFor()
    await page.locator('.chart').first().getByText('index, 2025 = 100').first().waitFor()
    expect(await strange()).toEqual([])
    await command('Börja om från grundvyn')
  })

  test('part of a year is named beside its figure, and made a year only on demand', async () => {
    await command('Visa utfall')
    const row = page.getByRole('row', { name: /per invånare 65\+/ }).first()
    const ask = async (annualised: boolean) =>
      (
        await host.call('indicators.grid', {
          lens: { year: 2026, kind: 'outcome', ...(annualised ? { annualised } : {}) },
          own: OWN,
        })
      ).grid.rows[0]?.own
    const plain = await ask(false)
    expect(plain?.partYear?.months).toBe(8)
    await row
      .getByText(plain?.text ?? '?', { exact: true })
      .first()
      .waitFor()
    await row.click()
    await panel()
      .getByText(/januari–augusti|jan–aug|8 månader/)
      .first()
      .waitFor()
    await measure('Räkna om del av år till helår')
    const year = await ask(true)
    expect(year?.text).not.toBe(plain?.text)
    await row
      .getByText(year?.text ?? '?', { exact: true })
      .first()
      .waitFor()
    await page
      .locator('.chart')
      .first()
      .getByText(/omräknad till helår/)
      .first()
      .waitFor()
    await command('Börja om från grundvyn')
  })

  test('budget against outcome is a column, in the sign of the door, and what it is explained by is the outcome', async () => {
    await command('Visa budget')
    await page.getByRole('button', { name: 'Kolumner' }).press('Enter')
    await dialog().getByRole('checkbox', { name: 'Avvikelse mot budget', exact: true }).press('Space')
    await dialog().getByRole('button', { name: 'Klar' }).press('Enter')
    const { variance } = await host.call('indicators.variance', { lens: { year: 2026 }, own: OWN, ids: ['I1'] })
    const text = variance.indicators[0]?.cells.find(({ party }) => party === OWN)?.text ?? '?'
    expect(text).toMatch(/^[+−]/)
    const there = page.locator('.ag-row[row-index="0"] .ag-cell[col-id^="varianceUnit"]')
    await expect.poll(() => there.textContent(), WAIT).toMatch(new RegExp(`^8\\smån.*\\${text}`))
    await there.click()
    await panel().getByText('Utfall 2026').first().waitFor()
    await command('Börja om från grundvyn')
  })
})

describe('what stands out', () => {
  test('what has been done is said in the row of the status bar, and not over what is read', async () => {
    await command('Kopiera tabellen: Kostnad kommunal')
    const said = page.locator('.toast', { hasText: 'Tabellen är kopierad' })
    await said.waitFor()
    const [bar, box, undo] = await Promise.all(
      [page.locator('.status-bar'), said, page.locator('.status-undo')].map((one) => one.boundingBox()),
    )
    expect(box?.y).toBeGreaterThanOrEqual(bar?.y ?? Number.POSITIVE_INFINITY)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(undo?.x ?? Number.POSITIVE_INFINITY)
  })

  test('of lines over years does one at a time, with the arrows and by its name, and no name stands on another', async () => {
    await command('Nytt diagram')
    await page.getByRole('radio', { name: /Linjer över år/ }).press('Space')
    const chart = page.locator('.chart').nth(1)
    const out = chart.locator('.end-out .end-name')
    await expect.poll(() => chart.locator('.end-name').count(), WAIT).toBeGreaterThan(5)
    const tops = await chart.locator('.end-name').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
    const apart = tops.toSorted((a, b) => a - b)
    expect(Math.min(...apart.slice(1).map((top, index) => top - (apart[index] ?? 0)))).toBeGreaterThan(12)
    await chart.locator('.chart-body').focus()
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowDown')
    const walked = (await chart.locator('[role=status]').textContent())?.split(/[ ,]/)[0] ?? '?'
    await expect.poll(() => out.textContent(), WAIT).toContain(walked)
    await chart.locator('.end-name', { hasText: 'Ragunda' }).hover()
    await expect.poll(() => out.allTextContents(), WAIT).toEqual([expect.stringMatching(/^Ragunda /)])
    await command('Börja om från grundvyn')
  })
})

describe('the judgement of comparability', () => {
  test('weighs as the group has decided in the method, and the panel shows the weights', async () => {
    const score = async () =>
      (await host.call('indicators.grid', { lens: BUDGET, own: '2303' })).grid.rows[0]?.own?.comparability?.score
    const before = await score()
    await go('/metod')
    await page.getByText('Metoden följer med programmet och ändras inte').waitFor()
    await command('Ny version')
    await dialog().getByLabel('Nummer').waitFor()
    await page.keyboard.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    const choices = page.getByRole('row', { name: 'Gemensamma val' })
    await choices.scrollIntoViewIfNeeded()
    // A tree that gets the focus goes back to where it last knew itself to be.
    await page.waitForTimeout(200)
    await choices.click()
    await page.getByRole('heading', { name: 'Isoleringsnivåer' }).waitFor()
    await page.getByRole('button', { name: /^Ändra: Isolerad$/ }).press('Enter')
    const field = page.getByLabel('Isolerad', { exact: true })
    await field.fill('tio')
    await page
      .getByText(/heltal/)
      .first()
      .waitFor()
    await field.fill('10')
    await page.keyboard.press('Control+Enter')
    await expect.poll(score, WAIT).not.toBe(before)
    const now = await score()
    await go('/indikatorer')
    await command('Visa Ragunda')
    await page
      .getByRole('row', { name: /per invånare 65\+/ })
      .first()
      .click()
    await panel().getByText(`Jämförbarhet ${now} av 100`).waitFor()
    await command('Ångra')
    await expect.poll(score, WAIT).toBe(before)
    await panel().getByText(`Jämförbarhet ${before} av 100`).waitFor()
    expect(faults).toEqual([])
  })
})
