import { formatNumber, formatOre } from '../../../shared/domain/present/format-number.ts'
import type { Method } from '../../../shared/model/catalogue.ts'
import type { Explanation, GridCell, GridModel, GridRow } from '../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../shared/model/money.ts'
import { lensTitle } from '../../../shared/text/lens.ts'
import { pageIndicators as text } from '../../../shared/text/page-indicators.ts'
import type { Bar } from '../../ui/mini-bars.tsx'

type Party = GridModel['parties'][number]

/** Two letters over a small bar; the region by three, so that it is told from a municipality. */
export const partyLetters = (party: Party): string => party.short.slice(0, party.kind === 'region' ? 3 : 2)

/** Said beside a figure: how it is known and whether its source is reconciled; '' when there is nothing to say. */
export function cellNote(cell: GridCell): string {
  const { grade } = cell.value
  const notes = [
    grade === 'D' || grade === 'E' ? text.gradeMarks[grade] : '',
    cell.unreconciled ? text.unreconciledMark : '',
  ]
  return cell.value.state === 'value' ? notes.filter(Boolean).join(', ') : ''
}

const toBar = (cell: GridCell, party: Party, own: string): Bar => {
  const note = cellNote(cell)
  return {
    party: party.code,
    label: party.short,
    value: cell.value.state === 'value' ? cell.value.value : null,
    text: cell.text,
    state: cell.value.state,
    own: party.code === own,
    hatched: cell.hatched,
    ...(note ? { note } : {}),
  }
}

/** One bar per party in the grid's order, for the small chart of a row. */
export const barsInOrder = (grid: GridModel, row: GridRow): Bar[] =>
  grid.parties.flatMap((party) => {
    const cell = row.cells.find((each) => each.party === party.code)
    return cell ? [toBar(cell, party, grid.own)] : []
  })

/** The same, highest first, and those without a figure last in the grid's order. */
export const barsBySize = (grid: GridModel, row: GridRow): Bar[] =>
  barsInOrder(grid, row)
    .map((bar, index) => ({ bar, index }))
    .sort((a, b) => (b.bar.value ?? -Infinity) - (a.bar.value ?? -Infinity) || a.index - b.index)
    .map((each) => each.bar)

/** "10 % lägre"; '' where there is nothing to compare. Never says whether that is good. */
export function differenceText(percent: number | null): string {
  if (percent === null) return ''
  const size = formatNumber(Math.abs(percent), 0)
  if (size === '0') return text.same
  return percent < 0 ? text.lower(size) : text.higher(size)
}

export const chartTitle = (row: GridRow): string => text.chartTitle(row.name, row.unit)
export const chartSubtitle = (grid: GridModel): string => `${lensTitle(grid.lens)}, ${text.currentPrices}`

/** Source, method version, missing parties, what is not reconciled, and what the hatching means if any is seen. */
export function chartFooter(grid: GridModel, row: GridRow): string {
  const short = (state: GridCell['value']['state']) =>
    grid.parties
      .filter((party) => row.cells.some((cell) => cell.party === party.code && cell.value.state === state))
      .map((party) => party.short)
  const { footer } = text
  const notApplicable = short('not-applicable')
  const suppressed = short('suppressed')
  return [
    grid.sample ? footer.sample : '',
    footer.source(text.kinds[grid.lens.kind].toLowerCase(), grid.lens.year),
    footer.method(grid.methodVersion),
    grid.missingParties.length > 0 ? footer.missing(grid.missingParties.join(', ')) : '',
    grid.unreconciledParties.length > 0 ? footer.unreconciled(grid.unreconciledParties.join(', ')) : '',
    notApplicable.length > 0 ? footer.notApplicable(notApplicable.join(', ')) : '',
    suppressed.length > 0 ? footer.suppressed(suppressed.join(', ')) : '',
    row.cells.some((cell) => cell.hatched) ? footer.hatched : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The chart as one sentence for the ear. */
export const chartSpoken = (grid: GridModel, row: GridRow): string =>
  text.spokenChart(
    chartTitle(row),
    chartSubtitle(grid),
    row.cells.filter((cell) => cell.value.state === 'value').length,
    row.medianText || text.states.missing,
  )

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
