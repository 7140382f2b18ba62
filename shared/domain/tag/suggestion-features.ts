import type { Chart, CodeDimension, CodeString } from '../../model/code-string.ts'
import type { SuggestionReason } from '../../model/suggestion.ts'
import { nameWords } from './name-words.ts'

/** A coding as far as suggestions know it. `ore` is the group's amount: only its sign and size in tens count. */
export interface SuggestionSubject {
  party: string
  chart: Chart
  code: CodeString
  ore: number
}

/** One thing a coding shows, as a key shared by all codings that show it, and how much it counts. */
export interface Feature {
  key: string
  weight: number
  reason: SuggestionReason | null
}

/**
 * `own`: the coding as its party writes it. `coding`: account, area and activity together; `doing`: which activity on which
 * class of account; `spent`: what the account is called; `group`: the account group. What is known of them says how far to trust a guess.
 */
export interface Shown {
  own: string
  coding: string
  doing: string
  spent: string
  group: string
  features: Feature[]
}

/** What a name says: its words as one phrase, and as features of the part it names. */
interface Reading {
  phrase: string
  words: readonly Feature[]
}

/** Remembers what has been read: the same names and accounts come again and again. */
export interface FeatureReader {
  name: (dimension: keyof typeof WORD_WEIGHT, name: string) => Reading
  account: (chart: Chart, account: string) => readonly Feature[]
}

/** How much each kind counts. Whole codings outweigh their parts; a part seen in many codings counts little. */
const WEIGHT = { own: 2, coding: 1.2, pair: 1, account: 0.5, area: 0.4, amount: 0.15, counterparty: 0.4 } as const
const WORD_WEIGHT = { account: 0.5, activity: 0.5, activityArea: 0.25, costCentre: 0.08 } as const satisfies Partial<
  Record<CodeDimension, number>
>

export function featureReader(): FeatureReader {
  const names = {
    account: new Map<string, Reading>(),
    activity: new Map<string, Reading>(),
    activityArea: new Map<string, Reading>(),
    costCentre: new Map<string, Reading>(),
  }
  const accounts = new Map<string, readonly Feature[]>()
  return {
    name: (dimension, name) => remembered(names[dimension], name, () => readName(dimension, name)),
    account: (chart, account) => remembered(accounts, `${chart}|${account}`, () => readAccount(chart, account)),
  }
}

function remembered<V>(seen: Map<string, V>, key: string, read: () => V): V {
  const known = seen.get(key)
  if (known !== undefined) return known
  const found = read()
  seen.set(key, found)
  return found
}

function readName(dimension: keyof typeof WORD_WEIGHT, name: string): Reading {
  const words = nameWords(name)
  return {
    phrase: words.map(({ stem }) => stem).join(' '),
    words: words.map(({ word, stem }) => ({
      key: `w|${dimension}|${stem}`,
      weight: WORD_WEIGHT[dimension],
      reason: { kind: 'word', dimension, value: word },
    })),
  }
}

function readAccount(chart: Chart, account: string): Feature[] {
  const lengths = [...new Set([2, 3, 4, account.length])].filter((length) => length >= 2 && length <= account.length)
  return lengths.map((length) => {
    const value = account.slice(0, length)
    return { key: `a|${chart}|${value}`, weight: WEIGHT.account, reason: { kind: 'account-prefix', value } }
  })
}

/**
 * Everything a coding shows. Codes are keyed by chart, because a prefix means nothing without one; words are not, so that
 * one chart can learn from another where it has nothing of its own.
 */
export function suggestionFeatures({ party, chart, code, ore }: SuggestionSubject, read: FeatureReader): Shown {
  const account = code.account.code
  const area = code.activityArea.code
  const accountWords = read.name('account', code.account.name)
  const doingWords = read.name('activity', code.activity.name)
  const areaWords = read.name('activityArea', code.activityArea.name)
  const activity = doingWords.phrase || code.activity.code
  const named = accountWords.phrase
  const own = `o|${party}|${chart}|${account}|${area}|${code.activity.code}|${activity}`
  const coding = `c|${chart}|${account.slice(0, 3)}|${named}|${area.slice(0, 3)}|${activity}`
  const doing = `e|${chart}|${account.slice(0, 1)}|${activity}`
  const spent = `n|${chart}|${account.slice(0, 2)}|${named}`
  const features: Feature[] = [
    { key: own, weight: WEIGHT.own, reason: { kind: 'own-coding' } },
    { key: coding, weight: WEIGHT.coding, reason: null },
    { key: `d|${chart}|${account.slice(0, 1)}|${activity}|${areaWords.phrase}`, weight: WEIGHT.pair, reason: null },
    { key: doing, weight: WEIGHT.pair, reason: null },
    { key: spent, weight: WEIGHT.pair, reason: null },
    ...read.account(chart, account),
    ...accountWords.words,
    ...doingWords.words,
    ...areaWords.words,
    ...read.name('costCentre', code.costCentre.name).words,
  ]
  for (const length of [3, 5]) {
    if (area.length < length) continue
    const value = area.slice(0, length)
    features.push({
      key: `v|${chart}|${value}|${account.slice(0, 1)}`,
      weight: WEIGHT.area,
      reason: { kind: 'area-prefix', value },
    })
  }
  const other = code.counterparty.code || code.counterparty.name
  if (other !== '')
    features.push({
      key: `m|${chart}|${other.slice(0, 2)}|${account.slice(0, 2)}`,
      weight: WEIGHT.counterparty,
      reason: { kind: 'counterparty', value: code.counterparty.name || other },
    })
  features.push({
    key: `s|${chart}|${ore < 0 ? '-' : '+'}|${String(Math.abs(ore)).length}`,
    weight: WEIGHT.amount,
    reason: { kind: 'amount', value: ore < 0 ? 'revenue' : 'cost' },
  })
  return { own, coding, doing, spent, group: `a|${chart}|${account.slice(0, 2)}`, features }
}
