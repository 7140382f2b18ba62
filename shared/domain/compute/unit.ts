import * as ratio from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** One thing counted: `stem` is what it is compared by, `word` how it was written, `of` to which power. */
type Dimension = { stem: string; word: string; power: number }

/**
 * A unit: what is counted, and how much one of it is (1 tkr is 1 000 kr, 1 % a hundredth, 1 "åa/1 000 inv" a thousandth of
 * an åa/inv). A number on its own has no unit and takes that of what it stands beside.
 */
export type Unit = { readonly scale: Ratio; readonly dimensions: readonly Dimension[] }

const ONE = ratio.wholeParts(1, 1)
const per = (whole: number): Ratio => ratio.wholeParts(1, whole)

/** Ways to write a unit that are not a word in singular or plural. The first of each line is what the others mean, as a stem. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['inv', 'invånar'],
  ['åa', 'årsarbetar'],
  ['tim', 'timm'],
  ['h', 'timm'],
  ['pers', 'person'],
])

const MONEY = 'kr'
/** Words that are a multiple of another unit: as so many of which stem. An empty stem counts nothing in particular. */
const MULTIPLES: ReadonlyMap<string, readonly [Ratio, string]> = new Map([
  ['kr', [ONE, MONEY]],
  ['kronor', [ONE, MONEY]],
  ['tkr', [ratio.wholeParts(1000, 1), MONEY]],
  ['mnkr', [ratio.wholeParts(1_000_000, 1), MONEY]],
  ['mkr', [ratio.wholeParts(1_000_000, 1), MONEY]],
  ['öre', [per(100), MONEY]],
  // A skattekrona is 100 kr of taxable income, so that one öre per skattekrona is a ten thousandth.
  ['skattekrona', [ratio.wholeParts(100, 1), MONEY]],
  ['%', [per(100), '']],
  ['procent', [per(100), '']],
  ['‰', [per(1000), '']],
  ['promille', [per(1000), '']],
  ['antal', [ONE, '']],
  ['st', [ONE, '']],
  ['kvot', [ONE, '']],
  ['min', [per(60), 'timm']],
  ['minut', [per(60), 'timm']],
  ['minuter', [per(60), 'timm']],
])

const PERSONS = new Set(['invånar', 'person', 'patient', 'brukar', 'individ', 'mottagar', 'boend', 'barn', 'avlid'])
const ENDING = /(?:arna|erna|orna|ar|er|or|en|na|a|e)$/u
const PART = /^(?:(\d[\d\s]*)\s*)?(%|‰|[\p{L}²³]+)?/u

/** A word without the endings that tell one from many, so that kr/patient is per what is counted in patienter. */
function stemOf(word: string): string {
  const known = SHORT.get(word)
  if (known !== undefined) return known
  const stem = word.replace(ENDING, '')
  return stem.length >= 3 ? stem : word
}

/** "1 000 inv 65+" → a thousand of inv. What follows the first word narrows it, and is not compared. */
function partOf(text: string, power: 1 | -1): Unit | null {
  const read = PART.exec(text.trim())
  const [, count, written] = read ?? []
  if (written === undefined && count === undefined) return null
  const many = count === undefined ? ONE : ratio.wholeParts(Number(count.replace(/\s/g, '')), 1)
  if (many.n === 0n) return null
  const word = (written ?? '').normalize('NFC').toLowerCase()
  const multiple = MULTIPLES.get(word)
  const stem = multiple ? multiple[1] : stemOf(word)
  const size = multiple ? ratio.multiply(many, multiple[0]) : many
  const scale = power === 1 ? size : (ratio.divide(ONE, size) ?? ONE)
  return { scale, dimensions: stem === '' ? [] : [{ stem, word: multiple ? stem : word, power }] }
}

/** Reads a unit as people write it: kr/inv, %, åa/1 000 inv 65+, per 100 000 invånare, öre per skattekrona. Null: not a unit. */
export function parseUnit(text: string): Unit | null {
  const pieces = text
    .trim()
    .replace(/^per\s/u, '/')
    .split(/\s*\/\s*|\s+per\s+/u)
  const [above, below, ...more] = pieces
  if (more.length > 0 || above === undefined) return null
  const top = above === '' && below !== undefined ? COUNT : partOf(above, 1)
  const bottom = below === undefined ? COUNT : partOf(below, -1)
  return top && bottom && times(top, bottom)
}

export const COUNT: Unit = { scale: ONE, dimensions: [] }
export const KRONOR: Unit = { scale: ONE, dimensions: [{ stem: MONEY, word: MONEY, power: 1 }] }
export const PERCENT: Unit = { scale: per(100), dimensions: [] }
export const INDEX: Unit = { scale: ONE, dimensions: [{ stem: 'index', word: 'index', power: 1 }] }

function joined(dimensions: readonly Dimension[]): Dimension[] {
  const found = new Map<string, Dimension>()
  for (const one of dimensions) {
    const known = found.get(one.stem)
    found.set(one.stem, known ? { ...known, power: known.power + one.power } : one)
  }
  return [...found.values()].filter(({ power }) => power !== 0)
}

export const times = (a: Unit, b: Unit): Unit => ({
  scale: ratio.multiply(a.scale, b.scale),
  dimensions: joined([...a.dimensions, ...b.dimensions]),
})

export const inverse = (a: Unit): Unit => ({
  scale: ratio.divide(ONE, a.scale) ?? ONE,
  dimensions: a.dimensions.map((one) => ({ ...one, power: -one.power })),
})

/** The unit of a figure that has been multiplied by a plain number: 100 and 1 000 make another unit of it, 0,3 and 12 do not. */
export function rescaled(unit: Unit, factor: Ratio): Unit {
  const power = powerOfTen(factor)
  return power ? { ...unit, scale: ratio.divide(unit.scale, factor) ?? unit.scale } : unit
}

const isTenfold = (n: bigint): boolean => n >= 100n && /^10+$/.test(n.toString())
const powerOfTen = ({ n, d }: Ratio): boolean => (d === 1n && isTenfold(n)) || (n === 1n && isTenfold(d))

export const sameScale = (a: Unit, b: Unit): boolean => ratio.compare(a.scale, b.scale) === 0

const generic = (dimensions: readonly Dimension[]): Dimension[] =>
  joined(dimensions.map((one) => (PERSONS.has(one.stem) ? { ...one, stem: 'person' } : one)))

const alike = (a: readonly Dimension[], b: readonly Dimension[]): boolean =>
  a.length === b.length && a.every(({ stem, power }) => b.some((one) => one.stem === stem && one.power === power))

/** Whether two figures count the same thing. Persons are persons, whatever they are called: patients are a part of inhabitants. */
export const sameKind = (a: Unit, b: Unit): boolean => alike(generic(a.dimensions), generic(b.dimensions))

/**
 * Whether a figure may be called by a declared unit: the same things counted. Here persons must be called what they are
 * counted as, or person: a cost per inhabitant is not a cost per patient.
 */
export function fits(found: Unit, declared: Unit): boolean {
  if (alike(found.dimensions, declared.dimensions)) return true
  const saysPerson = declared.dimensions.some(({ stem }) => stem === 'person')
  const hasPerson = declared.dimensions.some(({ stem }) => PERSONS.has(stem))
  return (saysPerson || !hasPerson) && sameKind(found, declared)
}

/** Whether a figure is kronor, perhaps per something, so that fixed prices bear on it. */
export const isKronor = (unit: Unit): boolean => powerOf(unit, MONEY) === 1
export const powerOf = ({ dimensions }: Unit, stem: string): number =>
  dimensions.find((one) => one.stem === stem)?.power ?? 0
/** Whether a figure is a number of persons and nothing else. */
export const isPersons = (unit: Unit): boolean => {
  const [only, ...more] = generic(unit.dimensions)
  return more.length === 0 && only?.stem === 'person' && only.power === 1 && ratio.compare(unit.scale, ONE) === 0
}

const SPACED = /\B(?=(\d{3})+(?!\d))/g
const whole = (n: bigint): string => n.toString().replace(SPACED, ' ')

/** A unit as it would be written: kr/inv, %, åa/1 000 inv, 1/dygn, antal. */
export function unitText({ scale, dimensions }: Unit): string {
  const said = (one: Dimension): string => (Math.abs(one.power) === 1 ? one.word : `${one.word}^${Math.abs(one.power)}`)
  const above = dimensions.filter(({ power }) => power > 0).map(said)
  const below = dimensions.filter(({ power }) => power < 0).map(said)
  if (above.length === 0 && below.length === 0 && scale.n === 1n && scale.d === 100n) return '%'
  const top = [...(scale.n === 1n ? [] : [whole(scale.n)]), ...above].join(' ')
  const bottom = [...(scale.d === 1n ? [] : [whole(scale.d)]), ...below].join(' ')
  return bottom === '' ? top || 'antal' : `${top === '' ? '1' : top}/${bottom}`
}
