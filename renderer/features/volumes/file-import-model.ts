import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Party } from '../../../shared/model/party.ts'
import type { VolumeYearChoice } from '../../../shared/model/volume-import.ts'
import type { VolumeDefinition, VolumeValue } from '../../../shared/model/volume.ts'
import { stateMarks } from '../../../shared/text/lens.ts'
import { volumesImportText as text } from '../../../shared/text/volumes-import.ts'
import { volumeText } from './volumes-model.ts'

export type StagedFile = OutputOf<'volumes.stageFile'>

/** One figure of the file beside what the sheet holds in its place. */
export interface IncomingRow {
  readonly key: string
  readonly party: string
  readonly volume: string
  readonly year: number
  readonly value: string
  readonly now: string
  readonly taken: boolean
  /** The sheet already says the same. */
  readonly same: boolean
}

const keyOf = (value: VolumeValue): string => `${value.volumeId} ${value.party} ${value.year}`

/** A figure fills an empty cell, and takes another's place only where that is wanted; a missing one never does. */
const isTaken = (value: VolumeValue, standing: VolumeValue | undefined, replace: boolean): boolean =>
  !standing || standing.state === 'missing' || (replace && value.state === 'value')

/** The figures in the order of the sheet: by volume, then party, then year. */
export function incomingRows(
  { preview, standing }: StagedFile,
  definitions: readonly VolumeDefinition[],
  parties: readonly Party[],
  replace: boolean,
): IncomingRow[] {
  const there = new Map(standing.map((value) => [keyOf(value), value]))
  const placeOf = (value: VolumeValue): number =>
    definitions.findIndex(({ id }) => id === value.volumeId) * 1000 +
    parties.findIndex(({ code }) => code === value.party)
  return preview.values
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.year - b.year)
    .map((value) => {
      const definition = definitions.find(({ id }) => id === value.volumeId)
      const now = there.get(keyOf(value))
      return {
        key: keyOf(value),
        party: parties.find(({ code }) => code === value.party)?.short ?? value.party,
        volume: definition?.name ?? value.volumeId,
        year: value.year,
        value: definition ? volumeText(definition, value) || stateMarks.missing : '',
        now: definition ? volumeText(definition, now) : '',
        taken: isTaken(value, now, replace),
        same: now !== undefined && now.state === value.state && now.hundredths === value.hundredths,
      }
    })
}

/** How many figures the sheet already holds as something else: another number, or a word of state. */
export const differing = ({ preview, standing }: StagedFile): number => {
  const there = new Map(standing.map((value) => [keyOf(value), value]))
  return preview.values.filter((value) => {
    const now = there.get(keyOf(value))
    return value.state === 'value' && now && now.state !== 'missing' && now.hundredths !== value.hundredths
  }).length
}

export const ignoredCount = ({ preview }: StagedFile): number =>
  preview.ignored.reduce((sum, { count }) => sum + count, 0)

/** So many years back are offered where the file does not say which it is for. */
const YEARS_BACK = 20

/** The years to choose among, latest first, and all of them where there are several. */
export function yearOptions({ preview }: StagedFile, sheetYear: number): { id: string; label: string }[] {
  const { years } = preview
  if (years.length === 0)
    return Array.from({ length: YEARS_BACK }, (_, back) => ({
      id: String(sheetYear - back),
      label: String(sheetYear - back),
    }))
  const each = years.toReversed().map((year) => ({ id: String(year), label: String(year) }))
  return years.length > 1 ? [...each, { id: 'all', label: text.allYears(years) }] : each
}

export const yearChoice = (id: string): VolumeYearChoice => (id === 'all' ? 'all' : Number(id))

/** The figures' own year, or the sheet's. */
export const saveAsOptions = (own: number, sheetYear: number): { id: string; label: string }[] =>
  own === sheetYear
    ? [{ id: String(own), label: text.ownYear(own) }]
    : [
        { id: String(sheetYear), label: text.asSheetYear(own, sheetYear) },
        { id: String(own), label: text.ownYear(own) },
      ]

export const countText = (count: number): string => formatNumber(count, 0)
