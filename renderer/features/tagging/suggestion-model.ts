import type { OutputOf } from '../../../shared/contract/index.ts'
import { formatNumber, formatShare } from '../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import type { HeldOutPrecision, Suggestion, SuggestionReason } from '../../../shared/model/suggestion.ts'
import type { TaggingRule } from '../../../shared/model/tagging-rule.ts'
import { pageSuggestions as text, pointsThere, suggestionReasonWords } from '../../../shared/text/page-suggestions.ts'

/** One untagged coding string and what it may be, best first. */
export type Suggested = OutputOf<'tagging.suggest'>['suggested'][number]

/** How sure suggestions must be to be taken together; each is where a measured band begins. */
export const LEVELS = [0.95, 0.9, 0.8] as const
export type Level = (typeof LEVELS)[number]

/** Fewer rules than this, and the starting rules are the thing to do. */
const FEW_RULES = 10

const twoDecimals = (value: number): string => formatNumber(value, 2)

/** A confidence 0–1 as "0,93": cut, never rounded up, so that it is never more than what it was measured to. */
export const confidenceText = (confidence: number): string => twoDecimals(Math.floor(confidence * 100 + 1e-9) / 100)

/** Why, in running text: "Sju av åtta parter … taggar så. Kontogrupp 50 och verksamhet 510." */
export function whyText(reasons: readonly SuggestionReason[]): string {
  const words = reasons.map(suggestionReasonWords)
  const sentences = words.flatMap((word) => ('sentence' in word ? [word.sentence] : []))
  const things = words.flatMap((word) => ('thing' in word ? [word.thing] : []))
  return [...sentences, pointsThere(things)].filter(Boolean).join(' ')
}

/** The coding strings that are taken together at a level. */
export const takenAt = (suggested: readonly Suggested[], above: number): Suggested[] =>
  suggested.filter(({ suggestions: [first] }) => first !== undefined && first.confidence >= above)

/** How right what is taken should be: its bands' measured shares, weighted by how many fall in each. Null: some band was never tried. */
export function expectedShare(taken: readonly Suggested[], { bands }: HeldOutPrecision): number | null {
  let right = 0
  for (const { suggestions } of taken) {
    const confidence = suggestions[0]?.confidence ?? 0
    const precision = bands.findLast((band) => confidence >= band.from)?.precision ?? null
    if (precision === null) return null
    right += precision
  }
  return taken.length === 0 ? null : right / taken.length
}

/** How right to expect suggestions of a level to be: those that would be taken, or its own band while there are none. */
export const shareAt = (taken: readonly Suggested[], level: Level, precision: HeldOutPrecision): number | null =>
  taken.length > 0
    ? expectedShare(taken, precision)
    : (precision.bands.find(({ from }) => from === level)?.precision ?? null)

/** What the band that begins at a level was worth: "0,90–0,95: 96 % rätt på undanhållna kodsträngar (46 av 48)". */
export function bandText({ bands }: HeldOutPrecision, level: Level): string {
  const band = bands.find(({ from }) => from === level)
  if (!band) return text.notMeasured
  const [from, to] = [twoDecimals(band.from), twoDecimals(band.to)]
  return band.precision === null
    ? text.bandEmpty(from, to)
    : text.band(from, to, formatShare(band.precision), formatNumber(band.right, 0), formatNumber(band.groups, 0))
}

/** What a row may be; nothing for a row that is tagged. */
export const suggestionsFor = (
  known: ReadonlyMap<number, readonly Suggestion[]>,
  group: Pick<CodeGroup, 'codeId' | 'parts' | 'leftUntagged'>,
): readonly Suggestion[] => (group.parts.length === 0 && !group.leftUntagged ? (known.get(group.codeId) ?? []) : [])

/** The page's one primary button: take suggestions, begin with starting rules, or tag by hand. */
export function firstThingToDo(
  takeable: number,
  untaggedRows: number,
  rules: readonly Pick<TaggingRule, 'origin'>[] | undefined,
): 'accept' | 'starting' | 'tag' {
  if (takeable > 0) return 'accept'
  return untaggedRows > 0 && rules !== undefined && rules.length < FEW_RULES ? 'starting' : 'tag'
}
