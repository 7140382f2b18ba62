import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { VolumeValue } from '../../shared/model/volume.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { volumesOf, volumeToRow } from '../store/volumes.ts'
import type { Handlers, ReadContext } from './context.ts'

const keyOf = (value: VolumeValue): string => `${value.volumeId} ${value.party}`

/** Shipped statistics as this year's volumes: the figure keeps its own date, so that its age is seen. */
function shippedFor({ resources, db }: ReadContext, year: number): VolumeValue[] {
  const there = new Set(
    volumesOf(db, year)
      .filter((value) => value.state === 'value')
      .map(keyOf),
  )
  const shipped = resources.statistics.flatMap((statistics) => statistics.values)
  const latest = new Map<string, VolumeValue>()
  for (const value of shipped) {
    const known = latest.get(keyOf(value))
    if (!known || known.year < value.year) latest.set(keyOf(value), value)
  }
  return [...latest.values()].map((value) => ({ ...value, year })).filter((value) => !there.has(keyOf(value)))
}

function checked({ resources }: ReadContext, values: readonly VolumeValue[]): Outcome<true> {
  for (const value of values) {
    if (!resources.method.volumes.some((volume) => volume.id === value.volumeId))
      return failed('volume-unknown', undefined, { volume: value.volumeId })
    if (!resources.parties.some((party) => party.code === value.party))
      return failed('party-unknown', undefined, { party: value.party })
    if (value.state === 'value' && value.source.trim() === '')
      return failed('volume-invalid', undefined, { volume: value.volumeId, reason: 'source' })
  }
  return done(true)
}

export const volumesHandlers = {
  'volumes.sheet': {
    mode: 'read',
    run: (context, { year }) =>
      done({
        definitions: context.resources.method.volumes,
        values: volumesOf(context.db, year),
        lastYear: volumesOf(context.db, year - 1),
        shipped: shippedFor(context, year),
      }),
  },
  'volumes.put': {
    mode: 'write',
    run: (context, { values }) => {
      const fine = checked(context, values)
      if (!fine.ok) return fine
      for (const value of values) context.journal.put('volume_value', volumeToRow(value))
      return done({
        value: { saved: values.length },
        step: { label: historyLabels.savedVolumes(values.length), rows: null, ore: null },
      })
    },
  },
  'volumes.useShipped': {
    mode: 'write',
    run: (context, { year }) => {
      const values = shippedFor(context, year)
      if (values.length === 0) return failed('volume-unknown', undefined, { year })
      for (const value of values) context.journal.put('volume_value', volumeToRow(value))
      return done({
        value: { saved: values.length },
        step: { label: historyLabels.usedShipped(values.length, year), rows: null, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>
