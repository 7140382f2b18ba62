import type { Conventions } from '../../model/catalogue.ts'
import type { Party } from '../../model/party.ts'
import type { HiddenBecause, VolumeDefinition, VolumeValue } from '../../model/volume.ts'

/** One stated figure, as the map of hidden ones knows it. */
export const volumeKey = ({ volumeId, party, year, kind }: Omit<VolumeValue, 'hundredths'>): string =>
  `${volumeId} ${party} ${year} ${kind ?? ''}`

type Known = VolumeValue & { hundredths: number }
type Method = { volumes: readonly VolumeDefinition[]; conventions: Pick<Conventions, 'smallNumberLimit'> }

/**
 * The stated figures that may not be shown or computed with, over everything a reader can see at once: all parties, years and
 * kinds. Hiding the small ones alone is not enough, since a reader can subtract; so what would give them away is hidden too.
 * Zero people are nobody, and told. `values`: every stated volume of the workspace. By volumeKey.
 */
export function hiddenVolumes(
  values: readonly VolumeValue[],
  method: Method,
  parties: readonly Pick<Party, 'code' | 'kind'>[],
): ReadonlyMap<string, HiddenBecause> {
  const limit = method.conventions.smallNumberLimit * 100
  const isSmall = (hundredths: number): boolean => hundredths > 0 && hundredths < limit
  const hidden = new Map<string, HiddenBecause>()
  const hide = (value: VolumeValue, because: HiddenBecause): void => {
    if (!hidden.has(volumeKey(value))) hidden.set(volumeKey(value), because)
  }
  const seen = (value: VolumeValue): boolean => value.state === 'value' && !hidden.has(volumeKey(value))
  const known = values.filter((value): value is Known => value.hundredths !== null)
  const byPlace = groupedBy(known, placeOf)
  const at = (volumeId: string, value: VolumeValue): Known[] => byPlace.get(placeOf({ ...value, volumeId })) ?? []
  const of = groupedBy(values, ({ volumeId }) => volumeId)

  for (const value of values) if (value.state === 'suppressed') hide(value, 'small')
  for (const { id, countsPeople, shareOf, partOf } of method.volumes)
    for (const value of of.get(id) ?? []) {
      if (value.hundredths === null) continue
      const { hundredths } = value
      if (countsPeople && isSmall(hundredths)) hide(value, 'small')
      if (partOf !== undefined && at(partOf, value).some((whole) => isSmall(whole.hundredths - hundredths)))
        hide(value, 'rest-small')
      for (const whole of shareOf === undefined ? [] : at(shareOf, value)) {
        const people = (hundredths / 10_000) * whole.hundredths
        if (isSmall(people)) hide(value, 'small')
        if (isSmall(whole.hundredths - people)) hide(value, 'rest-small')
      }
    }
  hideSiblings(method.volumes, at, of, seen, hide)
  hideTotals(values, parties, seen, hide)
  return hidden
}

const placeOf = ({ volumeId, party, year }: Pick<VolumeValue, 'volumeId' | 'party' | 'year'>): string =>
  `${volumeId} ${party} ${year}`

/** Where several volumes are parts of one and a single part is hidden, the smallest of the others goes with it. */
function hideSiblings(
  definitions: readonly VolumeDefinition[],
  at: (volumeId: string, value: VolumeValue) => Known[],
  of: ReadonlyMap<string, readonly VolumeValue[]>,
  seen: (value: VolumeValue) => boolean,
  hide: (value: VolumeValue, because: HiddenBecause) => void,
): void {
  const parts = groupedBy(
    definitions.filter(({ partOf }) => partOf !== undefined),
    ({ partOf }) => partOf ?? '',
  )
  for (const [whole, siblings] of parts) {
    if (siblings.length < 2) continue
    for (const value of of.get(whole) ?? []) {
      const each = siblings.flatMap(({ id }) => at(id, value))
      const [only, ...more] = each.filter((part) => !seen(part))
      if (!only || more.length > 0) continue
      const smallest = each.filter(seen).toSorted((a, b) => a.hundredths - b.hundredths)[0]
      if (smallest) hide(smallest, 'whole-less-parts')
    }
  }
}

/** Where a municipality is hidden and the region's figure can be the total of them all, the total goes with it. */
function hideTotals(
  values: readonly VolumeValue[],
  parties: readonly Pick<Party, 'code' | 'kind'>[],
  seen: (value: VolumeValue) => boolean,
  hide: (value: VolumeValue, because: HiddenBecause) => void,
): void {
  const regions = new Set(parties.flatMap(({ code, kind }) => (kind === 'region' ? [code] : [])))
  for (const group of groupedBy(values, ({ volumeId, year }) => `${volumeId} ${year}`).values()) {
    const parts = group.filter(({ party, state }) => !regions.has(party) && state !== 'missing')
    if (!parts.some((value) => value.state !== 'not-applicable' && !seen(value))) continue
    const least = new Map<string, number>()
    for (const part of parts.filter(seen))
      least.set(part.party, Math.min(least.get(part.party) ?? Number.POSITIVE_INFINITY, part.hundredths ?? 0))
    const sum = [...least.values()].reduce((total, one) => total + one, 0)
    for (const total of group)
      if (regions.has(total.party) && seen(total) && (total.hundredths ?? 0) >= sum) hide(total, 'total-less-parties')
  }
}

function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const known = found.get(key)
    if (known) known.push(value)
    else found.set(key, [value])
  }
  return found
}
