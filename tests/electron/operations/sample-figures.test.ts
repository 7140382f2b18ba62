import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleFiles } from '../../../electron/sample/files.ts'
import { readRecipe } from '../../../electron/sample/recipe.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { GridModel } from '../../../shared/model/grid-model.ts'
import { openTestHost, type TestHost } from '../../support/open-host.ts'
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
      const folder = join(test.home, 'kopia')
      const grid = grids[at]
      if (!grid) throw new Error('no grid')
      const path = await copied(folder)
      const figures = openFigures(path)
      const { values, wrong } = compared(grid, figures)
      figures.close()
      expect(wrong).toEqual([])
      expect(grid.rows.map(({ indicatorId }) => indicatorId)).toEqual(ids)
      expect(values).toBeGreaterThan(at === 3 ? 0 : 100)
    },
    60_000,
  )
})

/** The workspace's file where another program may read it: closed first, so that all of it is there. */
async function copied(folder: string): Promise<string> {
  const path = `${folder}.samsyn`
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
