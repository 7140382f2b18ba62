import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TagTarget } from '../../../shared/model/tag-split.ts'
import { importAll, openTestHost, type TestHost } from '../../support/open-host.ts'

const SCOPE = { party: '2309', year: 2026, kind: 'budget' } as const
const LENS = { year: 2026, kind: 'budget' } as const
/** Amounts that thirds and per cents cannot share evenly; the same code strings in three months. Invented. */
const LEDGER = [
  'Ansvar\tVerksamhet\tVerksamhetstext\tKonto\tKontotext\tPeriod\tBudget 2026 kr',
  ...['01', '02', '03'].flatMap((month, at) => [
    `4110\t51310\tLSS-boende\t5020\tLöner tillsvidare\t2026${month}\t${1000 + at},01`,
    `4110\t51310\tLSS-boende\t7510\tInhyrd personal\t2026${month}\t${at === 1 ? '90 000,00' : '100,00'}`,
  ]),
  '4110\t51310\tLSS-boende\t3132\tAvgift\t202601\t-70,01',
].join('\r\n')

const KEY = {
  keyId: 'tidmatning',
  party: '2309',
  fromYear: 2025,
  toYear: null,
  values: [
    { itemId: 'A1', hundredths: 3500 },
    { itemId: 'B3', hundredths: 1200 },
    { itemId: 'X1', hundredths: 5300 },
  ],
  source: 'Tidmätning vecka 10 och 11',
  sourceDate: '2025-03-14',
  ownerRole: 'Verksamhetschef',
  verifiedAt: null,
}
const BY_KEY: TagTarget = {
  by: 'key',
  keyId: 'tidmatning',
  parts: [{ itemId: 'A1' }, { itemId: 'B3' }, { itemId: 'X1' }],
}

let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Delat' })
  await importAll(test, SCOPE, { text: LEDGER })
})
afterAll(() => test.close())

const groups = async (on = test) => (await on.call('tagging.groups', { scope: SCOPE, sort: 'code' })).groups
async function salaries(on = test) {
  const found = (await groups(on)).find(({ account }) => account.code === '5020')
  if (!found) throw new Error('no salaries')
  return found
}
const leavesOf = (itemId: string, on = test) =>
  on.call('indicators.leaves', { lens: LENS, indicatorId: 'I1', party: '2309', itemId })
const sum = (parts: readonly { ore: number }[]) => parts.reduce((all, { ore }) => all + ore, 0)

/** Whatever is tagged: parts and what is left make every row and every code string, and items make their sums. */
async function agrees(on = test): Promise<void> {
  const all = await groups(on)
  for (const group of all) expect(sum(group.parts) + group.untagged.ore).toBe(group.ore)
  const { rows } = await on.call('rows.list', { scope: SCOPE })
  for (const row of rows) expect([0, row.ore]).toContain(sum(row.parts))
  const { coverage } = await on.call('tagging.coverage', { scope: SCOPE })
  for (const { itemId, ore } of coverage.byItem) {
    expect(sum(all.flatMap(({ parts }) => parts.filter((part) => part.itemId === itemId)))).toBe(ore)
    expect(sum(rows.flatMap(({ parts }) => parts.filter((part) => part.itemId === itemId)))).toBe(ore)
    const { ore: leavesOre, leaves } = await leavesOf(itemId, on)
    expect(leaves.reduce((total, { partOre }) => total + partOre, 0)).toBe(leavesOre)
  }
}

describe('a code string shared by per cent', () => {
  it('gives every row its parts to the öre, and the figure’s leaves are those parts', async () => {
    const { codeId } = await salaries()
    const shares = [
      { itemId: 'A1', axes: { careForm: 'lssHousing' as const }, weight: 3333 },
      { itemId: 'B3', weight: 6667 },
    ]
    await test.call('tagging.tag', {
      scope: SCOPE,
      codeIds: [codeId],
      target: { by: 'percent', shares },
      axes: { costType: 'personnel' },
    })
    const group = await salaries()
    expect(group).toMatchObject({ itemId: null, untagged: { rows: 0, ore: 0 }, reason: { by: 'hand' } })
    expect(group.parts).toMatchObject([
      { itemId: 'A1', axes: { careForm: 'lssHousing', costType: 'personnel' }, rows: 3, share: { by: 'percent' } },
      { itemId: 'B3', axes: { costType: 'personnel' }, rows: 3 },
    ])
    const { leaves, total, ore } = await leavesOf('A1')
    // 33,33 % of 1 000,01, 1 001,01 and 1 002,01, each by itself.
    expect(leaves.map(({ partOre, ore: whole }) => [partOre, whole])).toEqual([
      [33_330, 100_001],
      [33_364, 100_101],
      [33_397, 100_201],
    ])
    expect([total, ore]).toEqual([3, 33_330 + 33_364 + 33_397])
    await agrees()
  })

  it.each([
    ['that do not make a whole', [3333, 6666], 'split-shares-sum', /99,99/],
    ['of a heading', [5000, 5000], 'item-not-taggable', /rubrik/],
  ])('%s is refused in words and changes nothing', async (_, weights, code, words) => {
    const before = await salaries()
    const items = code === 'item-not-taggable' ? ['A', 'B3'] : ['A1', 'B3']
    const shares = weights.map((weight, at) => ({ itemId: items[at] ?? '', weight }))
    const problem = await test.refused('tagging.tag', {
      scope: SCOPE,
      codeIds: [before.codeId],
      target: { by: 'percent', shares },
    })
    expect([problem.code, problem.text.what]).toEqual([code, expect.stringMatching(words)])
    expect(await salaries()).toEqual(before)
  })
})

describe('a distribution key', () => {
  it('without values stops a hand, and leaves what a rule reaches untagged with the reason, never whole to the first item', async () => {
    const { codeId } = await salaries()
    const problem = await test.refused('tagging.tag', { scope: SCOPE, codeIds: [codeId], target: BY_KEY })
    expect([problem.code, problem.text.what]).toEqual(['key-values-missing', expect.stringMatching(/Tidmätning/)])
    await test.call('tagging.tag', { scope: SCOPE, codeIds: [codeId], itemId: null })
    await test.call('tagging.saveRule', {
      rule: {
        name: 'LSS-löner',
        chart: null,
        party: null,
        conditions: [{ dimension: 'account', match: 'prefix', value: '50' }],
        target: BY_KEY,
      },
    })
    expect(await salaries()).toMatchObject({
      parts: [],
      untagged: { rows: 3, ore: 300_303 },
      problems: [{ code: 'key-values-missing', keyId: 'tidmatning' }],
    })
    const failed = await test.call('tagging.groups', { scope: SCOPE, show: 'failed' })
    expect(failed.groups.map((group) => group.codeId)).toEqual([codeId])
    await agrees()
  })

  it('with values shares by them, and says by which and of what year', async () => {
    const { values } = await test.call('keys.put', { values: KEY })
    const { parts } = await salaries()
    expect(parts.map(({ itemId, share }) => [itemId, share?.share, share?.keyName])).toEqual([
      ['A1', 0.35, 'Tidmätning 2025'],
      ['B3', 0.12, 'Tidmätning 2025'],
      ['X1', 0.53, 'Tidmätning 2025'],
    ])
    await agrees()
    const { keys } = await test.call('keys.list', { party: '2309' })
    expect(keys.find(({ id }) => id === 'tidmatning')).toMatchObject({
      values: [{ id: values.id, changedVolumes: [] }],
      used: { rules: 1, handTags: 0 },
    })
  })

  it('gives the figure the key’s own evidence grade', async () => {
    const { explanation } = await test.call('indicators.explain', { lens: LENS, indicatorId: 'I1', party: '2309' })
    expect(explanation.parts.find(({ itemId }) => itemId === 'A1')).toMatchObject({ grade: 'C', rows: 3 })
  })

  it.each([
    ['per cent that do not make a whole', { values: [{ itemId: 'A1', hundredths: 9999 }] }, 'key-values-sum'],
    ['years another set has', {}, 'key-values-overlap'],
    ['years that run backwards', { fromYear: 2024, toYear: 2023 }, 'key-values-years'],
    ['no source', { source: ' ' }, 'key-values-source'],
    ['an item twice', { values: [...KEY.values, { itemId: 'A1', hundredths: 1 }] }, 'split-item-twice'],
    ['an unknown key', { keyId: 'manfas' }, 'key-unknown'],
    ['an unknown item', { values: [{ itemId: 'Z9', hundredths: 10_000 }] }, 'item-unknown'],
    ['nothing but zeros', { keyId: 'patienter', values: [{ itemId: 'A1', hundredths: 0 }] }, 'key-values-zero'],
  ])('with %s is refused', async (_, change, code) => {
    expect((await test.refused('keys.put', { values: { ...KEY, ...change } })).code).toBe(code)
  })

  it('changed, changes what it shares; removed, leaves it untagged; and every step is undone', async () => {
    const before = await groups()
    const stored = (await test.call('keys.list', { party: '2309' })).keys.flatMap(({ values }) => values)[0]
    const values = [
      { itemId: 'A1', hundredths: 10_000 },
      { itemId: 'B3', hundredths: 0 },
      { itemId: 'X1', hundredths: 0 },
    ]
    await test.call('keys.put', { values: { ...KEY, values, id: stored?.id ?? '' } })
    expect((await salaries()).parts).toMatchObject([{ itemId: 'A1', ore: 300_303 }])
    await test.call('keys.remove', { id: stored?.id ?? '' })
    expect((await salaries()).problems).toMatchObject([{ code: 'key-values-missing' }])
    expect((await test.refused('keys.remove', { id: stored?.id ?? '' })).code).toBe('key-values-unknown')
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect(await groups()).toEqual(before)
  })
})

describe('a rule that asks of rows', () => {
  it('takes some rows of a code string and leaves the others to the next rule', async () => {
    const hired = { dimension: 'account', match: 'equals', value: '7510' } as const
    const rule = { chart: null, party: null }
    await test.call('tagging.saveRule', {
      rule: { ...rule, name: 'Inhyrd', conditions: [hired], itemId: 'A6' },
    })
    await test.call('tagging.saveRule', {
      rule: {
        ...rule,
        name: 'Stor inhyrning i februari',
        conditions: [
          hired,
          { amount: 'magnitude', fromOre: 1_000_000, toOre: null },
          {
            any: [
              { periodFrom: '2026-02', periodTo: '2026-02' },
              { periodFrom: '2026-12', periodTo: '2026-12' },
            ],
          },
        ],
        itemId: 'X1',
      },
    })
    const group = (await groups()).find(({ account }) => account.code === '7510')
    expect(group?.parts.map(({ itemId, ore, rows, share }) => [itemId, ore, rows, share])).toEqual([
      ['A6', 20_000, 2, null],
      ['X1', 9_000_000, 1, null],
    ])
    const { rows } = await test.call('rows.list', { scope: SCOPE, codeId: group?.codeId ?? 0 })
    expect(rows.map(({ itemId }) => itemId)).toEqual(['A6', 'X1', 'A6'])
    expect((await leavesOf('A6')).leaves.map(({ partOre }) => partOre)).toEqual([10_000, 10_000])
    await agrees()
    const { rules } = await test.call('tagging.rules', { scope: SCOPE })
    expect(rules.map(({ name, takes }) => [name, takes.rows]).toSorted()).toEqual([
      ['Inhyrd', 2],
      ['LSS-löner', 3],
      ['Stor inhyrning i februari', 1],
    ])
  })
})

describe('a contribution with shared rows', () => {
  it('arrives at exactly the sender’s parts, whatever the lead’s own general rules say, now or later', async () => {
    const lead = openTestHost()
    try {
      await lead.call('workspace.create', { name: 'Ledaren' })
      const general = {
        name: 'Allt på femtio',
        chart: null,
        party: null,
        conditions: [{ dimension: 'account', match: 'equals', value: '5020' } as const],
        itemId: 'K1',
      }
      await lead.call('tagging.saveRule', { rule: general })
      const { file } = await test.call('exchange.make', { party: '2309', year: 2026 })
      const path = test.host.files.readOutbox(file.handle)?.path ?? ''
      const { planId } = await lead.call('exchange.stage', { file: lead.host.files.grantOpen(path) })
      const { received } = await lead.call('exchange.apply', { planId })
      expect(received).toMatchObject({ ownTagging: true, settled: 0, differ: 0 })
      const bare = (all: Awaited<ReturnType<typeof groups>>) =>
        all.map(({ parts, untagged, account }) => [
          account.code,
          untagged,
          parts.map(({ itemId, axes, ore, share }) => [itemId, axes, ore, share?.keyName]),
        ])
      expect(bare(await groups(lead))).toEqual(bare(await groups()))
      // What the sender left untagged stays so: the fee, which this would take.
      await lead.call('tagging.saveRule', {
        rule: {
          ...general,
          name: 'Avgifter',
          conditions: [{ dimension: 'account', match: 'prefix', value: '3' }],
          itemId: 'L5',
        },
      })
      expect(bare(await groups(lead))).toEqual(bare(await groups()))
      await agrees(lead)
      const { keys } = await lead.call('keys.list', { party: '2309' })
      expect(keys.flatMap(({ values }) => values)).toMatchObject([{ fromYear: 2026, toYear: 2026, source: KEY.source }])
    } finally {
      await lead.close()
    }
  }, 60_000)
})
