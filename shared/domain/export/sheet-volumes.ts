import type { PackageContent } from '../../model/package-content.ts'
import type { VolumeValue } from '../../model/volume.ts'
import { absoluteCell, absoluteColumnRange } from './cell-address.ts'
import { type CellFormat, FIRST_DATA_ROW, type LayoutCell, type SheetLayout } from './workbook-model.ts'
import type { WorkbookWords } from './workbook-words.ts'

const VALUE_COLUMN = 6
const WIDTHS = [16, 40, 14, 12, 7, 12, 14, 48, 12, 6] as const

/** A volume ready to be shown: its number, or the state whose word stands in its place. */
export interface ShownVolume {
  readonly volume: VolumeValue
  readonly hundredths: number | null
  readonly state: 'value' | 'missing' | 'not-applicable' | 'suppressed'
}

/** The volumes that may be shown: a count of people from 1 up to the method's limit is suppressed, here as everywhere. */
export function shownVolumes(content: PackageContent): readonly ShownVolume[] {
  const limit = content.method.conventions.smallNumberLimit * 100
  const people = new Set(content.method.volumes.flatMap((volume) => (volume.countsPeople ? [volume.id] : [])))
  return content.volumes.map((volume) => {
    const { hundredths } = volume
    if (hundredths === null) return { volume, hundredths, state: volume.state }
    const small = people.has(volume.volumeId) && hundredths > 0 && hundredths < limit
    return small ? { volume, hundredths: null, state: 'suppressed' } : { volume, hundredths, state: 'value' }
  })
}

/** The Volymer sheet and where each volume's number is. */
export interface VolumeSheet {
  readonly sheet: SheetLayout
  /** A cell, or null where no number may be read. */
  readonly reference: (volumeId: string, party: string) => string | null
  readonly range: string
}

/** Volymer: one row per volume and party, with unit, source, date and grade beside the figure. */
export function sheetVolumes(content: PackageContent, words: WorkbookWords): VolumeSheet {
  const { lens } = content.grid
  const name = words.sheets.volumes
  const definitions = new Map(content.method.volumes.map((definition) => [definition.id, definition]))
  const short = new Map(content.parties.map((party) => [party.code, party.short]))
  const shown = shownVolumes(content)
  const places = new Map<string, { row: number; exact: boolean }>()
  const rows = shown.map(({ volume, hundredths, state }, index): LayoutCell[] => {
    const definition = definitions.get(volume.volumeId)
    const key = `${volume.volumeId} ${volume.party}`
    const exact = volume.kind === lens.kind
    if (
      hundredths !== null &&
      volume.year === lens.year &&
      (exact || volume.kind === null) &&
      !(places.get(key)?.exact ?? false)
    )
      places.set(key, { row: FIRST_DATA_ROW + index, exact })
    return [
      volume.volumeId,
      definition?.name ?? volume.volumeId,
      definition?.unit ?? '',
      short.get(volume.party) ?? volume.party,
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
    reference: (volumeId, party) => {
      const place = places.get(`${volumeId} ${party}`)
      return place ? absoluteCell(name, VALUE_COLUMN, place.row) : null
    },
    range: absoluteColumnRange(name, VALUE_COLUMN, FIRST_DATA_ROW, FIRST_DATA_ROW + Math.max(rows.length, 1) - 1),
  }
}

const FORMATS = ['decimals0', 'decimals1', 'decimals2', 'decimals3', 'decimals4'] as const

/** The number format with 0 to 4 decimals. */
export const decimalFormat = (decimals: number): CellFormat =>
  FORMATS[Math.min(Math.max(decimals, 0), 4)] ?? 'decimals2'
