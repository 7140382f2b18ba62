import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { targetItems } from '../../../shared/model/tag-split.ts'
import { openTestHost, type TestHost } from '../../support/open-host.ts'

const SCOPE = { party: '2380', year: 2025, kind: 'outcome' } as const
let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Exempel', sample: true })
}, 60_000)
afterAll(() => test.close())

describe('suggestions learned from what the parties have tagged', () => {
  it('are never taken by themselves, and say why and how sure', async () => {
    const { rules } = await test.call('tagging.rules', { scope: SCOPE })
    const widest = rules.toSorted((a, b) => Math.abs(b.takes.ore) - Math.abs(a.takes.ore))[0]
    await test.call('tagging.removeRule', { ruleId: widest?.id ?? '' })
    const before = (await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows
    const { suggested } = await test.call('tagging.suggest', { scope: SCOPE, limit: 500 })
    expect(suggested.length).toBeGreaterThan(0)
    for (const { suggestions } of suggested)
      for (const { confidence, reasons } of suggestions) {
        expect(confidence).toBeGreaterThan(0)
        expect(reasons.length).toBeGreaterThan(0)
      }
    expect((await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows).toBe(before)
    await test.call('history.undo', {})
  })

  it('are learned beside the engine: others are answered meanwhile', async () => {
    const { groups } = await test.call('tagging.groups', { scope: SCOPE, limit: 1 })
    await test.call('tagging.tag', { scope: SCOPE, codeIds: [groups[0]?.codeId ?? 0], itemId: 'A1' })
    const order: string[] = []
    const told = (name: string) => () => void order.push(name)
    await Promise.all([
      test.call('tagging.suggest', { scope: SCOPE, limit: 500 }).then(told('suggest')),
      test.call('tagging.coverage', { scope: SCOPE }).then(told('coverage')),
      test.call('tagging.groups', { scope: SCOPE }).then(told('groups')),
    ])
    expect(order.at(-1)).toBe('suggest')
    await test.call('history.undo', {})
  })

  it('above a chosen confidence are accepted as one step, and undone as one', async () => {
    const { rules } = await test.call('tagging.rules', { scope: SCOPE })
    const a1 = rules.filter(({ target, takes }) => targetItems(target).includes('A1') && takes.rows > 0)
    for (const { id } of a1.slice(0, 1)) await test.call('tagging.removeRule', { ruleId: id })
    const before = (await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows
    const steps = (await test.call('history.list', {})).total
    const taken = await test.host.invoke('tagging.acceptSuggestions', { scope: SCOPE, above: 0.5 })
    if (taken.ok) {
      expect((await test.call('history.list', {})).total).toBe(steps + 1)
      expect((await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows).toBeGreaterThan(before)
      await test.call('history.undo', {})
    } else expect(taken.problem.code).toBe('suggestion-none')
    expect((await test.call('tagging.coverage', { scope: SCOPE })).coverage.taggedRows).toBe(before)
  })

  it('are right nine times of ten or more at their top confidence on parties they never saw', async () => {
    const { precision } = await test.call('tagging.suggestionPrecision', {})
    const top = precision.bands.at(-1)
    expect(top?.groups).toBeGreaterThan(1000)
    expect(top?.precision).toBeGreaterThanOrEqual(0.9)
  })

  it('nothing as sure as that: said in words, nothing changed', async () => {
    expect((await test.refused('tagging.acceptSuggestions', { scope: SCOPE, above: 1 })).code).toBe('suggestion-none')
  })
})
