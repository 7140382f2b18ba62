import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../electron/sample/files.ts'
import { readRecipe } from '../../../electron/sample/recipe.ts'
import { loadResources } from '../../../electron/files/resources.ts'
import { packageContent } from '../../../electron/operations/package-content.ts'
import { connect } from '../../../electron/store/connection.ts'
import { writeWorkbook } from '../../../electron/workbook/write/write-workbook.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import { workbookLayout } from '../../../shared/domain/export/workbook-layout.ts'
import type { LayoutCell } from '../../../shared/domain/export/workbook-model.ts'
import type { PackageContent } from '../../../shared/model/package-content.ts'
import { workbookWords } from '../../../shared/text/export-workbook.ts'
import type { GridModel } from '../../../shared/model/grid-model.ts'
import { openTestHost, RESOURCES, type TestHost } from '../../support/open-host.ts'
import { convert, soffice } from '../../support/soffice.ts'
import { compared, INDEPENDENT, openFigures } from './independent-figures.ts'

const ids = Object.keys(INDEPENDENT)
const recipe = readRecipe()
const LENSES = [
  { year: 2026, kind: 'budget' },
  { year: 2025, kind: 'outcome' },
  { year: 2026, kind: 'forecast' },
  { year: 2025, kind: 'budget' },
] as const

let test: TestHost
let grids: GridModel[] = []
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'EXEMPEL', sample: true })
  const [first, ...also] = LENSES
  const found = await test.call('indicators.grid', { lens: first, also, own: '2309', ids })
  grids = [found.grid, ...found.also]
}, 120_000)
afterAll(() => test.close())

type Leaf = OutputOf<'indicators.leaves'>['leaves'][number]

/** The lines of every original, read here from the sample's own bytes: file name → line → cells. */
function originals(): Map<string, string[][]> {
  const found = new Map<string, string[][]>()
  for (const party of recipe.parties)
    for (const { name, bytes } of sampleFiles(recipe, party)) {
      const encoding = party.layout.encoding === 'utf-8' ? 'utf8' : party.layout.encoding
      // A first line sep=; is an order to the spreadsheet and no row of it.
      const text = new TextDecoder(encoding).decode(bytes).replace(/^sep=.\r\n/, '')
      found.set(
        name,
        text.split('\r\n').map((line) => line.split(party.layout.delimiter)),
      )
    }
  return found
}

describe('Förklara siffran, over 200 bars of the sample', () => {
  it('leaves sum to the bar to the öre, and each says what the cell of the kept original says', async () => {
    const bars = grids.flatMap((grid) =>
      grid.rows.flatMap((row) =>
        row.cells.flatMap(({ value, party }) =>
          value.state === 'value' && value.numeratorOre !== null
            ? [{ lens: grid.lens, indicatorId: row.indicatorId, party, ore: value.numeratorOre }]
            : [],
        ),
      ),
    )
    expect(bars.length).toBeGreaterThan(200)
    const chosen = fc.sample(fc.shuffledSubarray(bars, { minLength: 200, maxLength: 200 }), { numRuns: 1, seed: 5 })[0]
    const files = originals()
    const known = new Map<string, OutputOf<'indicators.leaves'>>()
    const leavesOf = async (ask: InputOf<'indicators.leaves'>) => {
      const key = JSON.stringify({ ...ask, indicatorId: '' })
      const found = known.get(key) ?? (await test.call('indicators.leaves', { ...ask, limit: 5000 }))
      known.set(key, found)
      return found
    }
    let cells = 0
    const seen = new Set<Leaf>()
    for (const { lens, indicatorId, party, ore } of chosen ?? []) {
      const { explanation } = await test.call('indicators.explain', { lens, indicatorId, party })
      let sum = 0
      for (const part of explanation.parts.filter(({ side }) => side === 'numerator')) {
        expect(part.factor).toBe(1)
        const at = { ...lens, year: part.year ?? lens.year, kind: part.kind ?? lens.kind }
        sum += part.ore
        if (part.itemId === '') continue
        const wholeScope = (part.total ?? null) !== null
        const ask = { lens: at, indicatorId, party, itemId: part.itemId, everyRole: wholeScope }
        const { leaves, total } = await leavesOf(ask)
        expect(leaves).toHaveLength(total)
        const own = leaves.reduce((left, { partOre }) => left + (wholeScope ? Math.abs(partOre) : partOre), 0)
        expect([part.itemId, Math.abs(own)]).toEqual([part.itemId, Math.abs(part.ore)])
        for (const leaf of leaves) {
          if (seen.has(leaf)) continue
          seen.add(leaf)
          cells += 1
          if (files.get(leaf.fileName)?.[leaf.row - 1]?.[leaf.column] !== leaf.amountText)
            expect([leaf.fileName, leaf.cell, files.get(leaf.fileName)?.[leaf.row - 1]]).toBe(leaf.amountText)
        }
      }
      expect([indicatorId, party, sum]).toEqual([indicatorId, party, ore])
    }
    expect(cells).toBeGreaterThan(2000)
    // And the program itself shows those very cells.
    for (const leaf of [...seen].filter((_, at) => at % Math.ceil(seen.size / 8) === 0)) {
      const shown = await test.call('import.cells', {
        batchId: leaf.batchId,
        sheet: leaf.sheet,
        row: leaf.row,
        around: 1,
      })
      expect(shown.rows.find(({ row }) => row === leaf.row)?.cells[shown.column]).toBe(leaf.amountText)
    }
  }, 120_000)
})

describe('the sample, reckoned once more from its file alone', () => {
  it.each(LENSES.map((lens, at) => [`${lens.kind} ${lens.year}`, at] as const))(
    'every figure of %s is what plain SQL over the allocations says',
    async (_, at) => {
      const grid = grids[at]
      if (!grid) throw new Error('no grid')
      const figures = openFigures(await copied())
      const { values, wrong } = compared(grid, figures)
      figures.close()
      expect(wrong).toEqual([])
      expect(grid.rows.map(({ indicatorId }) => indicatorId)).toEqual(ids)
      expect(values).toBeGreaterThan(at === 3 ? 0 : 100)
    },
    60_000,
  )
})

/** Everything the formula language has besides what the starter indicators use. */
const MORE: [formula: string, unit: string][] = [
  ['föregående(summa(A))', 'kr'],
  ['index(summa(A) / volym(inv65); föregående)', 'index'],
  ['index(summa(A); utfall) - index(summa(B); 2025)', 'index'],
  ['fastpris(summa(A; B); 2024) / volym(inv65)', 'kr/inv'],
  ['andel(fastpris(föregående(summa(A)); 2026); summa(A))', '%'],
  ['om(summa(A) > summa(B); abs(-summa(A)) / 1000; prognos(A) / 1000)', 'tkr'],
  ['fastpris(volym(skatteunderlag); 2024) / 1000000', 'mnkr'],
  ['indikator(I2) * 2 - indikator(I2)', 'kr/patient'],
]
const SHOWN = ['2305', '2313', '0023']

describe.skipIf(soffice === null)('the workbook, recalculated by LibreOffice', () => {
  it('has every indicator as a live formula that comes to what the program says', async () => {
    const connection = connect(await copied(), { readonly: true })
    const resources = loadResources(RESOURCES)
    const [model] = resources.method.indicators
    if (!model) throw new Error('no indicators')
    const more = MORE.map(([formula, unit], at) => ({
      ...model,
      id: `I${41 + at}`,
      formula,
      unit,
      decimals: 2,
      partyKinds: ['municipality' as const],
    }))
    const method = { ...resources.method, indicators: [...resources.method.indicators, ...more] }
    const identity = { name: 'EXEMPEL', sample: true, createdAt: '2026-11-20T09:30:00.000Z' }
    const context = {
      db: connection.read,
      resources: { ...resources, method },
      program: { version: '0' },
      workspace: { identity },
    }
    const lens = { year: 2026, kind: 'budget', concept: 'cost', overhead: 'included' } as const
    const all = method.indicators.map(({ id }) => id)
    const content = packageContent(context as never, lens, '2305', undefined, all)
    connection.close()
    if (!content.ok) throw new Error(content.problem.code)
    const { sheet, book } = indicatorSheet(content.value)
    const live = (row: readonly LayoutCell[]) =>
      row.filter((cell) => typeof cell === 'object' && cell !== null && 'formula' in cell).length
    // The last column is the median's own formula.
    const without = sheet.rows.slice(0, all.length).flatMap((row, at) => (live(row.slice(0, -1)) > 0 ? [] : [all[at]]))
    expect(without).toEqual([])
    const bytes = convert(await writeWorkbook(book), 'xlsx', 'xlsx')
    const found = (await readXlsx(bytes)).sheets.find(({ name }) => name === sheet.name)?.rows ?? []
    let compared = 0
    sheet.rows.slice(0, all.length).forEach((row, at) =>
      row.forEach((cell, column) => {
        if (typeof cell !== 'object' || cell === null || !('formula' in cell)) return
        compared += 1
        const [value, wanted] = [Number(found[at + 2]?.[column]), Number(cell.cached)]
        if (!(Math.abs(value - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted))))
          expect([all[at], column, cell.formula.slice(0, 200), value]).toEqual([all[at], column, '', wanted])
      }),
    )
    expect(compared).toBeGreaterThan(100)
  }, 240_000)
})

/** The package's workbook with three parties only, so that it is recalculated in seconds. */
function indicatorSheet(content: PackageContent) {
  const parties = content.grid.parties.filter(({ code }) => SHOWN.includes(code))
  const rows = content.grid.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ party }) => SHOWN.includes(party)),
  }))
  const median = (row: (typeof rows)[number]) => {
    const values = row.cells.flatMap(({ value }) => value.value ?? []).toSorted((a, b) => a - b)
    const middle = (values.length - 1) / 2
    return values.length === 0 ? null : ((values[Math.floor(middle)] ?? 0) + (values[Math.ceil(middle)] ?? 0)) / 2
  }
  const few = {
    ...content,
    grid: { ...content.grid, parties, rows: rows.map((row) => ({ ...row, median: median(row) })) },
    lines: content.lines.filter(({ scope }) => SHOWN.includes(scope.party)),
  }
  const book = workbookLayout(few, workbookWords)
  const sheet = book.sheets.find(({ name }) => name === workbookWords.sheets.indicators)
  if (!sheet) throw new Error('no sheet')
  return { book, sheet }
}

/** The workspace's file where another program may read it: closed first, so that all of it is there. */
async function copied(): Promise<string> {
  const path = join(test.home, 'kopia.samsyn')
  if (!closed) {
    await test.call('workspace.close', {})
    const [file] = readdirSync(test.home, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.samsyn'),
    )
    copyFileSync(join(test.home, file ?? ''), path)
    closed = true
  }
  return path
}
let closed = false
