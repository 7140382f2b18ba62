import type { PackageContent } from '../../model/package-content.ts'
import type { Kind } from '../../model/scope.ts'
import { SHARED_PARTY } from '../../model/volume.ts'
import { volumeKey } from '../compute/disclosure.ts'
import { absoluteCell, absoluteColumnRange } from './cell-address.ts'
import { contentFigures } from './content-figures.ts'
import { shownVolumes } from './shown-volumes.ts'
import { type CellFormat, FIRST_DATA_ROW, type LayoutCell, type SheetLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

const VALUE_COLUMN = 6
const WIDTHS = [16, 40, 14, 12, 7, 12, 14, 48, 12, 6] as const

/** The Volymer sheet and where each volume's number is. */
export interface VolumeSheet {
  readonly sheet: SheetLayout
  /** The figure a formula reads at a year and kind, as one cell or the mean of two; null where no number may be read. */
  readonly reference: (volumeId: string, party: string, at: { year: number; kind: Kind }) => string | null
  readonly range: string
}

/** Volymer: one row per volume and party, with unit, source, date and grade beside the figure. */
export function sheetVolumes(content: PackageContent, words: WorkbookWords): VolumeSheet {
  const { lens } = content.grid
  const name = words.sheets.volumes
  const definitions = new Map(content.method.volumes.map((definition) => [definition.id, definition]))
  const short = new Map(content.parties.map((party) => [party.code, party.short]))
  const shown = shownVolumes(content)
  const figures = contentFigures(content)
  const places = new Map<string, number>()
  const rows = shown.map(({ volume, hundredths, state }, index): LayoutCell[] => {
    const definition = definitions.get(volume.volumeId)
    if (hundredths !== null) places.set(volumeKey(volume), FIRST_DATA_ROW + index)
    return [
      volume.volumeId,
      definition?.name ?? volume.volumeId,
      definition?.unit ?? '',
      volume.party === SHARED_PARTY ? words.common.allParties : (short.get(volume.party) ?? volume.party),
      volume.year,
      volume.kind === null ? null : words.common.kind(volume.kind),
      hundredths === null || state !== 'value'
        ? words.common.state(state === 'value' ? 'missing' : state)
        : { number: hundredths / 100, format: decimalFormat(definition?.decimals ?? 0) },
      volume.source,
      volume.sourceDate,
      volume.grade,
    ]
  })
  return {
    sheet: {
      name,
      title: `${name} · ${words.common.lens(lens)}`,
      columns: words.volumes.columns.map((header, index) => ({
        header,
        width: WIDTHS[index] ?? 12,
        ...(index === 4 ? { format: 'code' as const } : {}),
        ...(index === VALUE_COLUMN ? { right: true } : {}),
      })),
      rows,
      strong: [],
      charts: [],
      frozenColumns: 2,
      filter: true,
    },
    reference: (volumeId, party, at) => {
      const figure = figures.volumeOf(volumeId, party, at)
      if (figure?.state !== 'value') return null
      const rowsOf = figure.of.map((value) => places.get(volumeKey(value)))
      return meanOf(rowsOf.map((row) => (row === undefined ? null : absoluteCell(name, VALUE_COLUMN, row))))
    },
    range: absoluteColumnRange(name, VALUE_COLUMN, FIRST_DATA_ROW, FIRST_DATA_ROW + Math.max(rows.length, 1) - 1),
  }
}

/** One cell, or the mean of several written so that it binds as tightly as one; null where any has no number. */
export function meanOf(cells: readonly (string | null)[]): string | null {
  const [only, ...more] = cells
  if (only === undefined || cells.includes(null)) return null
  return more.length === 0 ? only : `((${cells.join('+')})/${cells.length})`
}

const FORMATS = ['decimals0', 'decimals1', 'decimals2', 'decimals3', 'decimals4'] as const

/** The number format with 0 to 4 decimals. */
export const decimalFormat = (decimals: number): CellFormat =>
  FORMATS[Math.min(Math.max(decimals, 0), 4)] ?? 'decimals2'
