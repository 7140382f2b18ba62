import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/index.ts'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const of = { party: '2309', year: 2026 } as const
const sheet = () => test.call('declaration.sheet', { year: 2026 })
const mine = async (party = '2309') => (await sheet()).parties.find((one) => one.party === party)

describe('the comparability declaration', () => {
  it('asks fourteen questions of a municipality; unknown is an answer, and an answer for one item stands beside that for all', async () => {
    expect(await mine()).toMatchObject({ asked: 14, answered: 0 })
    await test.call('declaration.answer', {
      ...of,
      answers: [
        { questionId: 'J1', value: { type: 'choice', optionId: 'cost' }, role: 'ekonom' },
        { questionId: 'J4', value: { type: 'choice', optionId: 'flat' } },
        { questionId: 'J4', itemId: 'A3', value: { type: 'choice', optionId: 'measured' }, note: 'tidsstudie i mars' },
        { questionId: 'J12', value: { type: 'unknown' } },
      ],
    })
    expect(await mine()).toMatchObject({ answered: 3, unknown: 1 })
    expect((await sheet()).answers).toHaveLength(4)
    await test.call('declaration.answer', { ...of, answers: [{ questionId: 'J4', itemId: 'A3', value: null }] })
    expect((await sheet()).answers).toHaveLength(3)
    await test.call('history.undo', {})
    await test.call('history.undo', {})
    expect(await mine()).toMatchObject({ answered: 0 })
  })

  it('two parties stand beside each other, and a difference is marked', async () => {
    await test.call('declaration.answer', {
      ...of,
      answers: [{ questionId: 'J1', value: { type: 'choice', optionId: 'cost' } }],
    })
    await test.call('declaration.answer', {
      ...of,
      party: '2380',
      answers: [{ questionId: 'J1', value: { type: 'choice', optionId: 'net' } }],
    })
    expect((await sheet()).differing).toEqual(['J1'])
  })

  it.each([
    ['question-unknown', { questionId: 'J99', value: { type: 'unknown' } }],
    ['question-not-asked', { questionId: 'J9', value: { type: 'unknown' } }],
    ['question-item', { questionId: 'J8', itemId: 'B1', value: { type: 'unknown' } }],
    ['question-item', { questionId: 'J1', itemId: 'A', value: { type: 'unknown' } }],
    ['answer-not-fitting', { questionId: 'J1', value: { type: 'choice', optionId: 'okänt' } }],
    ['answer-not-fitting', { questionId: 'J12', value: { type: 'number', hundredths: 10_001 } }],
  ] as const)('%s: nothing is stored', async (code, answer) => {
    const problem = await test.refused('declaration.answer', {
      ...of,
      answers: [{ questionId: 'J2', value: { type: 'unknown' } }, { ...answer }],
    })
    expect(problem.code).toBe(code)
    expect((await sheet()).answers).toEqual([])
  })

  it('what is not answered is counted at the figure and printed beside it, with what is', async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    const { groups } = await test.call('tagging.groups', { scope: SCOPE, search: 'Inhyrd' })
    await test.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), itemId: 'A6' })
    const lens = { year: 2026, kind: 'budget' } as const
    const cell = async () => (await test.call('indicators.grid', { lens, own: '2309', ids: ['I5'] })).grid.rows[0]?.own
    expect(await cell()).toMatchObject({ declared: { asked: 9, unanswered: 9 } })
    const { declaration } = await sheet()
    await test.call('declaration.answer', {
      ...of,
      answers: declaration.questions
        .filter(({ partyKinds, id }) => partyKinds.includes('municipality') && id !== 'J8')
        .map(({ id }) => ({ questionId: id, value: { type: 'unknown' as const } })),
    })
    expect(await cell()).toMatchObject({ declared: { asked: 9, unanswered: 1 } })
    await test.call('declaration.answer', {
      ...of,
      answers: [{ questionId: 'J8', value: { type: 'choice', optionId: 'fee' } }],
    })
    expect(await cell()).toMatchObject({ declared: { asked: 9, unanswered: 0 } })
    const { explanation } = await test.call('indicators.explain', { lens, indicatorId: 'I5', party: '2309' })
    expect(explanation.method?.find(({ questionId }) => questionId === 'J8')).toMatchObject({
      answer: 'Ersättningen utan resor och boende',
    })
  })
})

describe('overhead', () => {
  const central = {
    level: 'central',
    keyId: 'arsarbetare',
    shareHundredths: 825,
    accounts: [],
    note: '',
  } satisfies NonNullable<InputOf<'overhead.declare'>['declaration']>
  const standing = async (party = '2309') =>
    (await test.call('overhead.sheet', { year: 2026, kind: 'budget' })).parties.find((one) => one.party === party)

  it('is declared, shown as declared where none is booked, and as booked where it is', async () => {
    await importAll(test, SCOPE, { text: BUDGET })
    const { groups } = await test.call('tagging.groups', { scope: SCOPE, search: 'tillsvidare' })
    await test.call('tagging.tag', { scope: SCOPE, codeIds: groups.map(({ codeId }) => codeId), itemId: 'A1' })
    expect(await standing()).toMatchObject({ directOre: 4_525_440_000, shown: { ore: null, from: 'unknown' } })
    await test.call('overhead.declare', { ...of, declaration: { ...central } })
    expect(await standing()).toMatchObject({ bookedOre: null, shown: { ore: 373_348_800, from: 'declared' } })
    const other = await test.call('tagging.groups', { scope: SCOPE, search: 'Arbetsgivaravgifter' })
    await test.call('tagging.tag', { scope: SCOPE, codeIds: other.groups.map(({ codeId }) => codeId), itemId: 'K4' })
    expect(await standing()).toMatchObject({
      bookedShareHundredths: 1_194,
      shown: { ore: 540_210_050, from: 'booked' },
    })
    expect(await standing('2380')).toMatchObject({ directOre: null, shown: { ore: null, from: 'unknown' } })
  })

  it('says who differs and who has not declared; none needs no key', async () => {
    await test.call('overhead.declare', { ...of, declaration: { ...central } })
    await test.call('overhead.declare', { ...of, party: '2380', declaration: { ...central } })
    await test.call('overhead.declare', {
      ...of,
      party: '2321',
      declaration: { ...central, level: 'none', keyId: 'km' },
    })
    const found = await test.call('overhead.sheet', { year: 2026, kind: 'budget' })
    expect(found.differing).toEqual(['2321'])
    expect(found.undeclared).toHaveLength(6)
    expect(found.parties.find(({ party }) => party === '2321')?.declaration).toMatchObject({
      keyId: null,
      shareHundredths: null,
    })
    await test.call('overhead.declare', { ...of, declaration: null })
    expect((await standing())?.declaration).toBeNull()
  })

  it.each([
    ['overhead-key-missing', { ...central, keyId: null }],
    ['overhead-key-unknown', { ...central, keyId: 'okand' }],
    ['overhead-share-invalid', { ...central, shareHundredths: 10_001 }],
  ] as const)('%s', async (code, declaration) => {
    expect((await test.refused('overhead.declare', { ...of, declaration: { ...declaration } })).code).toBe(code)
    expect((await standing())?.declaration).toBeNull()
  })
})
