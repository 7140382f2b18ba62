import { formatNumber, formatOre } from '../../../shared/domain/present/format-number.ts'
import type { ViewModel, ViewRow } from '../../../shared/domain/present/view-rows.ts'
import type { Method } from '../../../shared/model/catalogue.ts'
import type { ChartPoint } from '../../../shared/model/chart-model.ts'
import type { ChartSpec } from '../../../shared/model/chart-spec.ts'
import type { Explanation, GridModel } from '../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import type { ViewContent } from '../../../shared/model/view.ts'
import { pageIndicators as text } from '../../../shared/text/page-indicators.ts'

/** A figure somebody has asked about. */
export type Target = NonNullable<ChartPoint['target']>

/** Two letters over a small bar; the region by three, so that it is told from a municipality. */
export const partyLetters = (party: GridModel['parties'][number]): string =>
  party.short.slice(0, party.kind === 'region' ? 3 : 2)

/** A line of the grid: a heading over rows of one area, or an indicator. */
export type GridLine =
  | { readonly is: 'heading'; readonly id: string; readonly title: string; readonly count: number }
  | { readonly is: 'row'; readonly id: string; readonly row: ViewRow }

/** The grid's lines from the top; rows that are kept on top are given apart. */
export function gridLines(model: ViewModel): { top: GridLine[]; lines: GridLine[] } {
  const line = (row: ViewRow): GridLine => ({ is: 'row', id: row.indicatorId, row })
  const top = model.groups.flatMap((group) => group.rows.filter((row) => row.pinned))
  const lines = model.groups.flatMap((group): GridLine[] => {
    const rows = group.rows.filter((row) => !row.pinned)
    if (rows.length === 0) return []
    return group.title === null
      ? rows.map(line)
      : [{ is: 'heading', id: `rubrik-${group.key}`, title: group.title, count: rows.length }, ...rows.map(line)]
  })
  return { top: top.map(line), lines }
}

/** The rows' ids in the order they are shown, those kept on top first. */
export const shownIds = (model: ViewModel): string[] =>
  model.groups.flatMap((group) => group.rows.map((row) => row.indicatorId))

/** The ids with one of them moved a step; null where there is nowhere to go. */
export function moved(ids: readonly string[], id: string, step: 1 | -1): string[] | null {
  const at = ids.indexOf(id)
  const to = at + step
  if (at < 0 || to < 0 || to >= ids.length) return null
  const next = [...ids]
  next.splice(at, 1)
  next.splice(to, 0, id)
  return next
}

/** An order of the rows that are shown, put into all rows of the view: those a filter hides keep their places. */
export function reordered(all: readonly string[], shown: readonly string[]): string[] {
  const seen = new Set(shown)
  let next = 0
  return all.map((id) => (seen.has(id) ? (shown[next++] ?? id) : id))
}

/** A chart like another, for the view to have beside it. */
export function anotherChart(
  content: ViewContent,
  like: Partial<ChartSpec> & Pick<ChartSpec, 'indicatorId'>,
): ChartSpec {
  const taken = new Set(content.charts.map(({ id }) => id))
  let number = content.charts.length + 1
  while (taken.has(`diagram-${number}`)) number += 1
  const { kind, years, parties } = like
  return {
    kind: kind ?? 'bars',
    secondIndicatorId: null,
    indicatorIds: [],
    parties: parties ?? null,
    years: years ?? [],
    yearKind: 'lens',
    fromZero: true,
    order: 'size',
    axis: 'same',
    stackBy: 'item',
    panelsBy: 'party',
    against: 'outcome',
    deviationIn: 'unit',
    view: 'chart',
    ...like,
    id: `diagram-${number}`,
  }
}

/** What a figure is made of as a fraction: "= 44 303,0 tkr / 3 550 invånare"; '' where it is not one. */
export function fractionText(explanation: Explanation, unit: MoneyUnit): string {
  const { value } = explanation.cell
  const top =
    value.numeratorOre !== null
      ? `${formatOre(value.numeratorOre, unit)} ${unit}`
      : value.numerator !== null
        ? formatNumber(value.numerator, 0)
        : ''
  const volume = explanation.volumes.length === 1 ? explanation.volumes[0] : undefined
  const below =
    value.denominatorOre !== null
      ? `${formatOre(value.denominatorOre, unit)} ${unit}`
      : volume
        ? `${volume.text} ${volume.unit}`
        : value.denominator !== null
          ? formatNumber(value.denominator, 0)
          : ''
  return top && below ? text.fraction(top, below) : ''
}

export interface Lack {
  readonly key: string
  readonly words: string
  /** The page that mends it. */
  readonly step: 'import' | 'tagging' | 'volumes' | null
}

/** Why a figure is missing, in words, each with the page that mends it. `rows`: whether the party has any rows at all. */
export function lacks(explanation: Explanation, method: Method | undefined, partyName: string, rows: boolean): Lack[] {
  const found: Lack[] = rows ? [] : [{ key: 'rows', words: text.missingRows(partyName), step: 'import' }]
  for (const input of new Set(explanation.cell.value.missing)) {
    const volumeId = /^volym\((.*)\)$/.exec(input)?.[1]
    const itemIds = /^summa\((.*)\)$/.exec(input)?.[1]
    if (volumeId !== undefined) {
      const name = method?.volumes.find((volume) => volume.id === volumeId)?.name ?? volumeId
      found.push({ key: input, words: text.missingVolume(name), step: 'volumes' })
    } else if (itemIds !== undefined) {
      if (rows) found.push({ key: input, words: text.missingItem(itemWords(itemIds, method)), step: 'tagging' })
    } else if (input === 'division med noll') found.push({ key: input, words: text.missingDivision, step: null })
    else found.push({ key: input, words: text.missingOther(input), step: null })
  }
  return found
}

/** The items of the formula that no row is tagged with: they count as nothing in the sum, and that is said. */
export const untaggedItems = (explanation: Explanation): string[] =>
  explanation.missing.filter((input) => /^[A-Z]\d*$/.test(input))

const itemWords = (ids: string, method: Method | undefined): string => {
  const name = method?.items.find((item) => item.id === ids)?.name
  return name ? `${ids} ${name}` : ids
}
