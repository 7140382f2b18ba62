import { describe, expect, it } from 'vitest'
import {
  bandText,
  confidenceText,
  expectedShare,
  firstThingToDo,
  type Suggested,
  suggestionsFor,
  takenAt,
  whyText,
} from '../../../../renderer/features/tagging/suggestion-model.ts'
import type { HeldOutPrecision, SuggestionReason } from '../../../../shared/model/suggestion.ts'

const suggested = (codeId: number, ...confidences: number[]): Suggested => ({
  codeId,
  rows: 1,
  ore: 100,
  suggestions: confidences.map((confidence) => ({ itemId: `A${codeId}`, confidence, reasons: [] })),
})
const band = (from: number, to: number, groups: number, right: number): HeldOutPrecision['bands'][number] => ({
  from,
  to,
  groups,
  right,
  precision: groups === 0 ? null : right / groups,
  absoluteOre: 0,
  rightAbsoluteOre: 0,
})
const precision: HeldOutPrecision = {
  parties: 9,
  folds: 5,
  groups: 200,
  silent: 40,
  bands: [
    band(0.5, 0.7, 0, 0),
    band(0.7, 0.8, 10, 6),
    band(0.8, 0.9, 0, 0),
    band(0.9, 0.95, 50, 22),
    band(0.95, 1, 100, 100),
  ],
}

describe('a confidence is never more than what was measured', () => {
  it.each([
    [0.93, '0,93'],
    [0.9499, '0,94'],
    [0.9999, '0,99'],
    [1, '1,00'],
    [0.57, '0,57'],
    [0.29, '0,29'],
  ])('%f is written %s', (confidence, written) => {
    expect(confidenceText(confidence)).toBe(written)
  })
})

describe('why an item is suggested, in words', () => {
  const parties = (count: number, of: number): SuggestionReason => ({ kind: 'parties', count, of })
  it.each<[SuggestionReason[], string]>([
    [
      [parties(7, 8), { kind: 'account-prefix', value: '50' }, { kind: 'area-prefix', value: '510' }],
      'Sju av åtta parter med liknande koder taggar så. Kontogrupp 50 och verksamhet 510.',
    ],
    [[parties(1, 1)], 'Den enda part som har taggat liknande väljer den.'],
    [[parties(2, 2)], 'Båda parterna med liknande koder taggar så.'],
    [[parties(9, 9)], 'Alla nio parter med liknande koder taggar så.'],
    [
      [{ kind: 'tagged-share', count: 3, of: 40 }],
      'Bara tre av 40 liknande kodsträngar är taggade, så säkerheten är sänkt.',
    ],
    [[{ kind: 'own-coding' }], 'Parten har taggat samma koder så förut.'],
    [[{ kind: 'account-prefix', value: '5020' }], 'Konto 5020.'],
    [[{ kind: 'counterparty', value: 'Region Jämtland' }], 'Motpart Region Jämtland.'],
    [[{ kind: 'word', dimension: 'activity', value: 'sköterska' }], 'Ordet ”sköterska” (aktivitet).'],
    [
      [
        { kind: 'area-prefix', value: '510' },
        { kind: 'word', dimension: 'account', value: 'avgift' },
        { kind: 'amount', value: 'revenue' },
      ],
      'Verksamhet 510, ordet ”avgift” (konto) och att det är en intäkt.',
    ],
    [[{ kind: 'amount', value: 'cost' }], 'Att det är en kostnad.'],
    [[], ''],
  ])('%o', (reasons, words) => {
    expect(whyText(reasons)).toBe(words)
  })
})

describe('what is taken together', () => {
  const all = [suggested(1, 0.97, 0.02), suggested(2, 0.95), suggested(3, 0.91), suggested(4, 0.6), suggested(5)]

  it('is those whose best suggestion reaches the level, and never one without a suggestion', () => {
    expect(takenAt(all, 0.95).map(({ codeId }) => codeId)).toEqual([1, 2])
    expect(takenAt(all, 0.9).map(({ codeId }) => codeId)).toEqual([1, 2, 3])
    expect(takenAt([suggested(5)], 0)).toEqual([])
  })

  it('is said to be as right as its own bands were, not as the largest band was', () => {
    expect(expectedShare(takenAt(all, 0.95), precision)).toBe(1)
    expect(expectedShare(takenAt(all, 0.9), precision)).toBeCloseTo((1 + 1 + 0.44) / 3, 10)
    expect(expectedShare([suggested(3, 0.91)], precision)).toBeCloseTo(0.44, 10)
  })

  it('has no share where nothing is taken or a band was never tried', () => {
    expect(expectedShare([], precision)).toBeNull()
    expect(expectedShare([suggested(1, 0.97), suggested(6, 0.85)], precision)).toBeNull()
  })

  it('shows what each band was worth, also when nothing fell in it', () => {
    expect(bandText(precision, 0.9)).toBe('0,90–0,95: 44\u00a0% rätt på undanhållna kodsträngar (22 av 50)')
    expect(bandText(precision, 0.8)).toBe('0,80–0,90: ingen undanhållen kodsträng föll här')
  })
})

describe('a row', () => {
  const known = new Map([[1, suggested(1, 0.9).suggestions]])
  const tagged = { itemId: 'B1', share: null, ore: 1, absoluteOre: 1, rows: 1, reason: { by: 'hand', at: '' } } as const
  it('has suggestions only while it is untagged', () => {
    expect(suggestionsFor(known, { codeId: 1, parts: [], leftUntagged: false })).toHaveLength(1)
    expect(suggestionsFor(known, { codeId: 1, parts: [tagged], leftUntagged: false })).toEqual([])
    expect(suggestionsFor(known, { codeId: 2, parts: [], leftUntagged: false })).toEqual([])
    expect(suggestionsFor(known, { codeId: 1, parts: [], leftUntagged: true })).toEqual([])
  })
})

describe('the first thing to do', () => {
  const rules = (count: number) => Array.from({ length: count }, () => ({ origin: 'own' as const }))
  it.each([
    ['sure suggestions are there', 3, 10, rules(0), 'accept'],
    ['hardly a rule and rows left', 0, 10, rules(2), 'starting'],
    ['many rules', 0, 10, rules(40), 'tag'],
    ['nothing left', 0, 0, rules(0), 'tag'],
    ['the rules are not known yet', 0, 10, undefined, 'tag'],
  ] as const)('%s', (_, takeable, untagged, known, first) => {
    expect(firstThingToDo(takeable, untagged, known)).toBe(first)
  })
})
