import { volumeKey } from '../../shared/domain/compute/disclosure.ts'
import { toNumber } from '../../shared/domain/compute/ratio.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { SHARED_PARTY, type UsedVolume, type VolumeValue } from '../../shared/model/volume.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { volumesOf, volumeToRow } from '../store/volumes.ts'
import type { Handlers, OutputOf, ReadContext } from './context.ts'
import { openFigures } from './figures.ts'
import type { FiguresBook } from './figures-model.ts'
import type { YearFigures } from './year-figures.ts'

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

const hiddenOf = (year: YearFigures): OutputOf<'volumes.sheet'>['hidden'] =>
  year.allVolumes().flatMap((value) => {
    const because = year.hidden().get(volumeKey(value))
    const { volumeId, party, kind } = value
    return because === undefined ? [] : [{ volumeId, party, year: value.year, kind, because }]
  })

/** What budgets, outcomes or forecasts of a year are divided by, where the method chooses between years. */
function usedIn({ resources }: ReadContext, book: FiguresBook, year: number, kind: Kind): UsedVolume[] {
  const figures = book.of({ year, kind, concept: 'cost', overhead: 'included' })
  const chosen = resources.method.volumes.filter(({ measured }) => measured === 'year-end')
  return chosen.flatMap(({ id, partyKinds }) =>
    resources.parties.flatMap((party): UsedVolume[] => {
      const found = partyKinds.includes(party.kind) ? figures.volumeOf(id, party.code) : null
      if (!found) return []
      const { state, exact, rule, of, substitute } = found
      const number = exact && toNumber(exact)
      return [{ volumeId: id, party: party.code, state, number, rule, years: of.map((one) => one.year), substitute }]
    }),
  )
}

function checked({ resources }: ReadContext, values: readonly VolumeValue[]): Outcome<true> {
  for (const value of values) {
    const definition = resources.method.volumes.find((volume) => volume.id === value.volumeId)
    if (!definition) return failed('volume-unknown', undefined, { volume: value.volumeId })
    const known = definition.shared
      ? value.party === SHARED_PARTY
      : resources.parties.some((party) => party.code === value.party)
    if (!known) return failed('party-unknown', undefined, { party: value.party })
    if (value.state === 'value' && value.source.trim() === '')
      return failed('volume-invalid', undefined, { volume: value.volumeId, reason: 'source' })
  }
  return done(true)
}

export const volumesHandlers = {
  'volumes.sheet': {
    mode: 'read',
    run: (context, { year, kind, tell }) => {
      const book = openFigures(context)
      const of = (which: number) => (tell ? book.year(which).allVolumes() : book.year(which).volumes())
      const { volumes, conventions } = context.resources.method
      return done({
        definitions: volumes,
        values: [...of(year)],
        lastYear: [...of(year - 1)],
        hidden: [year, year - 1].flatMap((which) => hiddenOf(book.year(which))),
        used: usedIn(context, book, year, kind),
        population: conventions.population ?? null,
        deflator: conventions.deflator ?? null,
        shipped: shippedFor(context, year),
      })
    },
  },
  'volumes.put': {
    mode: 'write',
    run: (context, { values }) => {
      const fine = checked(context, values)
      if (!fine.ok) return fine
      for (const value of values) {
        // Nothing of a kind's own: what is stated for every kind serves it again.
        if (value.kind !== null && value.state === 'missing') context.journal.remove('volume_value', volumeToRow(value))
        else context.journal.put('volume_value', volumeToRow(value))
      }
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
