import type { Kind } from '../../model/scope.ts'
import { axisValueIdSchema, type TagAxis, tagAxisSchema } from '../../model/tag-axes.ts'
import type { AxisFilter, FormulaIndexBase, TotalName } from './formula-ast.ts'

/** The words of the formula language: what the printer writes stands first in each list, other spellings are read too. */
const SUM_WORDS = {
  any: ['summa'],
  budget: ['budget'],
  outcome: ['utfall'],
  forecast: ['prognos'],
} as const satisfies Record<Kind | 'any', readonly string[]>

const TOTAL_WORDS = {
  tagged: ['taggat'],
  imported: ['inläst', 'inlast'],
  isolated: ['taggatIsolerat'],
} as const satisfies Record<TotalName, readonly string[]>

/** Functions of formulas: one argument, or one and what it is measured against. */
export const FUNCTION_WORDS = {
  volume: ['volym'],
  indicator: ['indikator'],
  abs: ['abs'],
  share: ['andel'],
  choice: ['om'],
  previous: ['föregående', 'foregaende'],
  fixed: ['fastpris'],
  index: ['index'],
} as const
export type FunctionName = keyof typeof FUNCTION_WORDS

const AXIS_WORDS: readonly { axis: TagAxis; words: readonly string[]; values: Readonly<Record<string, string[]>> }[] = [
  {
    axis: 'careForm',
    words: ['vårdform', 'vardform'],
    values: {
      ordinary: ['ordinärt', 'ordinart', 'ordinärtboende'],
      residential: ['särskilt', 'sarskilt', 'särskiltboende', 'säbo'],
      shortTerm: ['korttid', 'korttidsplats'],
      lssHousing: ['lss'],
      dailyActivities: ['daglig', 'dagligverksamhet'],
      regionCare: ['region'],
    },
  },
  {
    axis: 'targetGroup',
    words: ['målgrupp', 'malgrupp'],
    values: { '0-17': ['0-17'], '18-64': ['18-64'], '65-79': ['65-79'], '80+': ['80+'] },
  },
  {
    axis: 'provider',
    words: ['utförare', 'utforare', 'huvudman'],
    values: { municipality: ['kommun'], region: ['region'], contracted: ['extern', 'externregi'] },
  },
  {
    axis: 'financingLevel',
    words: ['finansieringsnivå', 'finansieringsniva'],
    values: {
      taxShift: ['skatteväxling'],
      supplementary: ['tilläggsbelopp'],
      jointFunds: ['utvecklingsmedel'],
      stateGrant: ['statsbidrag'],
      fee: ['avgift'],
      ownTax: ['egenskatt'],
    },
  },
  {
    axis: 'costType',
    words: ['kostnadsslag'],
    values: {
      personnel: ['personal'],
      purchased: ['köpt'],
      material: ['material'],
      premises: ['lokal'],
      vehicle: ['fordon'],
      it: ['it'],
      overhead: ['oh'],
      revenue: ['intäkt'],
    },
  },
]

/** As words are compared: lower case, composed, without spaces, any minus as a hyphen. */
const plain = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\s/g, '').replaceAll('−', '-')

function dictionary<T>(entries: Iterable<readonly [T, readonly string[]]>): ReadonlyMap<string, T> {
  const found = new Map<string, T>()
  for (const [meaning, words] of entries) for (const word of words) found.set(plain(word), meaning)
  return found
}

const SUMS = dictionary(
  Object.entries(SUM_WORDS).map(([kind, words]) => [kind === 'any' ? null : (kind as Kind), words] as const),
)
const TOTALS = dictionary(Object.entries(TOTAL_WORDS).map(([name, words]) => [name as TotalName, words] as const))
const FUNCTIONS = dictionary(
  Object.entries(FUNCTION_WORDS).map(([name, words]) => [name as FunctionName, words] as const),
)
const AXES = dictionary(AXIS_WORDS.map((axis) => [axis, axis.words] as const))

/** What a name before a parenthesis means; null when no such function is known. */
export type Called =
  | { is: 'sum'; kind: Kind | null }
  | { is: 'total'; name: TotalName }
  | { is: 'function'; name: FunctionName }

export function calledBy(word: string): Called | null {
  const name = plain(word)
  const sum = SUMS.get(name)
  if (sum !== undefined) return { is: 'sum', kind: sum }
  const total = TOTALS.get(name)
  if (total !== undefined) return { is: 'total', name: total }
  const called = FUNCTIONS.get(name)
  return called === undefined ? null : { is: 'function', name: called }
}

export const sumWord = (kind: Kind | null): string => SUM_WORDS[kind ?? 'any'][0]
export const totalWord = (name: TotalName): string => TOTAL_WORDS[name][0]

/** The axis a word names, and the place on it. Null: no such axis, or no such place. */
export const axisOf = (word: string): TagAxis | null => AXES.get(plain(word))?.axis ?? null
/** By its word or, where the method has added it, by its id. `known`: the values of the axis; without them any id is taken. */
export function axisValueOf(axisWord: string, word: string, known?: readonly string[]): string | null {
  const values = AXES.get(plain(axisWord))?.values ?? {}
  const named = Object.keys(values).find((value) => values[value]?.includes(plain(word)))
  const id = word.trim()
  const value = named ?? (known ? known.find((one) => plain(one) === plain(id)) : axisValueIdSchema.safeParse(id).data)
  return value !== undefined && (known?.includes(value) ?? true) ? value : null
}

/** A filter as it is written: vårdform=ordinärt. */
export function filterText({ axis, value }: AxisFilter): string {
  const known = AXIS_WORDS.find((one) => one.axis === axis)
  return `${known?.words[0] ?? axis}=${known?.values[value]?.[0] ?? value}`
}

/** Every filter there is under a method, as it is written, for completion. */
export const allFilters = (known: Readonly<Record<TagAxis, readonly string[]>>): AxisFilter[] =>
  tagAxisSchema.options.flatMap((axis) => known[axis].map((value) => ({ axis, value })))

/** What an index may be of, besides a year: föregående, budget, utfall, prognos. */
export function indexBaseOf(word: string): Exclude<FormulaIndexBase, number> | null {
  const called = calledBy(word)
  if (called?.is === 'function') return called.name === 'previous' ? 'previous' : null
  return called?.is === 'sum' ? called.kind : null
}
export const indexBaseText = (base: FormulaIndexBase): string =>
  typeof base === 'number' ? String(base) : base === 'previous' ? FUNCTION_WORDS.previous[0] : sumWord(base)
