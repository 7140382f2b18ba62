import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TagTarget } from '../../../shared/model/tag-split.ts'
import { BUDGET, importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

const OTHER = { ...SCOPE, party: '2303' }
const HOME_CARE = '51015'
let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Valda' })
  await importAll(test, SCOPE, { text: BUDGET })
  await importAll(test, OTHER, { text: BUDGET.replace('14 210 400,00', '1 000,01').replace('6420', '6421') })
})
afterAll(() => test.close())

const groups = async (scope = SCOPE) => (await test.call('tagging.groups', { scope })).groups
const filtered = (areas: string[]) => ({ show: 'all' as const, search: '', areas })
const percent = (...weights: number[]): TagTarget => ({
  by: 'percent',
  shares: weights.map((weight, at) => ({ itemId: ['A1', 'B1', 'X1', 'K1'][at] ?? 'X1', weight })),
})

describe('a split shown before it is made', () => {
  it('gives what the split then gives, to the öre, and changes nothing', async () => {
    const hundredths = fc
      .array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 3 })
      .map((weights) => [...weights, 10_000 - weights.reduce((sum, weight) => sum + weight, 0)])
    await fc.assert(
      fc.asyncProperty(hundredths, async (weights) => {
        const before = await groups()
        const codeIds = before.map(({ codeId }) => codeId)
        const target = percent(...weights)
        const shown = await test.call('tagging.previewSplit', { scope: SCOPE, codeIds, target })
        expect(await groups()).toEqual(before)
        expect(shown.parts.reduce((sum, { ore }) => sum + ore, 0)).toBe(shown.ore)
        await test.call('tagging.tag', { scope: SCOPE, codeIds, target })
        const parts = (await groups()).flatMap((group) => group.parts)
        for (const part of shown.parts)
          expect(parts.filter(({ itemId }) => itemId === part.itemId).reduce((sum, { ore }) => sum + ore, 0)).toBe(
            part.ore,
          )
        await test.call('history.undo', {})
      }),
      { numRuns: 10 },
    )
  })

  it('says what is wrong with it, in the words it is refused with', async () => {
    const input = { scope: SCOPE, filter: filtered([HOME_CARE]), target: percent(3333, 3333) }
    const [shown, tagged] = [
      await test.refused('tagging.previewSplit', input),
      await test.refused('tagging.tag', input),
    ]
    expect(shown).toEqual(tagged)
    expect(shown.text.what).toMatch(/66,66/)
  })
})

describe('all that a filter shows', () => {
  it('is tagged as one step, also what is on no screen, and nothing else', async () => {
    const done = await test.call('tagging.tag', { scope: SCOPE, filter: filtered([HOME_CARE]), itemId: 'A1' })
    expect([done.codes, done.rows]).toEqual([5, 5])
    const tagged = (await groups()).filter(({ itemId }) => itemId === 'A1')
    expect(new Set(tagged.map(({ activityArea }) => activityArea.code))).toEqual(new Set([HOME_CARE]))
    await test.call('history.undo', {})
    expect((await groups()).every(({ parts }) => parts.length === 0)).toBe(true)
  })

  it('that shows nothing is refused, and nothing is changed', async () => {
    const nothing = { scope: SCOPE, filter: filtered(['999']), itemId: 'A1' }
    expect((await test.refused('tagging.tag', nothing)).code).toBe('code-unknown')
  })

  it('a code string of another party is not tagged by mistake', async () => {
    const known = new Set((await groups()).map(({ codeId }) => codeId))
    const foreign = (await groups(OTHER)).find(({ codeId }) => !known.has(codeId))
    expect(foreign?.account.code).toBe('6421')
    const codeIds = [foreign?.codeId ?? 0]
    expect((await test.refused('tagging.tag', { scope: SCOPE, codeIds, itemId: 'A1' })).code).toBe('code-unknown')
  })
})

describe('what others have done with the same codes', () => {
  const salaries = async (scope = SCOPE) =>
    (await groups(scope)).find(({ account }) => account.code === '5020')?.codeId ?? -1

  it('is nothing before they have done anything, and what they did once they have', async () => {
    const input = { scope: SCOPE, codeId: await salaries() }
    const before = await test.call('tagging.others', input)
    expect(before.parties).toMatchObject([{ party: '2303', parts: [] }])
    expect(before.parties[0]?.untaggedOre).toBe(before.parties[0]?.ore)
    const like = (await groups(OTHER)).filter(({ account }) => account.code === '5020').map(({ codeId }) => codeId)
    await test.call('tagging.tag', { scope: OTHER, codeIds: like, target: percent(3333, 6667) })
    const { parties } = await test.call('tagging.others', input)
    const [other] = parties
    expect(other?.parts.map(({ itemId, share }) => [itemId, share?.share])).toEqual([
      ['B1', 0.6667],
      ['A1', 0.3333],
    ])
    expect(other?.parts.reduce((sum, { ore }) => sum + ore, other.untaggedOre)).toBe(other?.ore)
  })

  it('is never the own party’s', async () => {
    const { parties } = await test.call('tagging.others', { scope: OTHER, codeId: await salaries(OTHER) })
    expect(parties.map(({ party }) => party)).toEqual([SCOPE.party])
  })

  it('of a code string that is not, is refused in words', async () => {
    expect((await test.refused('tagging.others', { scope: SCOPE, codeId: 999_999 })).code).toBe('code-unknown')
  })
})
