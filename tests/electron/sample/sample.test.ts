import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { progressWords } from '../../../shared/text/progress-words.ts'
import { sampleFiles } from '../../../electron/sample/files.ts'
import { sampleEntries } from '../../../electron/sample/ledger.ts'
import { readRecipe } from '../../../electron/sample/recipe.ts'
import type { ImportBatch } from '../../../shared/model/import-batch.ts'
import { CODE_DIMENSIONS } from '../../../shared/model/code-string.ts'
import { openTestHost, type TestHost } from '../../support/open-host.ts'

const recipe = readRecipe()
const expected = recipe.parties.flatMap((party) =>
  sampleFiles(recipe, party).flatMap((file) =>
    file.amounts.map(({ amount, rows, ore }) => ({ party, file: file.name, amount, rows, ore })),
  ),
)

describe('a workspace filled with the sample', () => {
  let test: TestHost
  let batches: ImportBatch[] = []
  const shown: { label: string; done: number; total: number | null }[] = []

  beforeAll(async () => {
    test = openTestHost()
    const reply = await test.host.invoke(
      'workspace.create',
      { name: 'EXEMPEL', sample: true },
      { onProgress: (progress) => shown.push(progress) },
    )
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem))
    batches = (await test.call('import.batches', {})).batches
  })
  afterAll(() => test.close())

  const batchOf = ({ party, amount }: (typeof expected)[number]): ImportBatch | undefined =>
    batches.find(({ scope }) => scope.party === party.code && scope.year === amount.year && scope.kind === amount.kind)

  it('holds at least 20 000 rows of nine parties', () => {
    expect(batches.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThanOrEqual(20_000)
    expect(new Set(batches.map(({ scope }) => scope.party)).size).toBe(9)
  })
  it.each(expected.map((each) => [`${each.file} (${each.amount.heading})`, each] as const))(
    '%s arrived to the row and the öre',
    (_, each) => {
      expect(batchOf(each)).toMatchObject({
        fileName: each.file,
        rows: each.rows,
        ore: each.ore,
        rejectedRows: 0,
        chart: each.party.chart,
        unit: each.party.layout.unit,
        amountHeader: each.amount.heading,
      })
    },
  )
  it('is reconciled, but for two files that nobody has stated a total for', () => {
    const open = batches.filter(({ reconciled }) => !reconciled)
    expect(open.map(({ fileName }) => fileName).toSorted()).toEqual([
      'EXEMPEL_Berg_budget_2026.csv',
      'EXEMPEL_Åre_utfall_2025.txt',
    ])
    expect(open.every(({ controlOre }) => controlOre === null)).toBe(true)
  })
  it.each(recipe.parties.map((party) => [party.code, party] as const))(
    '%s: every code and name was read from its column',
    async (code, party) => {
      const made = new Map(sampleEntries(recipe, party).map((entry) => [keyOf(entry.code), entry.code]))
      const { groups } = await test.call('tagging.groups', {
        scope: { party: code, year: 2026, kind: 'budget' },
        limit: 5000,
      })
      expect(groups.length).toBeGreaterThan(500)
      const written = new Set(party.layout.columns.map(({ dimension, holds }) => `${dimension} ${holds}`))
      for (const group of groups) {
        const source = made.get(keyOf(group))
        expect(source).toBeDefined()
        for (const dimension of CODE_DIMENSIONS) {
          const named = written.has(`${dimension} name`) || written.has(`${dimension} codeAndName`)
          if (source) expect(group[dimension].name).toBe(named ? source[dimension].name : '')
        }
        expect(group.text).toBe('')
      }
    },
  )
  it('has twelve rows a coding where the ledger is monthly', async () => {
    const { groups } = await test.call('tagging.groups', {
      scope: { party: '2380', year: 2025, kind: 'outcome' },
      limit: 5000,
    })
    expect(groups.length).toBeGreaterThan(1000)
    expect(groups.filter(({ rows }) => rows !== 12)).toEqual([])
  })
  it('is tagged to at least 80 % of the kronor in every file, but never wholly', async () => {
    const shares = await Promise.all(
      batches.map(async ({ scope }) => (await test.call('tagging.coverage', { scope })).coverage.share ?? 0),
    )
    expect(shares).toHaveLength(expected.length)
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.8)
    expect(Math.max(...shares)).toBeLessThan(1)
  })
  it('has some tags set by hand', async () => {
    for (const hand of recipe.handTags) {
      const { groups } = await test.call('tagging.groups', { scope: hand, show: 'hand', search: hand.search })
      expect(groups.length).toBe(hand.take)
      expect(groups.every(({ reason }) => reason?.by === 'hand')).toBe(true)
    }
  })
  it('splits rows by per cent, amount and key, on axes too, exactly; and says of one key that it has no values', async () => {
    const means = new Set<string>()
    const careForms = new Set<string | undefined>()
    const failed = new Set<string>()
    for (const { scope } of batches) {
      const { groups } = await test.call('tagging.groups', { scope, show: 'split', limit: 5000 })
      for (const { ore, parts, untagged } of groups) {
        expect(parts.reduce((sum, part) => sum + part.ore, untagged.ore)).toBe(ore)
        for (const { share, axes } of parts) {
          means.add(share?.by ?? 'whole')
          careForms.add(axes?.careForm)
        }
      }
      for (const group of (await test.call('tagging.groups', { scope, show: 'failed' })).groups)
        for (const { code } of group.problems) failed.add(`${scope.party} ${scope.year} ${code}`)
    }
    expect([...means].toSorted()).toEqual(['amount', 'key', 'percent'])
    expect(careForms.size).toBeGreaterThan(3)
    expect([...failed].toSorted()).toEqual([
      '2305 2025 key-values-missing',
      '2305 2026 key-values-missing',
      '2380 2025 key-values-missing',
    ])
  })
  it('has keys with source, date and owner, and grades that follow how amounts were isolated', async () => {
    const used = await Promise.all(
      recipe.keys.map(async ({ keyId, party }) => {
        const { keys } = await test.call('keys.list', { party })
        return keys.find(({ id }) => id === keyId)
      }),
    )
    for (const key of used) {
      expect(key?.used.rules).toBe(1)
      expect(key?.values[0]).toMatchObject({
        source: expect.stringContaining('EXEMPEL'),
        ownerRole: expect.stringMatching(/./),
      })
    }
    const grades = new Set<string>()
    for (const { code: party } of recipe.parties)
      for (const itemId of ['A1', 'B1', 'C3', 'G1', 'G2']) {
        const { amounts } = await test.call('isolation.cell', { itemId, party, year: 2026 })
        for (const { grade } of amounts) grades.add(grade)
      }
    expect([...grades].toSorted()).toEqual(['A', 'B', 'C', 'D', 'E'])
  })
  it('counts what two parties have booked once in the county', async () => {
    const lens = { year: 2026, kind: 'budget' } as const
    const { found } = await test.call('doublecount.list', lens)
    expect(found.map(({ cause, verdict }) => [cause, verdict?.counts])).toEqual([
      ['joint-board', '0023'],
      ['equal-amounts', '2380'],
    ])
    const { items } = await test.call('county.items', { lens })
    const eliminated = items.filter(({ eliminatedOre }) => eliminatedOre !== 0)
    expect(eliminated.length).toBeGreaterThan(1)
    for (const item of eliminated) expect(item.countyOre + item.eliminatedOre).toBe(item.sumOre)
  })
  it.each([
    [2026, 'budget'],
    [2025, 'outcome'],
  ] as const)('gives the five starting indicators a value for everyone they apply to: %s %s', async (year, kind) => {
    const { grid } = await test.call('indicators.grid', { lens: { year, kind }, own: '2309' })
    expect(grid.rows).toHaveLength(5)
    const states = grid.rows.flatMap(({ indicatorId, cells }) =>
      cells.map(({ party, value }) => `${indicatorId} ${party} ${value.state}`),
    )
    const wanted = grid.rows.flatMap(({ indicatorId }) =>
      recipe.parties.map(({ code }) => {
        const applies = code !== '0023' || indicatorId === 'I23'
        return `${indicatorId} ${code} ${applies ? 'value' : 'not-applicable'}`
      }),
    )
    expect(states.toSorted()).toEqual(wanted.toSorted())
    const perInhabitant =
      grid.rows[0]?.cells.flatMap(({ value }) => (value.state === 'value' ? [value.value ?? 0] : [])) ?? []
    expect(perInhabitant).toHaveLength(8)
    expect(Math.min(...perInhabitant)).toBeGreaterThan(9_000)
    expect(Math.max(...perInhabitant)).toBeLessThan(16_000)
  })
  it('told how far it was, from nothing to everything', () => {
    expect(new Set(shown.map(({ label }) => label))).toEqual(new Set([progressWords.sample]))
    expect(shown[0]?.done).toBe(0)
    expect(shown.at(-1)?.done).toBe(shown.at(-1)?.total)
  })
})

describe('the sample, cancelled', () => {
  it('says so', async () => {
    const test = openTestHost()
    const stop = new AbortController()
    const onProgress = ({ done }: { done: number }) => done === 82 && stop.abort()
    const reply = await test.host.invoke(
      'workspace.create',
      { name: 'EXEMPEL', sample: true },
      { signal: stop.signal, onProgress },
    )
    expect(reply.ok ? '' : reply.problem.code).toBe('cancelled')
    await test.close()
  })
})

const keyOf = (
  code: Record<'account' | 'costCentre' | 'activityArea' | 'activity' | 'counterparty', { code: string }>,
): string =>
  [code.account, code.costCentre, code.activityArea, code.activity, code.counterparty]
    .map((part) => part.code)
    .join(' ')
