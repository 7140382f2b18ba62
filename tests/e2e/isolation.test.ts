import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { foreignWords } from '../support/foreign-words.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { chance, identityNumber } from '../support/identity-numbers.ts'
import { importAll } from '../support/open-host.ts'

/** A page that has been told asks again for everything it shows; on a loaded machine that is not at once. */
const WAIT = { timeout: 15_000, interval: 50 }
const HEAD = 'Ansvar\tAnsvarstext\tKonto\tKontotext\tMotpart\tMotpartstext\tBudget 2026 kr'
const sheet = (...rows: string[]) => [HEAD, ...rows].join('\r\n')
const OSTERSUND = sheet(
  '530\tHemsjukvård\t3610\tFörsäljning av verksamhet\t2300\tRegion Jämtland Härjedalen\t-1 200 000,00',
  '530\tHemsjukvård\t5020\tLöner\t\t\t30 000 000,00',
)
const REGION = sheet('100\tNärsjukvård\t5510\tKöp av vård i hemmet\t2380\tÖstersunds kommun\t1 200 000,00')
const at = { year: 2026, kind: 'budget' } as const
const own = { ...at, party: '2380' } as const

// Isolering without a mouse, in one walk; each step stands on the one before.
let home: string
let host: TestHost
let browser: Browser
let page: Page
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'samsyn-isolering-'))
  ;[host, browser] = await Promise.all([startHost(home), launchChromium()])
  await host.call('workspace.create', { name: 'Länet' })
  for (const [party, text, chart] of [
    ['2380', OSTERSUND, 'KOMMUN_BAS'],
    ['0023', REGION, 'REGION_BAS'],
  ] as const)
    await importAll(host, { ...at, party }, { text }, { chart, sign: 'ledger', unit: 'kr' })
  const { groups } = await host.call('tagging.groups', { scope: own, search: 'Löner' })
  await host.call('tagging.tag', { scope: own, codeIds: groups.map(({ codeId }) => codeId), itemId: 'A1' })
  await open()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
  await rm(home, { recursive: true, force: true })
})

async function open(): Promise<void> {
  const { context } = await openContext(browser, host.origin, { bypassCSP: true })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/oversikt`)
  await page.getByRole('navigation').first().waitFor()
  await command('Visa Östersund')
  await page.keyboard.press('g')
  await page.keyboard.press('4')
  await page.locator('.iso-cell').first().waitFor()
}

/** One command by its words in the palette. */
async function command(words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').last().fill(words)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
}

const faults = async () => [...(await axeFaults(page)), ...(await foreignWords(page))]
const history = async () => (await host.call('history.list', { limit: 500 })).entries
const done = async () => (await history()).filter(({ state }) => state === 'done').length
const lastStep = async () => (await history()).find(({ state }) => state === 'done')?.label
/** Östersund's two half cells of an item. */
const cell = async (itemId: string) => {
  const { rows } = await host.call('isolation.matrix', at)
  return rows.find((row) => row.itemId === itemId)?.cells.find(({ party }) => party === '2380')
}
/** Everything that is said on the page. */
const said = async () => ({
  rows: (await host.call('isolation.matrix', at)).rows,
  amounts: (await host.call('isolation.cell', { itemId: 'A1', party: '2380', year: 2026 })).amounts,
  overhead: (await host.call('overhead.sheet', at)).parties,
  answers: (await host.call('declaration.sheet', { year: 2026 })).answers,
  twice: (await host.call('doublecount.list', at)).found,
  county: (await host.call('county.items', { lens: at })).items,
})
const focusCell = (name: RegExp) => page.getByRole('gridcell', { name }).focus()

let before: Awaited<ReturnType<typeof said>>
let after: Awaited<ReturnType<typeof said>>
let steps = 0

describe('what is said about the figures, by hand', () => {
  test('a figure on a half cell is its level, Shift takes more cells, K does as in the other half', async () => {
    before = await said()
    steps = await done()
    await focusCell(/^A1 .*Östersund, budget/i)
    await page.keyboard.press('1')
    await expect.poll(async () => (await cell('A1'))?.planning?.level, WAIT).toBe(1)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('k')
    await expect.poll(async () => (await cell('A1'))?.followUp?.level, WAIT).toBe(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('2')
    await expect
      .poll(async () => [(await cell('A2'))?.planning?.level, (await cell('A2'))?.followUp?.level], WAIT)
      .toEqual([2, 2])
    expect(await done()).toBe(steps + 3)
    expect(await faults()).toEqual([])
  })

  test('the panel takes reason, wanted code and who was asked; what is written is kept when the cell is left', async () => {
    await focusCell(/^A1 .*Östersund, budget/i)
    const panel = page.getByRole('complementary', { name: 'Förklaring' })
    await panel.getByLabel('Skäl', { exact: true }).fill('Ett ansvar för hemtjänst och sjuksköterskor')
    await panel.getByLabel('Roll', { exact: true }).first().fill('enhetschef')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await cell('A1'))?.planning?.consultedRole, WAIT).toBe('enhetschef')
    expect(await done()).toBe(steps + 4)
    await panel.getByLabel('Vad verksamheten sa').fill('Vill ha en egen aktivitet')
    await focusCell(/^A3 .*Östersund, budget/i)
    await expect.poll(async () => (await cell('A1'))?.planning?.outcome, WAIT).toBe('Vill ha en egen aktivitet')
    expect(await done()).toBe(steps + 5)
  })

  test('what is refused when the cell is left is told at once, and stands in its field with the reason when one goes back', async () => {
    const { century, date, tail } = identityNumber(chance(7))
    const named = `Enligt ${century}${date}-${tail}`
    await focusCell(/^A1 .*Östersund, budget/i)
    const panel = page.getByRole('complementary', { name: 'Förklaring' })
    const reason = panel.getByLabel('Skäl', { exact: true }).first()
    const day = panel.getByLabel('Datum', { exact: true })
    const before = await reason.inputValue()
    await reason.fill(named)
    await focusCell(/^A3 .*Östersund, budget/i)
    await page.getByText('Det du skrev om A1 · Östersund, budget är inte sparat.').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: 'Visa rutan' }).press('Enter')
    await panel.getByRole('alert').filter({ hasText: 'personnummer' }).waitFor()
    expect(await reason.inputValue()).toBe(named)
    await reason.fill(before)
    await day.fill('2026-13-40')
    await focusCell(/^A3 .*Östersund, budget/i)
    await page.getByRole('button', { name: 'Visa rutan' }).press('Enter')
    await expect.poll(() => day.inputValue(), WAIT).toBe('2026-13-40')
    await day.fill('')
    await focusCell(/^A3 .*Östersund, budget/i)
    await page.getByRole('button', { name: 'Visa rutan' }).waitFor({ state: 'detached' })
    expect(await done()).toBe(steps + 5)
  })

  test('the grade of an amount is changed with a reason, and is told with it', async () => {
    await focusCell(/^A1 .*Östersund, budget/i)
    await command('ändra underlagskvaliteten')
    const panel = page.getByRole('complementary', { name: 'Förklaring' })
    const reason = panel.getByLabel('Skäl', { exact: true }).last()
    await reason.waitFor()
    await panel.getByRole('button', { name: /Ny kvalitet/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /^E / }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Ändra kvaliteten' }).press('Enter')
    await page.locator('.problem-slot:visible').first().waitFor()
    expect(await done()).toBe(steps + 5)
    await reason.fill('Lönen är budgeterad i en klump')
    await panel.getByLabel('Roll', { exact: true }).last().fill('ekonom')
    await panel.getByRole('button', { name: 'Ändra kvaliteten' }).press('Enter')
    await panel.getByText(/ändrad till E av ekonom: Lönen är budgeterad i en klump/).waitFor()
    expect(await done()).toBe(steps + 6)
  })

  test('overhead is declared, and an unclear one is not', async () => {
    await command('Visa Overhead')
    const panel = page.getByRole('complementary', { name: 'Förklaring' })
    const save = panel.getByRole('button', { name: 'Spara', exact: true })
    await save.waitFor()
    expect(await save.isDisabled()).toBe(true)
    expect(await faults()).toEqual([])
    await panel.getByRole('button', { name: /Vad som ingår/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /Inga/ }).first().waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+Enter')
    await expect.poll(done, WAIT).toBe(steps + 7)
    expect((await said()).overhead.find(({ party }) => party === '2380')?.declaration?.level).toBe('none')
  })

  test('the next unanswered question is one command away and answered with the arrows', async () => {
    await command('Visa Deklaration')
    await page.getByRole('article').first().waitFor()
    await command('nästa obesvarade')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), WAIT).toBe('INPUT')
    await page.keyboard.press('Space')
    await expect.poll(async () => (await said()).answers.length, WAIT).toBe(1)
    expect(await done()).toBe(steps + 8)
    expect(await faults()).toEqual([])
  })

  test('an amount at both parties is decided with a reason: one side counts, the other is eliminated, not removed', async () => {
    await command('Visa Dubbelräkning')
    const panel = page.getByRole('complementary', { name: 'Förklaring' })
    await panel.getByLabel('Skäl', { exact: true }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('.problem-slot:visible').first().waitFor()
    expect(await done()).toBe(steps + 8)
    await panel.getByLabel('Skäl', { exact: true }).fill('Kommunen utför arbetet')
    await panel.getByLabel('Roll', { exact: true }).fill('projektledare')
    await page.keyboard.press('Control+Enter')
    await page.getByText('eliminerad, ej borttagen').first().waitFor()
    expect(await done()).toBe(steps + 9)
    expect(await faults()).toEqual([])
  })

  test('each step has its own name, and Ctrl Z takes all of them back, Ctrl Y does them again', async () => {
    after = await said()
    const names = (await history())
      .filter(({ state }) => state === 'done')
      .slice(0, 9)
      .map(({ label }) => label)
    expect(new Set(names).size).toBeGreaterThan(6)
    await page.getByRole('heading', { level: 1 }).focus()
    for (let now = steps + 9; now > steps; now -= 1) {
      await page.keyboard.press('Control+z')
      await expect.poll(done, WAIT).toBe(now - 1)
    }
    expect(await said()).toEqual(before)
    for (let now = steps; now < steps + 9; now += 1) {
      await page.keyboard.press('Control+y')
      await expect.poll(done, WAIT).toBe(now + 1)
    }
    expect(await said()).toEqual(after)
  })

  test('it is all there when the program has been shut and started, and the last step can still be taken back', async () => {
    await page.context().close()
    await host.close()
    host = await startHost(home)
    const [workspace] = (await host.call('workspace.list', {})).workspaces
    await host.call('workspace.open', { id: workspace?.id ?? '' })
    expect(await said()).toEqual(after)
    const name = await lastStep()
    await open()
    await page.getByText(`Ångra: ${name ?? ''}`).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(done, WAIT).toBe(steps + 8)
    expect((await said()).twice).toEqual(before.twice)
  })
})
