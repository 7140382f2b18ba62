import type { Suggestion, SuggestionReason } from '../../model/suggestion.ts'
import { type Shown, suggestionFeatures, type SuggestionSubject } from './suggestion-features.ts'
import { shareOf, type SuggestionModel, trustIn } from './suggestion-model.ts'
import { bestItems, evidenceFor, partiesFor, type Scored } from './suggestion-scores.ts'

export interface SuggestOptions {
  /** Below this confidence nothing is suggested; alternatives are shown from a fifth of it. */
  floor?: number
  /** At most so many, the first included. */
  most?: number
  /** Which items the party may have: those of its kind that can be tagged. All when left out. */
  allowed?: (itemId: string) => boolean
}

export const SUGGESTION_FLOOR = 0.5
const MOST_REASONS = 4
/** A chart nobody has tagged in: only its words are known, and the confidence was measured on others. */
const UNKNOWN_CHART = 0.5

/** What a coding may be, best first, with measured confidence and coded reasons; empty: no suggestion, which is counted as such. */
export function suggest(
  model: SuggestionModel,
  subject: SuggestionSubject,
  options: SuggestOptions = {},
): Suggestion[] {
  const { floor = SUGGESTION_FLOOR, most = 3, allowed } = options
  const shown = suggestionFeatures(subject, model.read)
  const scored = bestItems(
    model,
    shown.features,
    Math.max(most, 2),
    allowed && ((item) => allowed(model.items[item] ?? '')),
  )
  const [first, ...others] = scored
  if (!first) return []
  const confidence = trustIn(model, shown, scored) * (model.charts.has(subject.chart) ? 1 : UNKNOWN_CHART)
  if (confidence < floor) return []
  const rest = others.slice(0, most - 1)
  const odds = rest.map(({ score }) => Math.exp(score - (rest[0]?.score ?? 0)))
  const sum = odds.reduce((total, share) => total + share, 0)
  const alternatives = rest
    .map((candidate, at) => ({ candidate, share: ((1 - confidence) * (odds[at] ?? 0)) / sum }))
    .filter(({ share }) => share >= floor / 5)
  return [
    asSuggestion(model, shown, first, others[0], confidence),
    ...alternatives.map(({ candidate, share }) => asSuggestion(model, shown, candidate, first, share)),
  ]
}

const asSuggestion = (
  model: SuggestionModel,
  shown: Shown,
  scored: Scored,
  rival: Scored | undefined,
  confidence: number,
): Suggestion => ({
  itemId: model.items[scored.item] ?? '',
  confidence,
  reasons: reasonsFor(model, shown, scored.item, rival?.item ?? -1),
})

/** What told the item from its nearest rival, loudest first, led by how many parties agree; of account prefixes only the longest. */
function reasonsFor(model: SuggestionModel, shown: Shown, item: number, rival: number): SuggestionReason[] {
  const spoke = shown.features
    .map(({ key, reason }) => {
      const known = model.known.get(key)
      return { key, reason, known, lead: evidenceFor(known, item) - evidenceFor(known, rival) }
    })
    .filter(({ lead }) => lead > 0)
    .toSorted((a, b) => b.lead - a.lead)
  const loudest = spoke.find(({ key }) => key !== shown.own)
  const agree: SuggestionReason[] = loudest ? [{ kind: 'parties', ...partiesFor(loudest.known, item) }] : []
  const share = shareOf(model, shown)
  const partly: SuggestionReason[] = share ? [{ kind: 'tagged-share', count: share.tagged, of: share.of }] : []
  const told = spoke.flatMap(({ reason }) => (reason ? [reason] : []))
  const longest = Math.max(...told.map((reason) => (reason.kind === 'account-prefix' ? reason.value.length : 0)))
  return [
    ...agree,
    ...partly,
    ...told.filter((reason) => reason.kind !== 'account-prefix' || reason.value.length === longest),
  ].slice(0, MOST_REASONS)
}
