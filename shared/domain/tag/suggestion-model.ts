import { type CalibrationStep, calibrate, confidenceOf } from './calibration.ts'
import {
  type FeatureReader,
  featureReader,
  type Shown,
  suggestionFeatures,
  type SuggestionSubject,
} from './suggestion-features.ts'
import { bestItems, gatherKnowledge, type Knowledge, marginOf, partiesFor, type Scored } from './suggestion-scores.ts'
import { type TaggedShare, taggedShares } from './tagged-share.ts'

/** A tagged coding to learn from: one party's, with the one item it counts as. Split codings teach nothing and are left out by the caller. */
export interface TaggedExample extends SuggestionSubject {
  itemId: string
}

/**
 * Ready to be asked. Built anew when tags change; nothing of it is stored. `ways`: what scores were worth, per way of knowing.
 * `ownRate`: how often a party tags its own coding alike again. `shares`: codings that are not always tagged (taggedShares).
 */
export interface SuggestionModel extends Knowledge {
  items: string[]
  charts: Set<string>
  ways: Map<string, CalibrationStep[]>
  ownRate: number
  shares: Map<string, TaggedShare>
  read: FeatureReader
}

const FOLDS = 5
/** Parties beyond this share a bit: the count shown is then "at least". */
const PARTY_BITS = 31
/** A way of knowing that was never tried when parties were held out is trusted this much of what the others are. */
const UNTRIED = 0.5

/**
 * Learns from tagged codings: weighted naive Bayes over codes, prefixes and words, where a feature never seen says nothing.
 * A coding counts once however many rows, kinds and years it has, so neither their order nor their number matters.
 * Confidence is measured while learning: each part of the parties is guessed from the others. `untagged`: the codings nobody
 * has tagged; where a party left most of its like codings untagged, a suggestion is worth less.
 */
export function learnSuggestions(
  examples: readonly TaggedExample[],
  untagged: readonly SuggestionSubject[] = [],
): SuggestionModel {
  const items = [...new Set(examples.map(({ itemId }) => itemId))].toSorted()
  const itemAt = new Map(items.map((itemId, at) => [itemId, at]))
  const parties = [...new Set(examples.map(({ party }) => party))].toSorted()
  const partyAt = new Map(parties.map((party, at) => [party, at]))
  const read = featureReader()
  const codings = new Map<string, number>()
  const lessons = distinct(examples).map((example) => {
    const party = partyAt.get(example.party) ?? 0
    const shown = suggestionFeatures(example, read)
    const coding = codings.get(shown.own) ?? codings.size
    codings.set(shown.own, coding)
    return {
      shown,
      features: shown.features,
      item: itemAt.get(example.itemId) ?? 0,
      bit: 1 << (party % PARTY_BITS),
      fold: parties.length > 1 ? party % FOLDS : coding % FOLDS,
    }
  })
  return {
    items,
    charts: new Set(examples.map(({ chart }) => chart)),
    read,
    ...gatherKnowledge(lessons, items.length),
    ways: measure(lessons, items.length),
    ownRate: ownRateOf(examples),
    shares: sharesOf(examples, untagged, read),
  }
}

function sharesOf(
  examples: readonly TaggedExample[],
  untagged: readonly SuggestionSubject[],
  read: FeatureReader,
): Map<string, TaggedShare> {
  const codings = new Map<string, { key: string; party: string; tagged: boolean }[]>()
  const note = (subject: SuggestionSubject, tagged: boolean): void => {
    const coding = `${codingOf(subject)}\u001f${subject.code.costCentre.name}`
    if (codings.has(coding)) return
    const shown = suggestionFeatures(subject, read)
    codings.set(
      coding,
      [shown.coding, shown.doing].map((key) => ({ key, party: subject.party, tagged })),
    )
  }
  if (untagged.length > 0) for (const example of examples) note(example, true)
  for (const subject of untagged) note(subject, false)
  return taggedShares([...codings.values()].flat())
}

/** What share of like codings is tagged: of whole codings like it where any is known, else of its activity. Null: all. */
export const shareOf = ({ known, shares }: SuggestionModel, { coding, doing }: Shown): TaggedShare | null =>
  shares.get(known.has(coding) ? coding : doing) ?? null

/** Each coding once per party and item, with its largest amount, in an order that is the codings' own. */
function distinct(examples: readonly TaggedExample[]): TaggedExample[] {
  const found = new Map<string, TaggedExample>()
  for (const example of examples) {
    const key = `${example.itemId}\u001f${codingOf(example)}\u001f${example.code.costCentre.name}`
    const known = found.get(key)
    if (!known || Math.abs(example.ore) > Math.abs(known.ore) || (example.ore === -known.ore && example.ore > 0))
      found.set(key, example)
  }
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, example]) => example)
}

const codingOf = ({
  party,
  chart,
  code: { account, activityArea, activity, counterparty },
}: SuggestionSubject): string =>
  [
    party,
    chart,
    account.code,
    account.name,
    activityArea.code,
    activityArea.name,
    activity.code,
    activity.name,
    counterparty.code,
  ].join('\u001f')

type Measured = { shown: Shown; features: Shown['features']; item: number; bit: number; fold: number }

/** Each fold guessed from the others, kept apart by how the guess was known. Features of a party's own never meet across folds. */
function measure(lessons: readonly Measured[], items: number): Map<string, CalibrationStep[]> {
  const trials = new Map<string, { score: number; right: boolean }[]>([['all', []]])
  const folds = [...new Set(lessons.map(({ fold }) => fold))]
  for (const fold of folds.length > 1 ? folds : []) {
    const others = gatherKnowledge(
      lessons.filter((lesson) => lesson.fold !== fold),
      items,
    )
    for (const { shown, item, fold: own } of lessons) {
      if (own !== fold) continue
      const scored = bestItems(others, shown.features, 2)
      const first = scored[0]
      if (!first) continue
      const trial = { score: marginOf(scored), right: first.item === item }
      for (const way of ['all', wayOf(others, shown, first)]) {
        const there = trials.get(way)
        if (there) there.push(trial)
        else trials.set(way, [trial])
      }
    }
  }
  return new Map([...trials].map(([way, tried]) => [way, calibrate(tried)]))
}

/** Beyond this many parties, one more adds no trust. */
const MANY_PARTIES = 3

/** How a guess is known: by how many parties whole codings like it are tagged so, and whether its account and its activity were ever met with the item. */
function wayOf({ known }: Knowledge, { coding, doing, spent, group }: Shown, { item }: Scored): string {
  const parties = (key: string): number => partiesFor(known.get(key), item).count
  const account = parties(spent) > 0 ? 'account' : parties(group) > 0 ? 'group' : ''
  return `${Math.min(parties(coding), MANY_PARTIES)}+${account}+${parties(doing) > 0 ? 'activity' : ''}`
}

/** How often a coding that a party has tagged more than once (years, kinds) was tagged as its other times: (alike + 1) / (tried + 2). */
function ownRateOf(examples: readonly TaggedExample[]): number {
  const byCoding = new Map<string, Map<string, number>>()
  for (const example of examples) {
    const coding = `${codingOf(example)}\u001f${example.code.costCentre.code}\u001f${example.code.costCentre.name}`
    const items = byCoding.get(coding) ?? new Map<string, number>()
    byCoding.set(coding, items.set(example.itemId, (items.get(example.itemId) ?? 0) + 1))
  }
  let tried = 0
  let alike = 0
  for (const items of byCoding.values()) {
    const times = [...items.values()].reduce((sum, count) => sum + count, 0)
    if (times < 2) continue
    tried += times
    if (items.size === 1) alike += times
  }
  return (alike + 1) / (tried + 2)
}

/** The measured confidence in the first of the scored items. What its own party said of this very coding counts as such. */
export function trustIn(model: SuggestionModel, shown: Shown, scored: readonly Scored[]): number {
  const [first] = scored
  if (!first) return 0
  const margin = marginOf(scored)
  const steps = model.ways.get(wayOf(model, shown, first))
  const measured = steps ? confidenceOf(steps, margin) : UNTRIED * confidenceOf(model.ways.get('all') ?? [], margin)
  const own = model.known.get(shown.own)
  const best = own?.items.length === 1 && own.items[0] === first.item ? Math.max(measured, model.ownRate) : measured
  const share = shareOf(model, shown)
  return share ? (best * share.tagged) / share.of : best
}
