import { addItem, moveItem, newItem, putItem, removeItem } from '../../shared/domain/method/edit-items.ts'
import { type ListName, putEntry, removeEntry } from '../../shared/domain/method/edit-lists.ts'
import { diffMethods } from '../../shared/domain/method/diff-methods.ts'
import { formulasUsing } from '../../shared/domain/method/formulas-using.ts'
import type { Consultation, Item, Method } from '../../shared/model/catalogue.ts'
import { lockOf } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { methodSteps as steps } from '../../shared/text/history-method.ts'
import { usesText } from '../../shared/text/uses.ts'
import { itemUses } from '../store/item-uses.ts'
import { countVolumes } from '../store/volumes.ts'
import type { Handlers, WriteContext } from './context.ts'
import { editMethod, storedMethod } from './edit-method.ts'
import { methodHash } from './method-hash.ts'
import { atRest, freeIndicatorId, freeItemId, versionTaken } from './method-versions.ts'
import { changeAxis } from './method-axes.ts'
import { moveUses, taggable } from './move-uses.ts'

/** An edit that gives nothing back and is named after what it changed. */
const put = (
  context: WriteContext,
  versionId: string | undefined,
  change: (method: Method) => Outcome<Method>,
): ReturnType<typeof editMethod<Record<string, never>>> =>
  editMethod(
    context,
    versionId,
    (method) => {
      const changed = change(method)
      return changed.ok ? done({ method: changed.value }) : changed
    },
    (after, before) => ({ value: {}, label: steps.edited(diffMethods(before, after)) }),
  )

export const catalogueHandlers = {
  'catalogue.get': {
    mode: 'free',
    run: (context, { versionId }) =>
      atRest(context, (at) => {
        const found = at(versionId)
        if (!found.ok) return found
        const { method, version } = found.value
        const active = method === context.resources.method
        return done({ method, version, active, lock: lockOf(version), hash: methodHash(method) })
      }),
  },
  'catalogue.putHead': {
    mode: 'write',
    run: (context, { versionId, head }) =>
      editMethod(
        context,
        versionId,
        (method, version) => {
          const { startIndicators: _list, ...rest } = head
          if (versionTaken(context, version.methodId, head.version, version.id))
            return failed('method-version-taken', undefined, { version: head.version })
          return done({ method: { ...method, ...head }, version: rest })
        },
        ({ version }) => ({ value: {}, label: steps.head(version) }),
      ),
  },
  'catalogue.addItem': {
    mode: 'write',
    run: (context, { versionId, parentId, name, definition, unit, source, ...group }) => {
      let made: Item | undefined
      return editMethod(
        context,
        versionId,
        (method) => {
          const itemId = freeItemId(context, method, parentId)
          if (itemId === null) return failed('items-full')
          const parent = method.items.find(({ id }) => id === parentId)
          const kind = parent?.kind ?? group.kind
          const value = unit !== undefined && source !== undefined ? { unit, source } : undefined
          const partyKinds = parent?.partyKinds ?? ['municipality', 'region']
          made = newItem({ id: itemId, parentId, kind, name, definition }, partyKinds, value)
          const added = addItem(method, made)
          return added.ok ? done({ method: added.value }) : added
        },
        () => ({ value: { itemId: made?.id ?? '' }, label: steps.addedItem(`${made?.id ?? ''} ${name}`) }),
      )
    },
  },
  'catalogue.putItem': {
    mode: 'write',
    run: (context, { versionId, item, fields }) => put(context, versionId, (method) => putItem(method, item, fields)),
  },
  'catalogue.moveItem': {
    mode: 'write',
    run: (context, { versionId, itemId, parentId, before }) =>
      editMethod(
        context,
        versionId,
        (method) => {
          const moved = moveItem(method, itemId, parentId, before)
          return moved.ok ? done({ method: moved.value }) : moved
        },
        (_, was) => ({
          value: {},
          label:
            was.items.find(({ id }) => id === itemId)?.parentId === parentId
              ? steps.reordered(itemId, parentId, before)
              : steps.movedItem(itemId, parentId),
        }),
      ),
  },
  'catalogue.removeItem': {
    mode: 'write',
    run: (context, { versionId, itemId, moveTo }) => {
      const found = storedMethod(context, versionId)
      if (!found.ok) return found
      const { method, version } = found.value
      const item = method.items.find(({ id }) => id === itemId)
      const title = `${itemId} ${item?.name ?? ''}`.trim()
      const inUse = itemUses(context.db).find((use) => use.itemId === itemId)
      const active = version.id === context.workspace.method.stored.version.id
      const target = moveTo === undefined ? done('') : taggable(method, moveTo)
      if (!target.ok) return target
      const removed = editMethod(
        context,
        versionId,
        (before) => {
          const without = removeItem(before, itemId)
          if (!without.ok) return without
          const by = formulasUsing(before, itemId)
          if (by.length > 0) return failed('item-in-formulas', undefined, { item: title, by: by.join(', ') })
          if (active && inUse && (moveTo === undefined || moveTo === itemId))
            return failed('item-in-use', undefined, { item: title, uses: usesText(inUse.by) })
          return done({ method: without.value })
        },
        () => ({ value: {}, label: steps.removedItem(title, active && inUse ? (moveTo ?? null) : null) }),
      )
      if (removed.ok && active && inUse && moveTo !== undefined) moveUses(context, itemId, moveTo)
      return removed
    },
  },
  'catalogue.putKey': {
    mode: 'write',
    run: (context, { versionId, key }) => put(context, versionId, (method) => done(putEntry(method, 'keys', key))),
  },
  'catalogue.putVolume': {
    mode: 'write',
    run: (context, { versionId, volume }) =>
      put(context, versionId, (method) => done(putEntry(method, 'volumes', volume))),
  },
  'catalogue.putIndicator': {
    mode: 'write',
    run: (context, { versionId, indicator }) =>
      put(context, versionId, (method) => done(putEntry(method, 'indicators', indicator))),
  },
  'catalogue.putSource': {
    mode: 'write',
    run: (context, { versionId, source }) =>
      put(context, versionId, (method) => done(putEntry(method, 'sources', source))),
  },
  'catalogue.removeEntry': {
    mode: 'write',
    run: (context, { versionId, list, id }) =>
      editMethod(
        context,
        versionId,
        (method, version) => {
          const count = list === 'volumes' ? countVolumes(context.db, id) : 0
          if (count > 0 && version.id === context.workspace.method.stored.version.id)
            return failed('volume-in-use', undefined, { name: entryName(method, list, id), count })
          const removed = removeEntry(method, list, id)
          return removed.ok ? done({ method: removed.value }) : removed
        },
        (_, before) => ({ value: {}, label: steps.removedEntry(list, entryName(before, list, id)) }),
      ),
  },
  'catalogue.putConventions': {
    mode: 'write',
    run: (context, { versionId, conventions }) => put(context, versionId, (method) => done({ ...method, conventions })),
  },
  'catalogue.putAxis': {
    mode: 'write',
    run: (context, { versionId, axis, values }) =>
      editMethod(
        context,
        versionId,
        (method, version) => changeAxis(context, method, version, axis, values),
        (after, before) => ({ value: {}, label: steps.edited(diffMethods(before, after)) }),
      ),
  },
  'catalogue.putConsultation': {
    mode: 'write',
    run: (context, { versionId, consultation }) => {
      const id = consultation.id ?? context.ids.next('samrad')
      return editMethod(
        context,
        versionId,
        (method) => {
          if (!method.items.some((item) => item.id === consultation.itemId))
            return failed('item-unknown', undefined, { item: consultation.itemId })
          const known = method.consultations?.find((one) => one.id === id)
          if (consultation.id !== undefined && !known) return failed('method-entry-unknown', undefined, { id })
          const entry: Consultation = { ...consultation, id, version: known?.version ?? method.version }
          const others = method.consultations ?? []
          const consultations = known ? others.map((one) => (one.id === id ? entry : one)) : [...others, entry]
          return done({ method: { ...method, consultations } })
        },
        () => ({
          value: { consultationId: id },
          label: (consultation.id === undefined ? steps.consulted : steps.consultedAgain)(
            consultation.itemId,
            consultation.role,
          ),
        }),
        { notes: true },
      )
    },
  },
  'catalogue.removeConsultation': {
    mode: 'write',
    run: (context, { versionId, consultationId }) =>
      editMethod(
        context,
        versionId,
        (method) => {
          if (!method.consultations?.some(({ id }) => id === consultationId))
            return failed('method-entry-unknown', undefined, { id: consultationId })
          const consultations = method.consultations.filter(({ id }) => id !== consultationId)
          return done({ method: { ...method, consultations } })
        },
        (_, before) => ({
          value: {},
          label: steps.unconsulted(before.consultations?.find(({ id }) => id === consultationId)?.itemId ?? ''),
        }),
        { notes: true },
      ),
  },
  'catalogue.nextIndicatorId': {
    mode: 'read',
    run: (context, { versionId }) => {
      const found = storedMethod(context, versionId)
      return found.ok ? done({ indicatorId: freeIndicatorId(context, found.value.method) }) : found
    },
  },
} satisfies Partial<Handlers>

/** What a removed entry is called: its name, a source by its id. */
function entryName(method: Method, list: ListName, id: string): string {
  const entries: readonly { id: string; name?: string }[] = method[list]
  const entry = entries.find((one) => one.id === id)
  return list === 'indicators' ? `${id} ${entry?.name ?? ''}`.trim() : (entry?.name ?? id)
}
