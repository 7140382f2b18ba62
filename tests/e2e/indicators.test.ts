import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe.ts'
import { launchChromium, openContext } from '../support/chromium.ts'
import { startHost, type TestHost } from '../support/host.ts'
import { runCommand } from '../support/palette.ts'
import { pdfWords } from '../support/pdf-words.ts'

// One walk through Indikatorer; each step stands on the one before. The workspace outlives the host, to be opened again.
const home = mkdtempSync(join(tmpdir(), 'samsyn-vyer-'))
let host: TestHost
let browser: Browser
let context: BrowserContext
let page: Page
let strayed: string[]
const faults: string[] = []

async function open(path: string): Promise<void> {
  host = await startHost(home)
  await host.call('workspace.open', { id: 'Exempel' })
  await openPage(path)
}
async function openPage(path: string): Promise<void> {
  ;({ context, strayed } = await openContext(browser, host.origin, { bypassCSP: true, acceptDownloads: true }))
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: host.origin })
  page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(host.issueAddress())
  await page.goto(`${host.origin}/#${path}`)
  await page.locator('.chart').first().waitFor()
}
beforeAll(async () => {
  ;[host, browser] = await Promise.all([startHost(home), launchChromium()])
  await host.call('workspace.create', { name: 'Exempel', sample: true })
  await openPage('/indikatorer')
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await host?.close()
  rmSync(home, { recursive: true, force: true })
})

/** Two cores may be busy with much else. */
const poll = <T>(ask: () => T | Promise<T>) => expect.poll(ask, { timeout: 15_000 })
const LENS = { year: 2026, kind: 'budget' as const }
const title = (at: number) => page.locator('.chart').nth(at).locator('h2').textContent()
const palette = (words: string) => runCommand(page, words)
const chartRows = async () => {
  const specs = [{ id: 'a', indicatorId: 'I1' }]
  return (await host.call('charts.make', { lens: LENS, own: '2303', specs })).charts[0]?.model?.table.rows ?? []
}
const panel = () => page.getByRole('complementary', { name: 'Förklaring' })
const clipboard = () => page.evaluate(() => navigator.clipboard.readText())

describe('the grid', () => {
  test('shows the figures of the door, and a small chart with its words in every row', async () => {
    const { grid } = await host.call('indicators.grid', { lens: LENS, own: '2303' })
    const row = page.getByRole('row', { name: /per invånare 65\+/ })
    await row.getByText(grid.rows[0]?.own?.text ?? '?', { exact: true }).waitFor()
    expect(await row.getByText(/Regionen –/).count()).toBe(1)
  })

  test('is sorted by a heading, pinned with P and moved with Alt and an arrow', async () => {
    const names = () => page.locator('.ag-row .indicator-words').allTextContents()
    const before = await names()
    await page.locator('.ag-row[row-index="2"] .ag-cell').first().focus()
    await page.keyboard.press('Alt+ArrowUp')
    await poll(async () => (await names())[1]).toBe(before[2])
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
    await poll(focused).toContain(before[2])
    await page.keyboard.press('p')
    await page
      .locator('.ag-row-pinned .indicator-words')
      .getByText(before[2] ?? '')
      .waitFor()
    await poll(focused).toContain(before[2])
    await page.keyboard.press('p')
    await palette('Börja om från grundvyn')
    await poll(names).toEqual(before)
  })

  test('a figure of another party, year and kind is a column, and is explained when one stands on it', async () => {
    await page.getByRole('button', { name: 'Kolumner' }).press('Enter')
    const dialog = page.getByRole('dialog')
    for (const name of ['Bräcke', '2025', 'Utfall']) await dialog.getByRole('checkbox', { name }).press('Space')
    await dialog.getByRole('button', { name: 'Klar' }).press('Enter')
    const { grid } = await host.call('indicators.grid', { lens: { year: 2025, kind: 'outcome' }, own: '2303' })
    const figure = grid.rows[0]?.cells.find(({ party }) => party === '2305')?.text ?? '?'
    await page
      .getByRole('row', { name: /per invånare 65\+/ })
      .getByText(figure, { exact: true })
      .click()
    await panel().getByText('Utfall 2025').first().waitFor()
    await panel().locator('.explanation-figure', { hasText: figure }).waitFor()
    await palette('Börja om från grundvyn')
  })

  test('what the order of the parties leans on is asked for in the panel, and answered in words of the door', async () => {
    await page.getByRole('row', { name: /per invånare 65\+/ }).click()
    await panel().getByRole('button', { name: 'Pröva rangordningen' }).press('Enter')
    const { sensitivity } = await host.call('indicators.sensitivity', { lens: LENS, indicatorId: 'I1' })
    const said = [...sensitivity.scenarios, ...sensitivity.keys].map(({ sentence }) => sentence)
    expect(said.length).toBeGreaterThan(0)
    const list = panel().getByRole('list', { name: 'Rangordningens känslighet' })
    await list.waitFor()
    expect((await list.getByRole('listitem').allTextContents()).toSorted()).toEqual(said.toSorted())
  })

  test('a row leads to where its formula is written, with what it comes to beside it', async () => {
    await page.getByRole('row', { name: /per invånare 65\+/ }).click()
    await panel().getByRole('link', { name: 'Ändra indikatorn' }).press('Enter')
    await page.getByRole('heading', { name: 'Ändra I1' }).waitFor()
    const { grid } = await host.call('indicators.grid', { lens: LENS, own: '2303' })
    await panel()
      .getByRole('table', { name: 'Så blir det' })
      .getByText(grid.rows[0]?.own?.text ?? '?', { exact: true })
      .waitFor()
    await page.getByRole('button', { name: 'Släng utkastet' }).press('Enter')
    await page.goBack()
    await page.locator('.chart').first().waitFor()
  })

  test('says how many rows a filter hides', async () => {
    await page.getByRole('searchbox', { name: /Sök bland/ }).fill('inhyrd')
    await page.getByText('4 indikatorer är dolda av filtret').waitFor()
    await page.getByRole('button', { name: 'Visa alla' }).press('Enter')
    await poll(() => page.locator('.ag-row').count()).toBe(5)
  })
})

describe('the builder of charts, without a mouse', () => {
  test('begins from the chosen row, and each kind is reached with the arrow keys', async () => {
    await palette('Nytt diagram')
    await page.locator('.builder').waitFor()
    const seen: (string | null)[] = []
    for (const said of [
      /^Kostnad kommunal.*kr\/inv, 2025–2026$/,
      /per post$/,
      /^Budget mot utfall 2026/,
      /part för part$/,
      /2025–2026$/,
    ]) {
      await page.keyboard.press('ArrowDown')
      await poll(() => title(1)).toMatch(said)
      expect(await page.locator('.chart').nth(1).locator('svg').count()).toBeGreaterThan(0)
      seen.push(await page.locator('.chart').nth(1).locator('p.sr-only').first().textContent())
    }
    expect(new Set(seen).size).toBe(5)
  })

  test('offers only what makes sense, and says why not', async () => {
    await page.getByRole('combobox', { name: 'Indikator' }).fill('Legitimerad bemanning')
    await page.getByRole('option', { name: /Legitimerad bemanning/ }).click()
    const kind = page.getByRole('radio', { name: /Delade staplar/ })
    expect(await kind.isDisabled()).toBe(true)
    await page.getByText('Passar inte här: Indikatorn är inte en summa av poster').first().waitFor()
  })

  test('axe finds nothing serious in the builder, the columns, the table and many charts', async () => {
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('button', { name: 'Kolumner' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await palette('Visa som: Tabell')
    await page.locator('.chart-twin').nth(1).waitFor()
    expect(await axeFaults(page)).toEqual([])
    await palette('Visa som: Diagram')
  })

  test('at 200 % zoom neither the builder nor the charts scroll the page sideways', async () => {
    await page.setViewportSize({ width: 640, height: 360 })
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await poll(over).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1440, height: 900 })
  })
})

describe('a chart', () => {
  test('is walked with the arrow keys, each figure spoken, and Enter explains it', async () => {
    const chart = page.locator('.chart').first()
    await chart.locator('.chart-body').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const said = (await chart.locator('[role=status]').textContent()) ?? ''
    expect(said).toMatch(/: [\d\u00a0]+ kr\/inv.* 2 av 9\.$/)
    await page.keyboard.press('Enter')
    const party = said.split(':')[0] ?? '?'
    await panel().getByText(`${party}, Kostnad kommunal`).first().waitFor()
  })

  test('is copied as its table, every party with figure or state', async () => {
    await page.locator('.chart').first().locator('.chart-body').focus()
    await page.keyboard.press('Control+c')
    await page.getByText('Tabellen är kopierad').waitFor()
    const lines = (await clipboard()).split('\n').map((line) => line.split('\t'))
    const rows = await chartRows()
    expect(lines.slice(3, -1).map(([name]) => name)).toEqual(rows.map(({ cells }) => cells[0]))
    expect(lines.find(([name]) => name === 'Region Jämtland Härjedalen')?.[1]).toBe('–')
  })

  test('is saved as SVG and PNG from the keyboard, in the light theme, with all that must be said in it', async () => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('.chart').first().locator('.chart-body').focus()
    const [drawn] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
    const svg = readFileSync(await drawn.path(), 'utf8')
    expect(svg.startsWith('<svg ')).toBe(true)
    for (const words of ['EXEMPEL', 'Strömsund', 'Källa: parternas budget 2026', 'Metod v0.1', 'fill="#ffffff"'])
      expect(svg).toContain(words)
    expect(svg).not.toMatch(/var\(--|class="|url\(http/)
    expect(svg).toContain('rgb(11, 106, 110)')
    const [pressed] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+Shift+S')])
    const png = readFileSync(await pressed.path())
    expect([png.readUInt32BE(16) / 2, png.subarray(1, 4).toString()]).toEqual([960, 'PNG'])
    await page.emulateMedia({ colorScheme: 'light' })
  })
})

describe('a view', () => {
  test('is saved with a name from the keyboard, and nothing is written over without being asked', async () => {
    await palette('Spara som ny vy')
    await page.getByRole('textbox', { name: 'Namn' }).waitFor()
    await page.keyboard.type('Arbetsgruppen maj')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Vy: Arbetsgruppen maj' }).waitFor()
    const { views } = await host.call('views.list', {})
    expect(views.map(({ name, content }) => [name, content.charts.length])).toEqual([['Arbetsgruppen maj', 2]])
    expect(page.url()).toContain(`#/indikatorer/${views[0]?.id}`)
    await page.getByRole('button', { name: /^Filter/ }).press('Enter')
    await page.getByRole('menuitem', { name: /Efter område/ }).press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Vy: Arbetsgruppen maj, ändrad' }).waitFor()
    await palette('Spara ändringarna')
    await page.getByRole('alertdialog', { name: /Skriva över vyn Arbetsgruppen maj/ }).waitFor()
    await page.getByRole('button', { name: 'Avbryt' }).press('Enter')
    expect((await host.call('views.list', {})).views[0]?.content.grouped).toBe(false)
    await palette('Spara ändringarna')
    await page.getByRole('button', { name: 'Skriv över' }).press('Enter')
    await poll(async () => (await host.call('views.list', {})).views[0]?.content.grouped).toBe(true)
  })

  test('is there, with its charts, when the program has been started again, and its address leads to it', async () => {
    const [view] = (await host.call('views.list', {})).views
    await context.close()
    await host.close()
    await open(`/indikatorer/${view?.id}`)
    await page.getByRole('button', { name: 'Vy: Arbetsgruppen maj' }).waitFor()
    await poll(() => page.locator('.chart').count()).toBe(2)
    await page.locator('.grid-heading', { hasText: 'Flera områden' }).waitFor()
  })

  test('an address to a view that is not here says so, and shows the page all the same', async () => {
    await page.goto(`${host.origin}/#/indikatorer/vy-finns-inte`)
    await page.getByText('Vyn i adressen finns inte i den här arbetsytan').waitFor()
    await page.locator('.chart').first().waitFor()
  })

  test('is saved as Excel with every row', async () => {
    await page.getByRole('button', { name: 'Exportera vy' }).press('Enter')
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Spara som CSV' }).press('Enter'),
    ])
    const text = readFileSync(await saved.path(), 'utf8')
    const { grid } = await host.call('indicators.grid', { lens: LENS, own: '2303' })
    for (const row of grid.rows) expect(text).toContain(`${row.name};${row.unit};`)
  })
})

describe('on paper', () => {
  test('the view is a tagged PDF in Swedish, and every row of grid and charts is in it', async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true })
    const raw = pdf.toString('latin1')
    for (const said of ['/MarkInfo', '/StructTreeRoot', '/Lang (sv']) expect(raw).toContain(said)
    expect(pdf.length).toBeLessThan(4_000_000)
    const words = pdfWords(pdf, join(home, 'vy.pdf'))
    if (words === null) return
    const { grid } = await host.call('indicators.grid', { lens: LENS, own: '2303' })
    for (const { own } of grid.rows) expect(words).toContain((own?.text ?? '').replaceAll('\u00a0', ' '))
    const shown = await page.locator('.chart').count()
    expect(shown).toBeGreaterThan(0)
    for (const { cells } of await chartRows()) expect(words).toContain(cells[0])
    for (const said of ['EXEMPEL', 'Samsyn · Exempel', 'Metod v0.1']) expect(words).toContain(said)
    expect(words).toMatch(/1 ?\/ ?\d/)
    // The page is back as it was.
    await poll(() => page.locator('.print-table').count()).toBe(0)
  })
})

test('nothing has left the machine, and nothing has gone wrong in the page', () => {
  expect({ strayed, faults }).toEqual({ strayed: [], faults: [] })
})
