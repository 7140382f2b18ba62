import { diffMethods } from '../../shared/domain/method/diff-methods.ts'
import { nextItemId } from '../../shared/domain/method/edit-items.ts'
import { draftFrom, nextVersionNumber } from '../../shared/domain/method/next-version.ts'
import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import type { Method, MethodStatus } from '../../shared/model/catalogue.ts'
import { lockOf, type MethodVersion } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { methodSteps as steps } from '../../shared/text/history-method.ts'
import { changeText } from '../../shared/text/method-diff.ts'
import { listReceived } from '../store/contributions.ts'
import { readFormerItems } from '../store/carry-over.ts'
import { itemUses } from '../store/item-uses.ts'
import { activeToRow, removeMethod, type StoredMethod, writeMethod } from '../store/methods.ts'
import { allVersions, asShipped, methodById } from './active-method.ts'
import type { Handlers, ReadContext, SessionContext, WriteContext } from './context.ts'
import { keepsAxes } from './keeps-axes.ts'
import { holds, rememberFormer, storedMethod, toDecide } from './edit-method.ts'
import { moveUses, taggable } from './move-uses.ts'
import { reading } from './proposal.ts'

/** Runs where no step is in the middle of changing the method; without a workspace only what ships can be found. */
export function atRest<T>(
  context: SessionContext,
  work: (at: (versionId?: string) => Outcome<StoredMethod>) => Outcome<T>,
): Promise<Outcome<T>> {
  return context.exclusive(() => {
    if (context.current) return work((versionId) => storedMethod(reading(context), versionId))
    const shipped = context.resources.shippedMethods.map(asShipped)
    return work((versionId) => {
      const found = shipped.findLast(({ version }) => versionId === undefined || version.id === versionId)
      return found ? done(found) : failed('method-version-unknown', undefined, { version: versionId ?? '' })
    })
  })
}

type Reading = Pick<ReadContext, 'db' | 'resources'>

const versionsIn = ({ db, resources }: Reading): MethodVersion[] => allVersions(db, resources.shippedMethods)

/** Whether another version of one's own, or of the program's, has the number. Others' may. */
export const versionTaken = (context: Reading, methodId: string, number: string, but?: string): boolean =>
  versionsIn(context).some(
    ({ id, methodId: of, version, origin }) =>
      id !== but && of === methodId && version === number && origin.from !== 'contribution',
  )

/** The id of a new item: none that any version, or anything stored, has ever used. */
export function freeItemId(context: ReadContext, method: Method, parentId: string | null): string | null {
  const used = new Set(itemUses(context.db).map(({ itemId }) => itemId))
  for (const { items } of [method, ...everyMethod(context)]) for (const { id } of items) used.add(id)
  return nextItemId(parentId, used)
}

export function freeIndicatorId(context: ReadContext, method: Method): string {
  const ids = [method, ...everyMethod(context)].flatMap(({ indicators }) => indicators.map(({ id }) => id))
  return `I${Math.max(0, ...ids.map((id) => Number(id.slice(1)))) + 1}`
}

export const everyMethod = ({ db, resources }: Reading): Method[] =>
  versionsIn({ db, resources }).flatMap(({ id }) => methodById(db, resources.shippedMethods, id)?.method ?? [])

/** Makes a version the one that figures follow, and remembers what used items meant under the former. */
function activate(context: WriteContext, after: StoredMethod): void {
  rememberFormer(context, context.workspace.method.stored.method, after.method)
  context.journal.put('setting', activeToRow(after.version.id))
}

/** What may follow what. A decided version stays decided: the way on is a new version. */
const NEXT: Readonly<Record<MethodStatus, readonly MethodStatus[]>> = {
  draft: ['proposed'],
  proposed: ['decided', 'draft'],
  decided: [],
}

export const methodVersionHandlers = {
  'catalogue.versions': {
    mode: 'free',
    run: (context) =>
      context.exclusive(() => {
        const { current, resources } = context
        const active = current?.method.stored.version.id ?? asShipped(resources.method).version.id
        return done({
          versions: allVersions(current?.connection.read ?? null, resources.shippedMethods).map((version) => ({
            ...version,
            active: version.id === active,
            lock: lockOf(version),
          })),
        })
      }),
  },
  'catalogue.newVersion': {
    mode: 'write',
    run: (context, { versionId, version: asked, name, activate: follow }) => {
      const from = storedMethod(context, versionId)
      if (!from.ok) return from
      const { method, version: base } = from.value
      const numbers = versionsIn(context).flatMap((one) => (one.methodId === method.id ? [one.version] : []))
      const number = asked ?? nextVersionNumber(numbers)
      if (versionTaken(context, method.id, number))
        return failed('method-version-taken', undefined, { version: number })
      const at = context.clock.now()
      const draft = holds(draftFrom(method, { version: number, name: name ?? method.name, date: at.slice(0, 10) }))
      if (!draft.ok) return draft
      const kept = follow ? keepsAxes(context, context.workspace.method.stored.method, draft.value) : done(true)
      if (!kept.ok) return kept
      const version: MethodVersion = {
        id: context.ids.next('metod'),
        methodId: method.id,
        version: number,
        status: 'draft',
        name: draft.value.name,
        date: draft.value.date,
        base: base.id,
        origin: { from: 'own' },
        createdAt: at,
      }
      writeMethod(context.db, context.journal, version, draft.value)
      if (follow) activate(context, { version, method: draft.value })
      const carryOver = follow ? toDecide(context.db, draft.value) : []
      return done({
        value: { version, carryOver },
        step: { label: steps.newVersion(number), rows: null, ore: null },
      })
    },
  },
  'catalogue.setStatus': {
    mode: 'write',
    run: (context, { versionId, status, decision }) => {
      const found = storedMethod(context, versionId)
      if (!found.ok) return found
      const { method, version } = found.value
      const lock = lockOf(version)
      if (lock === 'shipped' || lock === 'contribution')
        return failed('method-locked', undefined, { lock, version: version.version })
      if (!NEXT[version.status].includes(status)) return failed('method-status-order')
      const entry = { id: context.ids.next('beslut'), version: version.version, status, ...decision }
      const date = status === 'decided' ? decision.date : version.date
      const checked = holds({ ...method, status, date, decisions: [...(method.decisions ?? []), entry] })
      if (!checked.ok) return checked
      const after: MethodVersion = { ...version, status, date }
      writeMethod(context.db, context.journal, after, checked.value)
      return done({
        value: { version: after },
        step: { label: steps.status(status, version.version), rows: null, ore: null },
      })
    },
  },
  'catalogue.activate': {
    mode: 'write',
    run: (context, { versionId }) => {
      const found = storedMethod(context, versionId)
      if (!found.ok) return found
      const { stored } = context.workspace.method
      if (versionId !== stored.version.id) {
        const kept = keepsAxes(context, stored.method, found.value.method)
        if (!kept.ok) return kept
        activate(context, found.value)
      }
      return done({
        value: { carryOver: toDecide(context.db, found.value.method) },
        step: { label: steps.activated(found.value.version.version), rows: null, ore: null },
      })
    },
  },
  'catalogue.removeVersion': {
    mode: 'write',
    run: (context, { versionId }) => {
      const found = storedMethod(context, versionId)
      if (!found.ok) return found
      const { version } = found.value
      const kept = (why: string) => failed('method-version-kept', undefined, { version: version.version, why })
      if (version.id === context.workspace.method.stored.version.id) return kept('active')
      if (listReceived(context.db).some((received) => received.methodVersionId === version.id)) return kept('received')
      if (version.origin.from === 'shipped' || version.status === 'decided') return kept('decided')
      removeMethod(context.db, context.journal, version.id)
      return done({ value: {}, step: { label: steps.removedVersion(version.version), rows: null, ore: null } })
    },
  },
  'catalogue.diff': {
    mode: 'free',
    run: (context, { from, to }) =>
      atRest(context, (at) => {
        const [before, after] = [at(from), at(to)]
        if (!before.ok) return before
        if (!after.ok) return after
        const changes = diffMethods(before.value.method, after.value.method)
        return done({
          from: before.value.version,
          to: after.value.version,
          changes: changes.map((change) => ({ ...change, text: changeText(change) })),
        })
      }),
  },
  'catalogue.carryOver': {
    mode: 'read',
    run: ({ db, resources }) => done({ items: toDecide(db, resources.method) }),
  },
  'catalogue.uses': { mode: 'read', run: ({ db }) => done({ uses: itemUses(db) }) },
  'catalogue.moveUses': {
    mode: 'write',
    run: (context, { from, to }) => {
      const { method } = context.resources
      const target = to === null ? done(null) : taggable(method, to)
      if (!target.ok) return target
      const moved = from === to ? { rules: 0, handTags: 0, others: 0 } : moveUses(context, from, to)
      if (moved.rules + moved.handTags + moved.others === 0) return failed('item-not-in-use', undefined, { item: from })
      return done({
        value: moved,
        step: { label: steps.movedUses(from, to, moved), rows: null, ore: null },
      })
    },
  },
  'catalogue.confirmTags': {
    mode: 'write',
    run: ({ db, journal, resources }, { itemIds }) => {
      const waiting = readFormerItems(db)
      const confirmed = [...new Set(itemIds)].filter((id) => waiting.has(id) && isTaggable(resources.method.items, id))
      if (confirmed.length === 0) return failed('item-not-in-use', undefined, { item: itemIds.join(', ') })
      for (const id of confirmed) journal.remove('carry_over', { item_id: id })
      return done({
        value: { confirmed: confirmed.length },
        step: { label: steps.confirmed(confirmed), rows: null, ore: null },
      })
    },
  },
} satisfies Partial<Handlers>
