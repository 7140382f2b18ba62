import type { Item } from '../../model/catalogue.ts'
import type { PackageContent } from '../../model/package-content.ts'
import type { At, TotalName } from '../compute/formula-ast.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { columnLetters } from '../../model/column-letters.ts'
import { absoluteCell, absoluteColumnRange } from './cell-address.ts'
import { contentFigures } from './content-figures.ts'
import { itemAmounts } from './item-amounts.ts'
import { lineConditions, quotedText } from './sheet-lines.ts'
import { FIRST_DATA_ROW, type LayoutCell, type SheetLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

const FIRST_PARTY = 3
const TOTALS = ['tagged', 'imported', 'isolated'] as const satisfies readonly TotalName[]

type Party = PackageContent['grid']['parties'][number]

/** The Poster sheet and how other sheets point into it. */
export interface ItemSheet {
  readonly sheet: SheetLayout
  /** Where an item's sum in kr at a year and kind is, as a formula writes it. */
  readonly reference: (itemId: string, party: string, at: Pick<At, 'year' | 'kind'>) => string
  /** Where a sum over the whole scope is; null where the sheet does not have it. */
  readonly total: (name: TotalName, party: string, at: Pick<At, 'year' | 'kind'>) => string | null
  /** All parties' cells of an item. */
  readonly partyCells: (itemId: string) => string
  readonly range: string
}

/**
 * Poster: item × party under the lens. A leaf is a live SUMIFS over Underlag; a group adds the leaves below it, without memo,
 * informational and (where excluded) overhead items: the rule of itemLeaves. No counting line is "saknas", never 0.
 */
export function sheetItems(content: PackageContent, words: WorkbookWords): ItemSheet {
  const { lens, parties } = content.grid
  const items = content.method.items.filter((item) => item.kind !== 'value')
  const amounts = itemAmounts(content.lines, lens.year)
  const kindWord = words.common.kind(lens.kind)
  const name = words.sheets.items
  const rowOf = new Map(items.map((item, index) => [item.id, FIRST_DATA_ROW + index]))
  const columnOf = new Map(parties.map((party, index) => [party.code, FIRST_PARTY + index]))
  const groups = new Set(items.flatMap((item) => (item.parentId === null ? [] : [item.parentId])))
  const missing = words.common.state('missing')

  const leafCell = (item: Item, party: string): LayoutCell => {
    const column = columnLetters(columnOf.get(party) ?? 0)
    const row = rowOf.get(item.id) ?? 0
    const conditions = lineConditions(
      { party: `${column}$${FIRST_DATA_ROW - 1}`, year: lens.year, kind: kindWord, item: `$A${row}` },
      words,
    )
    const ore = amounts.of(party, item.id, lens.kind)
    return {
      formula: `IF(COUNTIFS(${conditions})=0,${quotedText(missing)},ROUND(SUMIFS(${words.names.amount},${conditions}),2))`,
      cached: ore === null ? missing : ore / 100,
      format: 'kr',
    }
  }
  const groupCell = (item: Item, party: Party): LayoutCell => {
    const column = columnLetters(columnOf.get(party.code) ?? 0)
    const leaves = itemLeaves(items, [item.id], lens.overhead)
    const applies = leaves.some(
      (leaf) => leaf.partyKinds.includes(party.kind) || amounts.of(party.code, leaf.id, lens.kind) !== null,
    )
    if (!applies) return words.common.state('not-applicable')
    const cells = leaves.map((leaf) => `${column}${rowOf.get(leaf.id) ?? 0}`).join(',')
    const found = leaves.flatMap((leaf) => amounts.of(party.code, leaf.id, lens.kind) ?? [])
    return {
      formula: `IF(COUNT(${cells})=0,${quotedText(missing)},ROUND(SUM(${cells}),2))`,
      cached: found.length === 0 ? missing : found.reduce((sum, ore) => sum + ore, 0) / 100,
      format: 'kr',
    }
  }
  const cell = (item: Item, party: Party): LayoutCell => {
    if (groups.has(item.id)) return groupCell(item, party)
    const applies = item.partyKinds.includes(party.kind) || amounts.of(party.code, item.id, lens.kind) !== null
    return applies ? leafCell(item, party.code) : words.common.state('not-applicable')
  }

  const inlineSum = inlineItemSum(content, words)
  const figures = contentFigures(content)
  const isLens = ({ year, kind }: Pick<At, 'year' | 'kind'>): boolean => year === lens.year && kind === lens.kind
  const totals = TOTALS.filter((of) => parties.some((party) => figures.totalOf(of, party.code, lens) !== null))
  const totalRows = totals.map((of): LayoutCell[] => [
    null,
    words.items.total(of),
    words.items.totalType,
    ...parties.map((party) => {
      const ore = figures.totalOf(of, party.code, lens)
      return ore === null ? missing : ore / 100
    }),
  ])

  return {
    sheet: {
      name,
      title: `${name} · ${words.common.lens(lens)}`,
      columns: [
        { header: words.items.id, width: 6 },
        { header: words.items.name, width: 44 },
        { header: words.items.type, width: 18 },
        ...parties.map((party) => ({ header: party.short, width: 17, format: 'kr' as const, right: true })),
      ],
      rows: items
        .map((item): LayoutCell[] => [
          item.id,
          item.name,
          words.items.typeOf({
            kind: item.kind,
            memo: item.memo ?? false,
            informational: item.informational ?? false,
            overhead: item.overhead ?? false,
            group: groups.has(item.id),
          }),
          ...parties.map((party) => cell(item, party)),
        ])
        .concat(totalRows),
      strong: items.flatMap((item, index) => (groups.has(item.id) ? [index] : [])),
      charts: [],
      frozenColumns: 2,
      filter: false,
    },
    reference: (itemId, party, at) => {
      if (!isLens(at)) return inlineSum(itemId, party, at)
      if (itemLeaves(items, [itemId], lens.overhead).length === 0) return '0'
      return absoluteCell(name, columnOf.get(party) ?? 0, rowOf.get(itemId) ?? 0)
    },
    total: (of, party, at) =>
      isLens(at) && figures.totalOf(of, party, lens) !== null
        ? absoluteCell(name, columnOf.get(party) ?? 0, FIRST_DATA_ROW + items.length + totals.indexOf(of))
        : null,
    partyCells: (itemId) => {
      const row = rowOf.get(itemId) ?? 0
      const last = FIRST_PARTY + Math.max(parties.length, 1) - 1
      return `${absoluteCell(name, FIRST_PARTY, row)}:$${columnLetters(last)}$${row}`
    },
    range: areaRange(name, FIRST_PARTY, parties.length, items.length),
  }
}

/** An item's sum with its leaves written out, for a year, a kind or a workbook that has no cell with it. */
export function inlineItemSum(
  content: PackageContent,
  words: WorkbookWords,
): (itemId: string, party: string, at: Pick<At, 'year' | 'kind'>) => string {
  const { lens, parties } = content.grid
  return (itemId, party, { year, kind }) => {
    const short = parties.find((known) => known.code === party)?.short ?? party
    const sums = itemLeaves(content.method.items, [itemId], lens.overhead).map((leaf) => {
      const at = { party: quotedText(short), year, kind: words.common.kind(kind), item: quotedText(leaf.id) }
      return `ROUND(SUMIFS(${words.names.amount},${lineConditions(at, words)}),2)`
    })
    return sums.length === 0 ? '0' : `(${sums.join('+')})`
  }
}

/** The figures of a sheet with a column per party. */
export function areaRange(sheet: string, firstColumn: number, columns: number, rows: number): string {
  const first = absoluteCell(sheet, firstColumn, FIRST_DATA_ROW)
  const lastColumn = firstColumn + Math.max(columns, 1) - 1
  const lastRow = FIRST_DATA_ROW + Math.max(rows, 1) - 1
  return `${first}:${absoluteColumnRange(sheet, lastColumn, lastRow, lastRow).split(':')[1] ?? ''}`
}
