import type { Grade } from '../../../shared/model/allocation.ts'
import type { Party } from '../../../shared/model/party.ts'
import type { Kind } from '../../../shared/model/scope.ts'
import type { OutputOf } from '../../../shared/contract/index.ts'
import {
  type HiddenBecause,
  SHARED_PARTY,
  type UsedVolume,
  type VolumeDefinition,
  type VolumeValue,
} from '../../../shared/model/volume.ts'
import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import { stateMarks } from '../../../shared/text/lens.ts'

export const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']

/** One row of the sheet: a volume, and every party's figure this year and last. */
export interface VolumeRow {
  readonly definition: VolumeDefinition
  readonly now: ReadonlyMap<string, VolumeValue>
  readonly before: ReadonlyMap<string, VolumeValue>
  /** Whose figures are told nowhere but to those who fill them in, and why: this year's and last year's. */
  readonly hidden: ReadonlyMap<string, HiddenBecause>
  readonly hiddenBefore: ReadonlyMap<string, HiddenBecause>
  /** What each party's figures are reckoned with, where the method chooses between years. */
  readonly used: ReadonlyMap<string, UsedVolume>
}

type Sheet = Pick<OutputOf<'volumes.sheet'>, 'definitions' | 'values' | 'lastYear'> &
  Partial<Pick<OutputOf<'volumes.sheet'>, 'hidden' | 'used'>>

/** A figure for one kind wins over one that serves all three. */
function byParty(values: readonly VolumeValue[], volumeId: string, kind: Kind): Map<string, VolumeValue> {
  const found = new Map<string, VolumeValue>()
  for (const value of values) {
    if (value.volumeId !== volumeId || (value.kind !== null && value.kind !== kind)) continue
    if (value.kind !== null || !found.has(value.party)) found.set(value.party, value)
  }
  return found
}

export function volumeRows(sheet: Sheet, year: number, kind: Kind): VolumeRow[] {
  const hiddenIn = (of: number, volumeId: string) =>
    new Map(
      (sheet.hidden ?? [])
        .filter((one) => one.year === of && one.volumeId === volumeId && (one.kind === null || one.kind === kind))
        .map(({ party, because }) => [party, because] as const),
    )
  return sheet.definitions.map((definition) => ({
    definition,
    now: byParty(sheet.values, definition.id, kind),
    before: byParty(sheet.lastYear, definition.id, kind),
    hidden: hiddenIn(year, definition.id),
    hiddenBefore: hiddenIn(year - 1, definition.id),
    used: new Map(
      (sheet.used ?? []).filter(({ volumeId }) => volumeId === definition.id).map((one) => [one.party, one]),
    ),
  }))
}

/** Whose a party's figure is kept as: a series that is the same for all is kept once. */
export const keptFor = ({ shared }: VolumeDefinition, party: Pick<Party, 'code'>): string =>
  shared ? SHARED_PARTY : party.code

export const applies = (definition: VolumeDefinition, party: Party): boolean =>
  definition.partyKinds.includes(party.kind)

/** A figure as it stands in its cell: '' where nothing is filled in yet. */
export function volumeText(definition: VolumeDefinition, value: VolumeValue | undefined): string {
  if (!value || value.state === 'missing') return ''
  if (value.state === 'suppressed') return stateMarks.suppressed
  if (value.state === 'not-applicable' || value.hundredths === null) return stateMarks['not-applicable']
  return formatNumber(value.hundredths / 100, definition.decimals)
}

export type Typed =
  | { ok: true; state: 'value'; hundredths: number }
  | { ok: true; state: 'missing' | 'not-applicable'; hundredths: null }
  | { ok: false }

/**
 * What was typed: "15 680", "12,5" → whole hundredths; "" or "saknas" → missing; "–" → not applicable.
 * Anything else is refused, also a full stop (1.568 could be either) and more decimals than the volume has.
 */
export function readVolume(text: string, decimals: number): Typed {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  if (plain === '' || plain.toLocaleLowerCase('sv') === 'saknas')
    return { ok: true, state: 'missing', hundredths: null }
  if (/^[-–—]$/.test(plain)) return { ok: true, state: 'not-applicable', hundredths: null }
  const parts = /^(\d{1,13})(?:,(\d*))?$/.exec(plain)
  if (!parts) return { ok: false }
  const fraction = (parts[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals || fraction.length > 2) return { ok: false }
  return { ok: true, state: 'value', hundredths: Number(`${parts[1]}${fraction.padEnd(2, '0')}`) }
}

/** Change from last year in per cent; null where either figure is absent or last year's is zero. */
export function changePercent(now: VolumeValue | undefined, before: VolumeValue | undefined): number | null {
  if (!now?.hundredths || !before?.hundredths) return null
  return (100 * (now.hundredths - before.hundredths)) / before.hundredths
}

/** A date that exists, as ÅÅÅÅ-MM-DD; '' is none; undefined is refused. */
export function readDate(text: string): string | null | undefined {
  const plain = text.trim()
  if (plain === '') return null
  return /^\d{4}-\d{2}-\d{2}$/.test(plain) && new Date(`${plain}T00:00:00Z`).toJSON()?.startsWith(plain)
    ? plain
    : undefined
}

/** A letter A–E; '' is none; undefined is refused. */
export function readGrade(text: string): Grade | null | undefined {
  const plain = text.trim().toUpperCase()
  if (plain === '') return null
  return GRADES.find((grade) => grade === plain)
}

/** What is said about a figure besides the figure. */
export type Detail = 'source' | 'sourceDate' | 'grade'

export interface Refusal {
  readonly party: string
  readonly volume: string
  readonly text: string
  readonly decimals: number
}

export interface Change {
  readonly row: VolumeRow
  readonly party: Party
  readonly text: string
}

/** The figures that a change would store, or every cell that is no number: all or nothing. */
export function readChanges(
  changes: readonly Change[],
  year: number,
  source: string,
): { values: VolumeValue[]; refused: Refusal[] } {
  const values = new Map<string, VolumeValue>()
  const refused: Refusal[] = []
  for (const { row, party, text } of changes) {
    const { definition } = row
    const typed = readVolume(text, definition.decimals)
    if (!typed.ok || (!applies(definition, party) && typed.state === 'value')) {
      refused.push({ party: party.short, volume: definition.name, text, decimals: definition.decimals })
      continue
    }
    const keptAs = keptFor(definition, party)
    const former = row.now.get(keptAs)
    if (!applies(definition, party) || (typed.state === 'missing' && !former)) continue
    const place = `${definition.id} ${keptAs}`
    const other = values.get(place)
    // One series for all parties cannot be two things at once.
    if (other && other.hundredths !== typed.hundredths) {
      refused.push({ party: party.short, volume: definition.name, text, decimals: definition.decimals })
      continue
    }
    values.set(place, {
      volumeId: definition.id,
      party: keptAs,
      year,
      kind: former?.kind ?? null,
      hundredths: typed.hundredths,
      state: typed.state,
      source: former?.hundredths === typed.hundredths ? former.source : source,
      sourceDate: former?.hundredths === typed.hundredths ? former.sourceDate : null,
      grade: former?.grade ?? null,
    })
  }
  return { values: [...values.values()], refused }
}
