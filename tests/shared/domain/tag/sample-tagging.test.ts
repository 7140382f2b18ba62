import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { targetItems } from '../../../../shared/model/tag-split.ts'
import { ruleChooser } from '../../../../shared/domain/tag/choose-rule.ts'
import { heldOutPrecision } from '../../../../shared/domain/tag/held-out-precision.ts'
import { startingRules } from '../../../../shared/domain/tag/starting-rules.ts'
import { suggest } from '../../../../shared/domain/tag/suggest.ts'
import { learnSuggestions, type TaggedExample } from '../../../../shared/domain/tag/suggestion-model.ts'
import { chartDataSchema } from '../../../../shared/model/account-code.ts'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import { partyListSchema } from '../../../../shared/model/party.ts'
import { startingWordsSchema } from '../../../../shared/model/starting-words.ts'
import { openTestHost } from '../../../support/open-host.ts'
import { resource, starterMethod } from '../../../resources/starter-method.ts'

const method = starterMethod()
const { parties } = partyListSchema.parse(resource('parties/jamtland.json'))
const PAGE = 5000
const KINDS_AND_YEARS = [
  { kind: 'budget', year: 2026 },
  { kind: 'outcome', year: 2025 },
  { kind: 'forecast', year: 2026 },
] as const
const test = openTestHost()
const groups: (CodeGroup & { party: string; chart: (typeof parties)[number]['chart'] })[] = []

beforeAll(async () => {
  await test.call('workspace.create', { name: 'Exempel', sample: true })
  for (const { code: party, chart } of parties)
    for (const { kind, year } of KINDS_AND_YEARS)
      for (let offset = 0, total = 1; offset < total; offset += PAGE) {
        const page = await test.call('tagging.groups', {
          scope: { party, year, kind },
          show: 'all',
          search: '',
          sort: 'amount',
          offset,
          limit: PAGE,
        })
        total = page.total
        groups.push(...page.groups.map((group) => ({ ...group, party, chart })))
      }
}, 120_000)
afterAll(async () => {
  await test.close()
  rmSync(test.home, { recursive: true, force: true })
})

describe('on the sample', () => {
  it('the starting rules alone tag at least 80 per cent of the kronor, and nothing is tied', () => {
    const charts = ['kommun-bas', 'region-bas'].map((name) => chartDataSchema.parse(resource(`charts/${name}.json`)))
    const choose = ruleChooser(
      startingRules(method, charts, startingWordsSchema.parse(resource('rules/starting-1.json'))),
    )
    const sums = { none: 0, rule: 0, tie: 0, rows: 0 }
    let alike = 0
    let compared = 0
    for (const { party, chart, ore, itemId, ...code } of groups) {
      const choice = choose({ chart, party, code, row: null })
      sums[choice.by] += Math.abs(ore)
      if (choice.by !== 'rule' || itemId === null) continue
      compared += Math.abs(ore)
      if (targetItems(choice.rule.target)[0] === itemId) alike += Math.abs(ore)
    }
    const share = sums.rule / (sums.none + sums.rule + sums.tie)
    console.log(
      `starting rules: ${(share * 100).toFixed(1)} % of the sample's kronor, ${((alike / compared) * 100).toFixed(1)} % as the sample's own rules say`,
    )
    expect(sums.tie).toBe(0)
    expect(share).toBeGreaterThanOrEqual(0.8)
    expect(alike / compared).toBeGreaterThanOrEqual(0.95)
  })

  it('suggestions are right at least 9 times of 10 at their top confidence, for parties never seen', () => {
    const tagged = groups.flatMap(({ party, chart, ore, itemId, ...code }): TaggedExample[] =>
      itemId === null ? [] : [{ party, chart, code, ore, itemId }],
    )
    const kindOf = new Map(parties.map(({ code, kind }) => [code, kind]))
    const allowedFor = (party: string) => {
      const kind = kindOf.get(party) ?? 'municipality'
      const allowed = new Set(method.items.filter(({ partyKinds }) => partyKinds.includes(kind)).map(({ id }) => id))
      return (itemId: string): boolean => allowed.has(itemId)
    }
    const untagged = groups.flatMap(({ party, chart, ore, parts, ...code }) =>
      parts.length === 0 ? [{ party, chart, code, ore }] : [],
    )
    for (const seed of [1, 2]) {
      const found = heldOutPrecision(tagged, seed, { allowedFor, untagged })
      const top = found.bands.at(-1)
      console.log(
        `suggestions, seed ${seed}: ${top?.right} of ${top?.groups} right at 95 % or more, ${found.silent} of ${found.groups} without`,
      )
      expect(top?.precision ?? 0).toBeGreaterThanOrEqual(0.9)
      expect(top?.groups ?? 0).toBeGreaterThan(tagged.length / 2)
    }
    const model = learnSuggestions(tagged, untagged)
    const sure = untagged.filter((subject) => (suggest(model, subject)[0]?.confidence ?? 0) >= 0.95)
    console.log(
      `suggestions: ${sure.length} of ${untagged.length} codings that the sample leaves untagged get one at 95 % or more`,
    )
    expect(sure.length).toBeLessThan(untagged.length / 100)
  }, 60_000)
})
