import type { Item } from '../../model/catalogue.ts'
import type { GridRow } from '../../model/grid-model.ts'
import type { ViewContent } from '../../model/view.ts'
import { indicatorAreas } from './indicator-areas.ts'
import { type ViewCell, viewCell } from './view-cell.ts'
import { type ViewColumn, viewColumns } from './view-columns.ts'
import type { ViewFigures } from './view-figures.ts'
import type { ViewWords } from './view-words.ts'

/** One indicator as a row: a cell per column, its areas, and whether it is kept on top. */
export interface ViewRow {
  readonly indicatorId: string
  readonly name: string
  readonly unit: string
  readonly areas: readonly string[]
  readonly pinned: boolean
  readonly cells: Readonly<Record<string, ViewCell>>
}

/** Rows under one heading; `title` null where the rows are not grouped. */
export interface ViewGroup {
  readonly key: string
  readonly title: string | null
  readonly rows: readonly ViewRow[]
}

/** The grid of a view: columns and rows, filtered, sorted and grouped. `all`: how many rows it has before the filter. */
export interface ViewModel {
  readonly columns: readonly ViewColumn[]
  readonly groups: readonly ViewGroup[]
  readonly all: number
  readonly shown: number
}

const SEVERAL = '*'

/** A view over the figures. The same view and figures give the same rows on screen, in print and in every export. */
export function viewModel(content: ViewContent, figures: ViewFigures, words: ViewWords): ViewModel {
  const { lens } = figures
  const scored = (figures.gridOf(lens.year, lens.kind)?.rows ?? []).some((row) => row.own?.comparability)
  // Where nobody's comparability is known there is nothing to put in its column.
  const columns = viewColumns(content, figures, words).filter(({ is }) => is !== 'comparability' || scored)
  const names = new Map(figures.items.map((item) => [item.id, item.name]))
  const pinned = new Set(content.pinned)
  const rows = inViewOrder(figures.gridOf(lens.year, lens.kind)?.rows ?? [], content).map((row): ViewRow => {
    const indicator = figures.indicators.find(({ id }) => id === row.indicatorId)
    const areas = indicator ? indicatorAreas(indicator, figures.items) : []
    const areaText = areas.map((id) => (areas.length > 1 ? id : words.area(id, names.get(id) ?? ''))).join(' ')
    return {
      indicatorId: row.indicatorId,
      name: row.name,
      unit: row.unit,
      areas,
      pinned: pinned.has(row.indicatorId),
      cells: Object.fromEntries(columns.map((column) => [column.id, viewCell(row, areaText, column, figures, words)])),
    }
  })
  const kept = sorted(
    rows.filter((row) => passes(row, content, figures)),
    content,
  )
  const top = kept.filter((row) => row.pinned)
  const rest = kept.filter((row) => !row.pinned)
  const groups = content.grouped
    ? [
        ...(top.length > 0 ? [{ key: 'pinned', title: words.pinned, rows: top }] : []),
        ...byArea(rest, figures.items, (id) => words.area(id, names.get(id) ?? ''), words.severalAreas),
      ]
    : [{ key: 'all', title: null, rows: [...top, ...rest] }]
  return { columns, groups, all: rows.length, shown: kept.length }
}

/** In the view's own order, also while the figures that are here were asked for in another. */
function inViewOrder(rows: readonly GridRow[], { indicators }: ViewContent): readonly GridRow[] {
  if (indicators === null) return rows
  const place = new Map(indicators.map((id, index) => [id, index]))
  return rows.toSorted(
    (a, b) => (place.get(a.indicatorId) ?? indicators.length) - (place.get(b.indicatorId) ?? indicators.length),
  )
}

/** Whether a row is let through by text, area, having a figure of one's own, and being comparable. */
function passes(row: ViewRow, { filter }: ViewContent, figures: ViewFigures): boolean {
  const own = figures
    .gridOf(figures.lens.year, figures.lens.kind)
    ?.rows.find(({ indicatorId }) => indicatorId === row.indicatorId)?.own
  const wanted = filter.text.trim().toLocaleLowerCase('sv')
  return (
    `${row.indicatorId} ${row.name} ${row.unit}`.toLocaleLowerCase('sv').includes(wanted) &&
    (filter.areas.length === 0 || row.areas.some((area) => filter.areas.includes(area))) &&
    (!filter.hasValue || own?.value.state === 'value') &&
    (!filter.comparable || (own?.value.state === 'value' && (own.limited ?? []).length === 0))
  )
}

/** By the chosen column; what has nothing to sort by comes last whichever way. Equal rows keep their order. */
function sorted(rows: readonly ViewRow[], { sort }: ViewContent): readonly ViewRow[] {
  if (!sort) return rows
  const way = sort.direction === 'up' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [left, right] = [a.cells[sort.column]?.sort ?? null, b.cells[sort.column]?.sort ?? null]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    return typeof left === 'number' && typeof right === 'number'
      ? way * (left - right)
      : way * String(left).localeCompare(String(right), 'sv')
  })
}

/** Under each area in the catalogue's order; an indicator of several areas stands under a heading of its own, first. */
function byArea(
  rows: readonly ViewRow[],
  items: readonly Item[],
  title: (id: string) => string,
  several: string,
): ViewGroup[] {
  const keyOf = (row: ViewRow) => (row.areas.length === 1 ? (row.areas[0] ?? SEVERAL) : SEVERAL)
  const keys = [SEVERAL, ...items.filter((item) => item.parentId === null).map(({ id }) => id)]
  return keys.flatMap((key) => {
    const inside = rows.filter((row) => keyOf(row) === key)
    return inside.length > 0 ? [{ key, title: key === SEVERAL ? several : title(key), rows: inside }] : []
  })
}
