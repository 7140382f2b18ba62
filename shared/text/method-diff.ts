import { formatNumber } from '../domain/present/format-number.ts'
import type { ChangedSection, ChangedValue, MethodChange } from '../model/method-diff.ts'
import { type TagAxis, tagAxisSchema } from '../model/tag-axes.ts'
import { fieldWords, sectionWords } from './method-words.ts'
import { defaultValueName } from './tag-words.ts'

/** Stored words that are not Swedish, by field. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: { cost: 'kostnad', financing: 'finansiering', value: 'värde', outside: 'utanför' },
  basis: { volume: 'volym', percent: 'procent', amount: 'belopp' },
  direction: { lower: 'lägre', higher: 'högre', neutral: 'måste tolkas' },
  costConcept: { cost: 'kostnad', netCost: 'nettokostnad' },
  partyKinds: { municipality: 'kommunerna', region: 'regionen' },
  measured: { 'year-end': '31 december', year: 'under året' },
  population: { 'december-before': '31 december året före', december: '31 december samma år', mean: 'medelfolkmängd' },
  relevance: { relevant: 'aktuell', 'not-relevant': 'ej aktuell', investigating: 'utreds' },
}
const CHARTS: readonly (readonly [string, string])[] = [
  ['KOMMUN_BAS ', ''],
  ['REGION_BAS ', 'R: '],
  ['CUSTOM ', 'Egen: '],
]

const AXES: ReadonlySet<string> = new Set(tagAxisSchema.options)
const isAxis = (field: string): field is TagAxis => AXES.has(field)

/** "ordinary=eget hem" is the name; with none after the sign it is the program's own. */
function axisWord(axis: TagAxis, value: string): string {
  const at = value.indexOf('=')
  return value.slice(at + 1) || defaultValueName(axis, at < 0 ? value : value.slice(0, at))
}

const word = (field: string, value: string): string => {
  if (isAxis(field)) return axisWord(field, value)
  const known = VALUES[field]?.[value]
  if (known !== undefined) return known
  const chart = CHARTS.find(([start]) => field === 'accounts' && value.startsWith(start))
  return chart ? `${chart[1]}${value.slice(chart[0].length)}` : value
}

/** A value as it is read in a sentence; nothing at all is "inget". */
export function valueWords(field: string, value: ChangedValue): string {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'inget'
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  if (typeof value === 'number') return formatNumber(value, 0)
  if (typeof value === 'string') return `”${word(field, value)}”`
  return value
    .map((one) => word(field, one))
    .filter((one) => one !== '')
    .join(field === 'relevance' ? ': ' : field === 'included' || field === 'notIncluded' ? '; ' : ', ')
}

/** What was put into a list and what was taken out of it; null where it is no list. */
export function listDifference(
  field: string,
  before: ChangedValue,
  after: ChangedValue,
): { added: string[]; gone: string[] } | null {
  if (!Array.isArray(before) || !Array.isArray(after) || field === 'relevance') return null
  const only = (these: readonly string[], those: readonly string[]): string[] =>
    these.map((one) => word(field, one)).filter((one) => !those.some((other) => word(field, other) === one))
  return { added: only(after, before), gone: only(before, after) }
}

function listChange(field: string, before: ChangedValue, after: ChangedValue): string | null {
  const found = listDifference(field, before, after)
  if (!found) return null
  const { added, gone } = found
  if (added.length + gone.length === 0) return 'annan ordning'
  return [
    added.length > 0 ? `tillagt ”${added.join('”, ”')}”` : '',
    gone.length > 0 ? `borttaget ”${gone.join('”, ”')}”` : '',
  ]
    .filter((part) => part !== '')
    .join('; ')
}

const NEW = {
  item: 'ny post',
  key: 'ny nyckel',
  volume: 'ny volym',
  indicator: 'ny indikator',
  source: 'ny källa',
} as const
const GONE = {
  item: 'posten borttagen',
  key: 'nyckeln borttagen',
  volume: 'volymen borttagen',
  indicator: 'indikatorn borttagen',
  source: 'källan borttagen',
} as const
const isListed = (section: ChangedSection): section is keyof typeof NEW => section in NEW

/** What the entry is called in a sentence: items, indicators and sources by id, keys and volumes by name. */
const called = ({ section, id, name }: MethodChange): string =>
  section === 'key' || section === 'volume' ? name : id === '' ? sectionWords[section] : id

/** The beginning of a difference's words, without what it was and is: "A1: definitionen ändrad", or all of them where that says it. */
export const changeHeading = (change: MethodChange): string =>
  change.what === 'changed'
    ? `${called(change)}: ${fieldWords(change.section, change.field).the} ${fieldWords(change.section, change.field).changed}`
    : changeText(change)

/** "A1: definitionen ändrad: ”…” → ”…”", "ny post C6 Dietist", "D3 flyttad från D till E". */
export function changeText(change: MethodChange): string {
  const { section, id, name, what, field, before, after } = change
  const who = called(change)
  const full = who === id && name !== id && name !== '' ? `${id} ${name}` : who
  switch (what) {
    case 'added':
      return isListed(section) ? `${NEW[section]} ${full}` : full
    case 'removed':
      return isListed(section) ? `${full}: ${GONE[section]}` : full
    case 'moved':
      return `${who} flyttad från ${before === null ? 'översta nivån' : String(before)} till ${after === null ? 'översta nivån' : String(after)}`
    case 'reordered':
      return `${who}: annan plats i ordningen`
    case 'changed': {
      const list = listChange(field, before, after)
      return `${changeHeading(change)}: ${list ?? `${valueWords(field, before)} → ${valueWords(field, after)}`}`
    }
  }
}
