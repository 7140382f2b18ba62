import type { PackageContent } from '../../model/package-content.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { absoluteColumnRange } from './cell-address.ts'
import type { IsolationWords } from './isolation-words.ts'
import { quotedText } from './sheet-lines.ts'
import { FIRST_DATA_ROW, type LayoutCell, type SheetLayout, type WorkbookLayout } from './workbook-model.ts'

const plain = { strong: [], charts: [], filter: false } as const
const WIDTHS = [7, 30, 34, 16, 7, 18, 18, 20, 46, 18, 12] as const
const ITEM = 4
const ELIMINATED = 6

/** Dubbelräkning: every side of what stands twice with what was decided, and under it what the county's total leaves out. */
export function sheetDoubleCounts(content: PackageContent, words: IsolationWords): SheetLayout {
  const short = (code: string): string => content.parties.find((party) => party.code === code)?.short ?? code
  const { doubleCounts, eliminations } = content.isolation
  const rows = doubleCounts.flatMap((found, index): LayoutCell[][] => {
    const { verdict } = found
    const decided = verdict ? words.verdict(verdict.counts === null ? null : short(verdict.counts)) : words.undecided
    const who = verdict ? [verdict.reason, verdict.role, verdict.at.slice(0, 10)] : [null, null, null]
    const about: LayoutCell[] = [`d${index + 1}`, words.cause(found.cause), found.agreement]
    return [
      ...found.sides.map((side): LayoutCell[] => [
        ...about,
        short(side.party),
        null,
        side.ore / 100,
        null,
        decided,
        ...who,
      ]),
      ...eliminations
        .filter(({ doubleCountId }) => doubleCountId === found.id)
        .map((one): LayoutCell[] => [...about, short(one.party), one.itemId, null, one.ore / 100, words.eliminated]),
    ]
  })
  return {
    ...plain,
    name: words.sheets.doubleCounts,
    title: words.sheets.doubleCounts,
    columns: words.doubleCounts.map((header, at) => ({
      header,
      width: WIDTHS[at] ?? 14,
      ...(at === 5 || at === ELIMINATED ? { format: 'kr' as const, right: true } : {}),
      ...(at === 8 ? { wrap: true } : {}),
    })),
    rows,
    frozenColumns: 1,
    filter: true,
  }
}

/** The columns that the county's formulas add up. */
export function eliminationNames(rowCount: number, words: IsolationWords): WorkbookLayout['names'] {
  const last = FIRST_DATA_ROW + Math.max(rowCount, 1) - 1
  const column = (name: string, at: number) => ({
    name,
    range: absoluteColumnRange(words.sheets.doubleCounts, at, FIRST_DATA_ROW, last),
  })
  return [column(words.names.eliminatedItem, ITEM), column(words.names.eliminatedAmount, ELIMINATED)]
}

/**
 * Länet: per item the parties' sums, what is left out, and the county's total, as live formulas over Poster and Dubbelräkning.
 * Rows stand as in Poster, so that a row is the same item in both.
 */
export function sheetCounty(
  content: PackageContent,
  partyCells: (itemId: string) => string,
  missing: string,
  words: IsolationWords,
): SheetLayout {
  const { method, grid, isolation } = content
  const items = method.items.filter((item) => item.kind !== 'value')
  const groups = new Set(items.flatMap((item) => item.parentId ?? []))
  const county = new Map(isolation.county.map((item) => [item.itemId, item]))
  const name = words.sheets.county
  const rowOf = new Map(items.map((item, index) => [item.id, FIRST_DATA_ROW + index]))
  const rows = items.map((item): LayoutCell[] => {
    const row = rowOf.get(item.id) ?? 0
    const leaves = groups.has(item.id) ? itemLeaves(items, [item.id], grid.lens.overhead) : [item]
    const found = leaves.flatMap((leaf) => county.get(leaf.id) ?? [])
    const sum = (pick: (one: (typeof found)[number]) => number): number =>
      found.reduce((all, one) => all + pick(one), 0)
    const cells = partyCells(item.id)
    const left = groups.has(item.id)
      ? leaves.length === 0
        ? '0'
        : `ROUND(SUM(${leaves.map((leaf) => `D${rowOf.get(leaf.id) ?? 0}`).join(',')}),2)`
      : `ROUND(SUMIFS(${words.names.eliminatedAmount},${words.names.eliminatedItem},$A${row}),2)`
    const none = found.length === 0
    return [
      item.id,
      item.name,
      {
        formula: `IF(COUNT(${cells})=0,${quotedText(missing)},ROUND(SUM(${cells}),2))`,
        cached: none ? missing : sum(({ sumOre }) => sumOre) / 100,
        format: 'kr',
      },
      { formula: left, cached: sum(({ eliminatedOre }) => eliminatedOre) / 100, format: 'kr' },
      {
        formula: `IF(ISNUMBER(C${row}),ROUND(C${row}-D${row},2),${quotedText(missing)})`,
        cached: none ? missing : sum(({ countyOre }) => countyOre) / 100,
        format: 'kr',
      },
    ]
  })
  return {
    ...plain,
    name,
    title: name,
    columns: words.county.map((header, at) => ({
      header,
      width: [7, 44, 20, 20, 20][at] ?? 14,
      ...(at > 1 ? { format: 'kr' as const, right: true } : {}),
    })),
    rows,
    strong: items.flatMap((item, index) => (groups.has(item.id) ? [index] : [])),
    frozenColumns: 2,
  }
}
