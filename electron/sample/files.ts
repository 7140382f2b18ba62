import type { SampleAmount, SampleParty, SampleRecipe } from './recipe.ts'
import { openChance } from './chance.ts'
import { resolutionOf, type SampleEntry, sampleEntries } from './ledger.ts'

/** A made file: its bytes, and for each amount column the rows and öre it holds. */
export interface SampleFile {
  name: string
  bytes: Uint8Array
  amounts: { amount: SampleAmount; rows: number; ore: number }[]
}

/** One record of the file: a posting in one month, or for the whole year. */
interface FileRow {
  entry: SampleEntry
  period: string
  ore: number[]
}

/** All files of one party, each in the party's own layout. */
export function sampleFiles(recipe: SampleRecipe, party: SampleParty): SampleFile[] {
  const entries = sampleEntries(recipe, party)
  return party.files.map(({ name, amounts }) => {
    const rows = rowsOf(recipe, party, entries, amounts)
    return {
      name,
      bytes: encoded(party, textOf(recipe, party, amounts, rows)),
      amounts: amounts.map((amount, index) => ({ amount, rows: rows.length, ore: sumAt(rows, index) })),
    }
  })
}

const sumAt = (rows: readonly FileRow[], index: number): number =>
  rows.reduce((sum, { ore }) => sum + (ore[index] ?? 0), 0)

function rowsOf(
  recipe: SampleRecipe,
  party: SampleParty,
  entries: readonly SampleEntry[],
  amounts: readonly SampleAmount[],
): FileRow[] {
  const [first] = amounts
  const whole = entries.map(
    (entry): FileRow => ({ entry, period: '', ore: amounts.map((amount) => levelled(party, amount, entry)) }),
  )
  const rows = first?.byMonth ? whole.flatMap((row, index) => monthsOf(recipe, party, first, row, index)) : whole
  return rows.filter(({ ore }) => ore.some((amount) => amount !== 0))
}

/** A posting's amount of one kind, in the prices of its year; never finer than the party's file can write. */
function levelled(party: SampleParty, { kind, level }: SampleAmount, { ore }: SampleEntry): number {
  const step = resolutionOf(party)
  return level === 1000 ? ore[kind] : Math.round((ore[kind] * level) / 1000 / step) * step
}

/** A year's amount over twelve months, unevenly; December takes what is left, so that the year is exact. */
function monthsOf(
  recipe: SampleRecipe,
  party: SampleParty,
  { year, months }: SampleAmount,
  row: FileRow,
  index: number,
): FileRow[] {
  const chance = openChance(`${recipe.seed} ${party.code} ${index} ${year}`)
  const step = resolutionOf(party)
  const whole = row.ore[0] ?? 0
  let left = whole
  return Array.from({ length: 12 }, (_, month) => {
    const ore = month === 11 ? left : Math.round((whole * chance.around(150)) / 12_000 / step) * step
    left -= ore
    return { entry: row.entry, period: `${year}${String(month + 1).padStart(2, '0')}`, ore: [ore] }
  }).slice(0, months)
}

function textOf(
  recipe: SampleRecipe,
  party: SampleParty,
  amounts: readonly SampleAmount[],
  rows: readonly FileRow[],
): string {
  const { layout } = party
  const monthly = amounts.some(({ byMonth }) => byMonth)
  const headings = [
    ...layout.columns.map(({ heading }) => heading),
    ...(monthly ? [recipe.periodHeading] : []),
    ...amounts.map(({ heading }) => heading),
  ]
  const records = rows.map((row) => [
    ...codeCells(party, row.entry),
    ...(monthly ? [row.period] : []),
    ...row.ore.map((ore) => written(party, ore)),
  ])
  const body = layout.sumRows ? withSums(recipe, party, amounts, rows, records, headings.length) : records
  const lines = [...layout.titles.map((title) => [title]), headings, ...body].map((cells) =>
    cells.join(layout.delimiter),
  )
  return `${[...(layout.sep ? [`sep=${layout.delimiter}`] : []), ...lines].join('\r\n')}\r\n`
}

/** A sum after every cost centre and one at the end, as ledger reports have them. */
function withSums(
  recipe: SampleRecipe,
  party: SampleParty,
  amounts: readonly SampleAmount[],
  rows: readonly FileRow[],
  records: readonly string[][],
  width: number,
): string[][] {
  const sumRow = (label: string, of: readonly FileRow[]): string[] => {
    const blanks = Array.from({ length: width - amounts.length - 1 }, () => '')
    return [label, ...blanks, ...amounts.map((_, index) => written(party, sumAt(of, index)))]
  }
  const centreAt = (index: number): string | undefined => rows[index]?.entry.code.costCentre.code
  const out: string[][] = []
  let from = 0
  records.forEach((record, index) => {
    out.push(record)
    if (centreAt(index + 1) === centreAt(index)) return
    out.push(sumRow(`${recipe.sumLabel} ${centreAt(index) ?? ''}`, rows.slice(from, index + 1)))
    from = index + 1
  })
  return [...out, sumRow(recipe.sumLabel, rows)]
}

const codeCells = ({ layout }: SampleParty, { code }: SampleEntry): string[] =>
  layout.columns.map(({ dimension, holds }) => {
    const part = code[dimension]
    return holds === 'codeAndName' ? `${part.code} ${part.name}`.trim() : part[holds]
  })

/** An amount in the file's unit, sign and marks; whole-number arithmetic all the way. */
function written(party: SampleParty, ore: number): string {
  const { decimals, group, sign } = party.layout
  const signed = sign === 'report' ? -ore : ore
  const digits = String(Math.abs(signed) / resolutionOf(party)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, group)
  return `${signed < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : `,${digits.slice(-decimals)}`}`
}

function encoded({ layout }: SampleParty, text: string): Uint8Array {
  switch (layout.encoding) {
    case 'windows-1252':
      // The recipe keeps to characters that Latin-1 and Windows-1252 have in common.
      return Buffer.from(text, 'latin1')
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le')
    default:
      return Buffer.from(text, 'utf8')
  }
}
