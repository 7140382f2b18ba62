import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CodeGroup } from '../../shared/model/allocation.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { importAll } from '../support/open-host.ts'
import { runCommand } from '../support/palette.ts'
import { haveRealData, realFile } from '../support/real-data.ts'

// One person, one budget and no mouse; each step stands on the one before. The budget is Sogndal's where the real files are.
let host: TestHost
let browser: Browser
let page: Page
const scope: Scope = { party: '2303', year: 2026, kind: 'budget' }
const SOGNDAL = 'dataset-archive__sogndal_budsjett-2013_driftsbudsjett__dataset.csv'
/** Rows that are tagged item by item; with a split and a rule they are a hundred. */
const BY_HAND = 98
const ITEMS = ['X1', 'A1', 'B1', 'K4', 'B2', 'D3', 'A2'] as const
const itemAt = (at: number): string => ITEMS[at % ITEMS.length] ?? 'X1'

/** A budget of the same shape where the real one is not at hand. */
const made = [
  'konto;konto_tekst;ansvar;ansvar_tekst;tjeneste;tjeneste_tekst;budsjett_2013',
  ...Array.from({ length: 140 }, (_, at) =>
    [10100 + at, 'Løn', 100 + (at % 9), 'Heimeteneste', 25400, 'Heimebasert omsorg', 900_000 - 1_234 * at].join(';'),
  ),
].join('\n')
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(), launchChromium()])
  await host.call('workspace.create', { name: 'Sogndal' })
  const file = haveRealData ? await host.grant(realFile('municipal_nordic', SOGNDAL)) : null
  await importAll(host, scope, file === null ? { text: made } : { file }, {
    amountColumn: haveRealData ? 8 : 6,
    unit: 'kr',
    sign: 'ledger',
    chart: 'CUSTOM',
  })
  const { context } = await openContext(browser, host.origin)
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#/oversikt`)
  await page.getByRole('navigation').first().waitFor()
})
afterAll(async () => {
  await browser?.close()
  await host?.close()
})

const groups = async () => (await host.call('tagging.groups', { scope, show: 'all', limit: 1000 })).groups
const coverage = async () => (await host.call('tagging.coverage', { scope })).coverage
/** The row of the grid that has the keyboard; -1: none has. */
const rowAt = () =>
  page.evaluate(() => Number(document.activeElement?.closest('.ag-row')?.getAttribute('row-index') ?? -1))
const onRow = (row: number) => expect.poll(rowAt, { interval: 15, timeout: 30_000 }).toBe(row)
const dialogs = () => page.getByRole('dialog').count()
const focusedLabel = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
/** Tab until the keyboard is on a control of that label. */
async function tabTo(label: string): Promise<void> {
  for (let pressed = 0; pressed < 20 && (await focusedLabel()) !== label; pressed += 1) await page.keyboard.press('Tab')
  expect(await focusedLabel()).toBe(label)
}

describe('a budget tagged from the keyboard', () => {
  test('G 3, and Tab goes into the grid', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('3')
    await page.getByRole('heading', { level: 1, name: 'Taggning' }).waitFor()
    await page.locator('.ag-row[row-index="3"]').waitFor()
    for (let pressed = 0; pressed < 40 && (await rowAt()) !== 0; pressed += 1) await page.keyboard.press('Tab')
    await onRow(0)
  })

  test('a tag that is refused brings the keyboard back, and the page says why', async () => {
    await host.call('history.undo', {})
    await page.keyboard.type('B1')
    await page.keyboard.press('Enter')
    await page.locator('.problem', { hasText: 'Kodsträngen finns inte' }).waitFor()
    await onRow(0)
    await host.call('history.redo', {})
    // A hand that types on after the refusal has meant another row: it is not listened to for half a second.
    await page.waitForTimeout(600)
  })

  test(`${BY_HAND} rows: two letters and Enter each in one go, and every word lands on its own row`, async () => {
    // What is typed before the host has answered belongs to the next row.
    for (let row = 0; row < BY_HAND; row += 1) {
      await page.keyboard.type(itemAt(row))
      await page.keyboard.press('Enter')
    }
    await onRow(BY_HAND)
    const itemIds = async () => (await groups()).slice(0, BY_HAND + 1).map(({ itemId }) => itemId)
    const meant = Array.from({ length: BY_HAND + 1 }, (_, at) => (at < BY_HAND ? itemAt(at) : null))
    await expect.poll(itemIds, { timeout: 60_000 }).toEqual(meant)
  }, 240_000)

  test('S splits the next: one item, its per cent, the rest on another', async () => {
    await page.keyboard.press('s')
    await page.getByRole('dialog').waitFor()
    await tabTo('Post 1')
    await page.keyboard.type('A1')
    await page.keyboard.press('Enter')
    await tabTo('Andel 1')
    await page.keyboard.type('33,33')
    await tabTo('Post 2')
    await page.keyboard.type('X1')
    await page.keyboard.press('Enter')
    await tabTo('Andel 2')
    await page.keyboard.type('33,33')
    await page.getByText('33,34 % saknas till 100 %.').waitFor()
    await page.keyboard.press('Enter')
    expect(await dialogs()).toBe(1)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('66,67')
    await page.keyboard.press('Enter')
    await onRow(BY_HAND + 1)
    const split = (await groups())[BY_HAND]
    expect(split?.parts.map(({ itemId, share }) => [itemId, share?.share])).toEqual([
      ['A1', 0.3333],
      ['X1', 0.6667],
    ])
    expect(split?.parts.reduce((sum, { ore }) => sum + ore, 0)).toBe(split?.ore)
  })

  test('R makes a rule of the next, and says what it takes before it is saved', async () => {
    const before = (await groups())[BY_HAND + 1]
    await page.keyboard.press('r')
    // The row has given its conditions, so the keyboard is where something is left to say.
    await expect.poll(focusedLabel).toBe('Tagga som')
    await page.keyboard.type('K1')
    await page.keyboard.press('Enter')
    await page
      .locator('.preview-takes dd', { hasText: before?.rows === 1 ? '1 rad,' : `${before?.rows} rader,` })
      .waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(dialogs).toBe(0)
    const after = (await groups())[BY_HAND + 1]
    expect([after?.itemId, after?.reason?.by]).toEqual(['K1', 'rule'])
    await onRow(BY_HAND + 1)
  })

  test('one too many is undone, and the hundred stand', async () => {
    await page.keyboard.press('ArrowDown')
    await onRow(BY_HAND + 2)
    await page.keyboard.type('B1')
    await page.keyboard.press('Enter')
    await onRow(BY_HAND + 3)
    const tagged = async () => (await groups()).filter(({ parts }) => parts.length > 0).length
    expect(await tagged()).toBe(BY_HAND + 3)
    await page.keyboard.press('Control+z')
    await expect.poll(tagged).toBe(BY_HAND + 2)
  })

  test('coverage is the sum of the hundred, and the page says what the door says', async () => {
    const all = await groups()
    const hundred = all.slice(0, BY_HAND + 2)
    const ore = (some: readonly CodeGroup[]) =>
      some.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.absoluteOre, 0)
    const { taggedAbsoluteOre, taggedRows, byItem } = await coverage()
    expect([taggedRows, taggedAbsoluteOre]).toEqual([hundred.reduce((sum, { rows }) => sum + rows, 0), ore(hundred)])
    expect(byItem.reduce((sum, item) => sum + item.absoluteOre, 0)).toBe(taggedAbsoluteOre)
    // The page reads anew after the undo, in its own time.
    const share = async () => (await page.locator('.tag-coverage-foot').innerText()).replace(/\D/g, '')
    await expect.poll(share).toContain(String(Math.round(taggedAbsoluteOre / 10_000)))
    for (const row of [BY_HAND, BY_HAND + 1, BY_HAND + 2]) {
      const line = page.locator(`.ag-row[row-index="${row}"] [col-id="item"]`)
      const [first] = all[row]?.parts ?? []
      await expect.poll(() => line.innerText()).toContain(first?.itemId ?? 'Ej taggad')
    }
  })
})

const panel = () => page.getByRole('complementary', { name: 'Förklaring' })
const said = () => panel().locator('summary')
const undone = () => page.keyboard.press('Control+z')
const clickRow = async (row: number) => {
  await page.locator('.tagging-grid .ag-grid-viewport').evaluate((view, top) => view.scrollTo(0, top), row * 28)
  await page.locator(`.ag-row[row-index="${row}"] .ag-cell`).first().click()
  await onRow(row)
}

describe('the rest of the page', () => {
  test('a heading sorts all there is, at the host, and tagging on does not change the order', async () => {
    const heading = page.getByRole('columnheader', { name: 'Konto' })
    for (let pressed = 0; pressed < 2; pressed += 1) await heading.click()
    const [first, second] = (await host.call('tagging.groups', { scope, sort: 'account', direction: 'down', limit: 2 }))
      .groups
    const shown = () => page.locator('.ag-row[row-index="0"] [col-id="account"]').innerText()
    await expect.poll(shown).toContain(first?.account.code)
    await clickRow(0)
    await page.keyboard.type('D3')
    await page.keyboard.press('Enter')
    await onRow(1)
    expect(await shown()).toContain(first?.account.code)
    const tagged = async (group: CodeGroup | undefined) =>
      (await groups()).find(({ codeId }) => codeId === group?.codeId)?.itemId
    await expect.poll(() => tagged(first)).toBe('D3')
    expect(await tagged(second)).toBe(second?.itemId)
    await undone()
    await heading.click()
  })

  test('an axis chosen in the panel is on the tag, and is undone', async () => {
    const careForm = async () => (await groups())[0]?.parts[0]?.axes?.careForm
    await clickRow(0)
    await said().click()
    await panel().locator('.axes-fields button').first().click()
    await page.getByRole('option', { name: 'särskilt boende' }).click()
    await expect.poll(() => said().innerText()).toBe('särskilt boende')
    expect(await careForm()).toBe('residential')
    await undone()
    await expect.poll(() => said().innerText()).not.toBe('särskilt boende')
    expect(await careForm()).toBeUndefined()
  })

  test('a split by amount is exact to the öre, and the panel says so', async () => {
    const row = BY_HAND + 3
    const ore = (await groups())[row]?.ore ?? 0
    const kronor = (part: number) => `${Math.floor(part / 100)},${String(part % 100).padStart(2, '0')}`
    await clickRow(row)
    await page.keyboard.press('s')
    await page.locator('.segment', { hasText: 'Belopp' }).click()
    for (const [at, item, part] of [
      [1, 'A1', 10_001],
      [2, 'X1', ore - 10_001],
    ] as const) {
      await page.getByLabel(`Post ${at}`, { exact: true }).fill(item)
      await page.keyboard.press('Enter')
      await page.getByLabel(`Belopp, kr ${at}`, { exact: true }).fill(kronor(part))
    }
    await page.keyboard.press('Enter')
    await expect.poll(dialogs).toBe(0)
    const parts = async () => (await groups())[row]?.parts.map((part) => [part.itemId, part.ore, part.share?.by])
    expect(await parts()).toEqual([
      ['A1', 10_001, 'amount'],
      ['X1', ore - 10_001, 'amount'],
    ])
    await clickRow(row)
    await panel().getByTitle('100,01 kr').waitFor()
    await panel()
      .getByText(/enligt angivna belopp/)
      .first()
      .waitFor()
    await undone()
    await expect.poll(parts).toEqual([])
  })

  test('R, then a split chosen: what is typed at once is in its first field', async () => {
    await clickRow(BY_HAND + 3)
    await page.keyboard.press('r')
    await page.getByText('Delat på flera').click()
    await page.keyboard.type('B1')
    await page.keyboard.press('Enter')
    expect(await page.getByLabel('Post 1', { exact: true }).inputValue()).toMatch(/^B1 /)
    await page.keyboard.press('Escape')
    await expect.poll(dialogs).toBe(0)
  })

  test('rules are read from a file by way of the palette', async () => {
    await runCommand(page, 'regler från fil')
    await page.getByRole('button', { name: 'Välj fil' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Välj fil' }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await expect.poll(dialogs).toBe(0)
  })

  test('Ctrl A and an item tag all that the filter shows, in one step', async () => {
    const ids = async () => (await groups()).map(({ itemId }) => itemId)
    const before = await ids()
    await clickRow(1)
    await page.keyboard.press('Control+a')
    await page.getByText('alla markerade').waitFor()
    await page.keyboard.type('A2')
    await page.keyboard.press('Enter')
    await expect.poll(ids, { timeout: 30_000 }).toEqual(before.map(() => 'A2'))
    await undone()
    await expect.poll(ids, { timeout: 30_000 }).toEqual(before)
  })

  test('all suggestions above a chosen level are taken in one step', async () => {
    const sample: Scope = { party: '2380', year: 2025, kind: 'outcome' }
    await host.call('workspace.create', { name: 'Exempel', sample: true })
    // What one party has tagged by hand is taken back: the others have something to say of it.
    await host.call('tagging.tag', { scope: sample, filter: { show: 'hand' }, itemId: null })
    await page.evaluate((state) => localStorage.setItem('samsyn-scope', JSON.stringify({ state, version: 1 })), sample)
    await page.reload()
    await page.getByRole('button', { name: /Lägsta säkerhet/ }).click({ timeout: 60_000 })
    await page.getByRole('option', { name: /över 0,90/ }).click()
    const take = page.getByRole('button', { name: /^Godta \d+ förslag över 0,90/ })
    const many = Number((await take.innerText()).match(/Godta (\d+) /)?.[1])
    const tagged = async () => (await host.call('tagging.groups', { scope: sample, show: 'hand', limit: 1 })).total
    expect([many > 1, await tagged()]).toEqual([true, 0])
    await take.click()
    await expect.poll(tagged, { timeout: 30_000 }).toBe(many)
    await undone()
    await expect.poll(tagged, { timeout: 30_000 }).toBe(0)
  }, 120_000)
})
