import { checkMethod, checkUnits } from '../../shared/domain/compute/check-method.ts'
import { findIdentityNumber } from '../../shared/domain/import/identity-number.ts'
import { carryOver, formerItems } from '../../shared/domain/method/carry-over.ts'
import type { CarryOver } from '../../shared/model/carry-over.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import { lockOf, type MethodVersion } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { readFormerItems, writeFormerItems } from '../store/carry-over.ts'
import type { ReadDb } from '../store/connection.ts'
import { itemUses } from '../store/item-uses.ts'
import { type StoredMethod, writeMethod } from '../store/methods.ts'
import { methodById } from './active-method.ts'
import type { ReadContext, Step, WriteContext } from './context.ts'

type Reading = Pick<ReadContext, 'db' | 'workspace' | 'resources'>

/** A version by its id, or the one that figures follow. Fails with method-version-unknown. */
export function storedMethod({ db, workspace, resources }: Reading, versionId?: string): Outcome<StoredMethod> {
  if (versionId === undefined || versionId === workspace.method.stored.version.id) return done(workspace.method.stored)
  const found = methodById(db, resources.shippedMethods, versionId)
  return found ? done(found) : failed('method-version-unknown', undefined, { version: versionId })
}

/** What a change of the method gives back besides the method itself. */
interface Edit {
  method: Method
  version?: Partial<Pick<MethodVersion, 'version' | 'name' | 'date' | 'status'>>
}

/**
 * One edit of a version: refused where the version is locked, where the method would no longer hold together and where it
 * names a person by number; else stored, and where figures follow it, what it leaves to confirm is remembered.
 * `notes`: what is written about a version without being part of it (consultations) may be added to a locked one of one's own.
 */
export function editMethod<T>(
  context: WriteContext,
  versionId: string | undefined,
  change: (method: Method, version: MethodVersion) => Outcome<Edit>,
  answer: (after: Method, before: Method) => { value: T; label: string },
  { notes = false }: { notes?: boolean } = {},
): Outcome<{ value: T; step: Step }> {
  const found = storedMethod(context, versionId)
  if (!found.ok) return found
  const { version, method: before } = found.value
  const lock = lockOf(version)
  if (lock !== null && !(notes && (lock === 'proposed' || lock === 'decided')))
    return failed('method-locked', undefined, { lock, version: version.version })
  const changed = change(before, version)
  if (!changed.ok) return changed
  const checked = holds(changed.value.method)
  if (!checked.ok) return checked
  const units = checkUnits(before, checked.value)
  if (!units.ok) return units
  const after = checked.value
  writeMethod(context.db, context.journal, { ...version, ...changed.value.version }, after)
  if (version.id === context.workspace.method.stored.version.id) rememberFormer(context, before, after)
  const { value, label } = answer(after, before)
  return done({ value, step: { label, rows: null, ore: null } })
}

/** A method that may be stored: whole, and without anyone's identity number. Fails with method-invalid, method-names-person. */
export function holds(method: unknown): Outcome<Method> {
  // First of all: a number where an account should be is no less a person's.
  const named = findIdentityNumber(JSON.stringify(method)) === 'certain'
  return named ? failed('method-names-person') : checkMethod(method)
}

/** Keeps what used items meant before a change of the method that figures follow, until their tags are confirmed. */
export function rememberFormer({ db, journal }: WriteContext, before: Method, after: Method): void {
  const used = new Set(itemUses(db).map(({ itemId }) => itemId))
  writeFormerItems(db, journal, formerItems(before, after, used, readFormerItems(db)))
}

/** What needs a decision under a method, as things are stored now. */
export const toDecide = (db: ReadDb, method: Method): CarryOver[] =>
  carryOver(method, itemUses(db), readFormerItems(db))
