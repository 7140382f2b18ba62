import { checkKeyValues } from '../../shared/domain/tag/check-key-values.ts'
import type { KeyValues } from '../../shared/model/key-values.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import type { ReadDb } from '../store/connection.ts'
import { keyValuesToRow, listKeyValues } from '../store/key-values.ts'
import { handTagsOfParty, listRules } from '../store/tags.ts'
import { volumesOfParty } from '../store/volumes.ts'
import type { Handlers, ReadContext } from './context.ts'
import { fitAxes, fitItem } from './fit-target.ts'
import { retag } from './retag.ts'

/** Volumes a value was copied from that say something else in the first year the values are valid. */
function changedVolumes(db: ReadDb, { party, fromYear, values }: KeyValues): string[] {
  const copied = values.flatMap(({ fromVolume, hundredths }) => (fromVolume ? [{ fromVolume, hundredths }] : []))
  if (copied.length === 0) return []
  const today = new Map(
    volumesOfParty(db, party, fromYear).map(({ volumeId, hundredths }) => [volumeId, hundredths] as const),
  )
  return copied.flatMap(({ fromVolume, hundredths }) => (today.get(fromVolume) === hundredths ? [] : [fromVolume]))
}

function checked(context: ReadContext, values: KeyValues): Outcome<true> {
  const { db, resources } = context
  const key = resources.method.keys.find(({ id }) => id === values.keyId)
  if (!key) return failed('key-unknown', undefined, { key: values.keyId })
  if (!resources.parties.some(({ code }) => code === values.party))
    return failed('party-unknown', undefined, { party: values.party })
  for (const { itemId } of values.values) {
    const fits = fitItem(resources, itemId)
    if (!fits.ok) return fits
  }
  const placed = fitAxes(
    resources,
    values.values.map(({ axes }) => axes),
  )
  if (!placed.ok) return placed
  const problem = checkKeyValues(values, key, listKeyValues(db, values.party))
  return problem === null ? done(true) : { ok: false, problem }
}

export const keysHandlers = {
  'keys.list': {
    mode: 'read',
    run: ({ db, resources }, { party }) => {
      if (!resources.parties.some(({ code }) => code === party)) return failed('party-unknown', undefined, { party })
      const all = listKeyValues(db, party)
      const rules = listRules(db).filter((rule) => rule.party === null || rule.party === party)
      const tags = handTagsOfParty(db, party)
      return done({
        keys: resources.method.keys.map((key) => {
          const splits = ({ target }: (typeof tags)[number] | (typeof rules)[number]): boolean =>
            target.by === 'key' && target.keyId === key.id
          return {
            ...key,
            values: all
              .filter(({ keyId }) => keyId === key.id)
              .map((values) => ({ ...values, changedVolumes: changedVolumes(db, values) })),
            used: { rules: rules.filter(splits).length, handTags: tags.filter(splits).length },
          }
        }),
      })
    },
  },
  'keys.put': {
    mode: 'write',
    run: (context, { values: draft }) => {
      const { db, journal, resources, ids } = context
      const before = draft.id === undefined ? undefined : listKeyValues(db).find(({ id }) => id === draft.id)
      if (draft.id !== undefined && !before) return failed('key-values-unknown')
      const values: KeyValues = { ...draft, id: draft.id ?? ids.next('nyckelvarden') }
      const fine = checked(context, values)
      if (!fine.ok) return fine
      journal.put('key_values', keyValuesToRow(values))
      retag(context, [
        { of: 'key', party: values.party, keyId: values.keyId },
        ...(before ? [{ of: 'key' as const, party: before.party, keyId: before.keyId }] : []),
      ])
      const name = resources.method.keys.find(({ id }) => id === values.keyId)?.name ?? values.keyId
      return done({
        value: { values },
        step: { label: historyLabels.savedKeyValues(name, values.fromYear, values.toYear), rows: null, ore: null },
      })
    },
  },
  'keys.remove': {
    mode: 'write',
    run: (context, { id }) => {
      const { db, journal, resources } = context
      const values = listKeyValues(db).find((candidate) => candidate.id === id)
      if (!values) return failed('key-values-unknown')
      journal.remove('key_values', { id })
      retag(context, [{ of: 'key', party: values.party, keyId: values.keyId }])
      const name = resources.method.keys.find((key) => key.id === values.keyId)?.name ?? values.keyId
      return done({
        value: {},
        step: { label: historyLabels.removedKeyValues(name, values.fromYear, values.toYear), rows: null, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>
