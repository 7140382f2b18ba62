import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HalfCell } from '../../../shared/contract/isolation.ts'
import { chance, identityNumber } from '../../support/identity-numbers.ts'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const cell = (itemId: string, phase: HalfCell['phase'] = 'followUp', party = '2309'): HalfCell => ({
  itemId,
  party,
  phase,
})
const matrix = () => test.call('isolation.matrix', { year: 2026, kind: 'budget' })
const at = async ({ itemId, party, phase }: HalfCell) =>
  (await matrix()).rows.find((row) => row.itemId === itemId)?.cells.find((one) => one.party === party)?.[phase] ?? null

/** Tags every coding of the small budget that is searched for. */
async function tag(search: string, itemId: string): Promise<void> {
  const { groups } = await test.call('tagging.groups', { scope: SCOPE, search })
  await test.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), itemId })
}

describe('assessing', () => {
  it('one cell or many in one step, keeping what is not said, and undone in one step', async () => {
    const before = (await matrix()).all.empty
    await test.call('isolation.assess', { cells: [cell('A1'), cell('A1', 'planning'), cell('B1')], set: { level: 2 } })
    await test.call('isolation.assess', {
      cells: [cell('A1')],
      set: {
        reason: 'Samma ansvar för alla vårdformer',
        targetLevel: 3,
        consultedRole: 'enhetschef',
        consultedOn: '2026-10-02',
      },
    })
    expect(await at(cell('A1'))).toMatchObject({ level: 2, targetLevel: 3, consultedRole: 'enhetschef' })
    expect((await matrix()).all).toMatchObject({ empty: before - 3, belowTarget: 1 })
    expect((await test.call('history.list', {})).entries[0]?.label).toBe('bedömde en ruta: A1, Krokom')
    await test.call('history.undo', {})
    expect(await at(cell('A1'))).toMatchObject({ level: 2, reason: '' })
    await test.call('history.undo', {})
    expect((await matrix()).all.empty).toBe(before)
  })

  it('a level needs no words, and is counted as lacking them', async () => {
    await test.call('isolation.assess', { cells: [cell('A1')], set: { level: 1 } })
    expect((await matrix()).all.reasonMissing).toBe(1)
  })

  it.each([
    ['isolation-not-applicable', [cell('C1')], { level: 2 }],
    ['isolation-item-not-assessed', [cell('A')], { level: 2 }],
    ['isolation-item-not-assessed', [cell('V1')], { level: 2 }],
    ['item-unknown', [cell('Z9')], { level: 2 }],
    ['party-unknown', [cell('A1', 'planning', '9999')], { level: 2 }],
    ['isolation-level-missing', [cell('A1')], { reason: 'utan nivå' }],
    ['isolation-reason-missing', [cell('A1')], { level: 1, change: { kind: 'activity', proposal: '4310' } }],
  ] as const)('%s: nothing is stored', async (code, cells, set) => {
    const before = (await matrix()).all.empty
    const problem = await test.refused('isolation.assess', { cells: [cell('B2'), ...cells], set: { ...set } })
    expect(problem.code).toBe(code)
    expect((await matrix()).all.empty).toBe(before)
  })

  it('a text that names a person by number is refused, and the number is not said back', async () => {
    const { date, tail } = identityNumber(chance(3))
    const problem = await test.refused('isolation.assess', {
      cells: [cell('A1')],
      set: { level: 1, reason: `Enligt ${date}-${tail}` },
    })
    expect(problem.code).toBe('identity-number-in-text')
    expect(JSON.stringify(problem)).not.toContain(`${date}-${tail}`)
  })

  it('copies "som i uppföljning" to what is empty, without whom another party asked', async () => {
    await test.call('isolation.assess', {
      cells: [cell('A1'), cell('B1')],
      set: { level: 3, reason: 'egen aktivitet', consultedRole: 'enhetschef' },
    })
    await test.call('isolation.assess', { cells: [cell('B1', 'planning')], set: { level: 1 } })
    expect(await test.call('isolation.copy', { from: [cell('A1'), cell('B1')], to: { phase: 'planning' } })).toEqual({
      copied: 1,
      kept: 1,
    })
    expect(await at(cell('A1', 'planning'))).toMatchObject({ level: 3, consultedRole: 'enhetschef' })
    expect((await at(cell('B1', 'planning')))?.level).toBe(1)
    await test.call('isolation.copy', { from: [cell('A1')], to: { parties: ['2380', '0023'] } })
    expect(await at(cell('A1', 'followUp', '2380'))).toMatchObject({
      level: 3,
      reason: 'egen aktivitet',
      consultedRole: '',
    })
    expect((await test.refused('isolation.copy', { from: [cell('K1')], to: { phase: 'planning' } })).code).toBe(
      'isolation-nothing-to-copy',
    )
    await test.call('isolation.clear', { cells: [cell('A1'), cell('A1', 'planning')] })
    expect(await at(cell('A1'))).toBeNull()
    expect((await test.refused('isolation.clear', { cells: [cell('A1')] })).code).toBe('isolation-nothing-to-clear')
  })
})

describe('with figures', () => {
  beforeEach(async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    await importAll(test, { ...SCOPE, year: 2025, kind: 'outcome' }, { text: BUDGET })
    await tag('Löner', 'A1')
    await tag('Sjukvårdsmaterial', 'D3')
  })

  it('shows what the books show by themselves beside the assessed level, and kronor on each level', async () => {
    await test.call('isolation.assess', { cells: [cell('A1', 'planning')], set: { level: 1, reason: 'nyckel' } })
    const shown = await matrix()
    const a1 = shown.rows.find(({ itemId }) => itemId === 'A1')?.cells.find(({ party }) => party === '2309')
    expect(a1).toMatchObject({ observed: { planning: 3, followUp: 0 }, absoluteOre: 4_525_440_000 })
    expect(shown.followUpYears).toEqual([{ party: '2309', year: 2025 }])
    expect(shown.byParty.find(({ party }) => party === '2309')?.tally).toMatchObject({
      hiddenOre: 4_525_440_000,
      unassessedOre: 111_800_000,
    })
    const other = shown.rows.find(({ itemId }) => itemId === 'A1')?.cells.find(({ party }) => party === '2380')
    expect(other).toMatchObject({ observed: { planning: null, followUp: null }, absoluteOre: null })
  })

  it('a grade is changed with a reason and a role, shown beside the derived one, and taken back', async () => {
    const change = { itemId: 'A1', party: '2309', year: 2026, kind: 'budget', grade: 'D' } as const
    expect((await test.refused('isolation.changeGrade', { ...change, role: 'ekonomichef' })).code).toBe(
      'reason-missing',
    )
    expect((await test.refused('isolation.changeGrade', { ...change, reason: 'x' })).code).toBe('role-missing')
    expect(
      (await test.refused('isolation.changeGrade', { ...change, itemId: 'A2', reason: 'x', role: 'y' })).code,
    ).toBe('grade-without-amount')
    await test.call('isolation.changeGrade', { ...change, reason: 'Nattpersonal ingår', role: 'ekonomichef' })
    const { amounts } = await test.call('isolation.cell', { itemId: 'A1', party: '2309', year: 2026 })
    expect(amounts).toMatchObject([{ kind: 'budget', grade: 'D', derived: 'B', change: { role: 'ekonomichef' } }])
    const lens = { year: 2026, kind: 'budget' } as const
    const { explanation } = await test.call('indicators.explain', { lens, indicatorId: 'I5', party: '2309' })
    expect(explanation.parts.find(({ itemId }) => itemId === 'A1')?.grade).toBe('D')
    await test.call('isolation.changeGrade', { ...change, grade: null })
    expect((await test.call('isolation.cell', { itemId: 'A1', party: '2309', year: 2026 })).amounts[0]).toMatchObject({
      grade: 'B',
      change: null,
    })
  })

  it('the index of comparability counts what is isolated in follow-up, and is missing while nothing is assessed', async () => {
    const value = async () =>
      (await test.call('indicators.grid', { lens: { year: 2026, kind: 'budget' }, own: '2309', ids: ['I30'] })).grid
        .rows[0]?.own?.value
    expect((await value())?.state).toBe('missing')
    await test.call('isolation.assess', { cells: [cell('A1')], set: { level: 3 } })
    expect((await value())?.value).toBeCloseTo((100 * 4_525_440_000) / (4_525_440_000 + 111_800_000), 6)
  })

  it('lists the wanted codes and gives them as a workbook', async () => {
    expect((await test.refused('isolation.codePlanFile', {})).code).toBe('code-plan-empty')
    await test.call('isolation.assess', {
      cells: [cell('B1'), cell('B1', 'planning')],
      set: { level: 1, reason: 'planeras som omsorg', change: { kind: 'activity', proposal: '4310 Delegerad HSL' } },
    })
    const { wanted } = await test.call('isolation.codePlan', {})
    expect(wanted).toMatchObject([{ party: '2309', itemId: 'B1', phases: ['planning', 'followUp'] }])
    expect((await test.call('isolation.codePlanFile', { party: '2309' })).file.name).toBe('samsyn-kodplan-krokom.xlsx')
  })

  it('what is left to tag over all parties, largest first, in kronor and rows', async () => {
    const coverage = await test.call('county.coverage', { year: 2026, kind: 'budget' })
    expect(coverage.total).toMatchObject({ rows: 6, taggedRows: 3 })
    expect(coverage.parties.find(({ party }) => party === '2380')).toMatchObject({ rows: 0, share: null })
    expect(coverage.items.map(({ itemId }) => itemId)).toEqual(['A1', 'D3'])
    expect(coverage.left.map(({ ore }) => ore)).toEqual([540_210_050, 64_000_000, -41_200_000])
    expect(coverage.leftCount).toBe(3)
  })
})
