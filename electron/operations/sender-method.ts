import { differingItems, formerItem } from '../../shared/domain/method/carry-over.ts'
import { diffMethods } from '../../shared/domain/method/diff-methods.ts'
import type { Method } from '../../shared/model/catalogue.ts'
import type { Contribution, ReceivedContribution, SenderMethod } from '../../shared/model/contribution.ts'
import { lockOf, type MethodVersion } from '../../shared/model/method-version.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { changeText } from '../../shared/text/method-diff.ts'
import { readFormerItems, writeFormerItems } from '../store/carry-over.ts'
import { listReceived } from '../store/contributions.ts'
import { itemUses } from '../store/item-uses.ts'
import { type StoredMethod, writeMethod } from '../store/methods.ts'
import { allVersions, methodById } from './active-method.ts'
import type { ReadContext, WriteContext } from './context.ts'
import { holds } from './edit-method.ts'
import { methodHash } from './method-hash.ts'

type Reading = Pick<ReadContext, 'db' | 'workspace' | 'resources'>

/** What a contribution says of the method it was made with: its hash and all of it, since nobody knows what the reader has. */
export function sentMethod({ workspace }: Pick<ReadContext, 'workspace'>): NonNullable<Contribution['method']> {
  const { method } = workspace.method.stored
  return { hash: methodHash(method), content: method }
}

/** A version that can never say anything else than it does now; a draft or a proposal of one's own can. */
const isFrozen = ({ version }: StoredMethod): boolean => {
  const lock = lockOf(version)
  return lock === 'shipped' || lock === 'decided' || lock === 'contribution'
}

/**
 * The sender's version: the one here that says the same and always will, else a new one made of what was sent, not yet stored.
 * Fails with contribution-older-method where it is neither here nor sent along, and as `holds` does.
 */
export function senderVersion(context: Reading, contribution: Contribution): Outcome<StoredMethod> {
  const { methodId, methodVersion, method: sent, party, year } = contribution
  const { db, workspace, resources } = context
  const known = allVersions(db, resources.shippedMethods)
    .filter((version) => version.methodId === methodId && version.version === methodVersion)
    .flatMap(({ id }) => methodById(db, resources.shippedMethods, id) ?? [])
    .filter(isFrozen)
    // A program that sends no hash knew no other method than what ships.
    .find((here) => (sent ? methodHash(here.method) === sent.hash : here.version.origin.from === 'shipped'))
  if (known) return done(known)
  if (sent === undefined)
    return failed('contribution-older-method', undefined, {
      version: methodVersion,
      ours: workspace.method.stored.version.version,
    })
  const checked = holds(sent.content)
  if (!checked.ok) return checked
  const method = checked.value
  return done({
    method,
    version: {
      // By content: the same method from several parties, or read in again, is one version here.
      id: `metod-${methodHash(method).slice(0, 32)}-${method.version}`,
      methodId: method.id,
      version: method.version,
      status: method.status,
      name: method.name,
      date: method.date,
      base: null,
      origin: { from: 'contribution', party, year },
      createdAt: contribution.createdAt,
    },
  })
}

/** A sender's method against the one that figures follow here, in words. */
export function againstOwn(
  { workspace }: Pick<ReadContext, 'workspace'>,
  { method, version }: StoredMethod,
): SenderMethod {
  const changes = diffMethods(workspace.method.stored.method, method)
  return {
    version: version.version,
    status: version.status,
    same: changes.length === 0,
    changes: changes.map((change) => ({ ...change, text: changeText(change) })),
  }
}

/** Keeps the sender's version beside the others, inactive, and what its items mean that are not in the method here. */
export function keepSenderVersion(context: WriteContext, { method, version }: StoredMethod): MethodVersion {
  const { db, journal, resources } = context
  if (!methodById(db, resources.shippedMethods, version.id)) writeMethod(db, journal, version, method)
  const here = new Set(resources.method.items.map(({ id }) => id))
  const used = new Set(itemUses(db).map(({ itemId }) => itemId))
  const former = readFormerItems(db)
  for (const item of method.items)
    if (used.has(item.id) && !here.has(item.id) && !former.has(item.id))
      former.set(item.id, formerItem(item, version.version))
  writeFormerItems(db, journal, former)
  return version
}

/** The version a received contribution was made with; null: not known here. */
export function receivedMethod(
  { db, resources }: Pick<ReadContext, 'db' | 'resources'>,
  received: ReceivedContribution,
): StoredMethod | null {
  const shipped = resources.shippedMethods
  if (received.methodVersionId !== undefined) return methodById(db, shipped, received.methodVersionId)
  const sent = shipped.find(({ version }) => version === received.methodVersion)
  return sent ? methodById(db, shipped, `${sent.id}-${sent.version}`) : null
}

/** Compared once: a received version never changes, and the one here is another value when it does. */
const compared = new WeakMap<Method, Map<string, ReadonlySet<string>>>()

/**
 * Per party whose contribution for a year was made with a method that is not the one here: the items that do not mean the
 * same (see differingItems). A party without an entry means the same by every item, or has sent nothing.
 */
export function partyDifferences(
  { db, resources }: Pick<ReadContext, 'db' | 'resources'>,
  year: number,
): ReadonlyMap<string, ReadonlySet<string>> {
  const own = resources.method
  const known = compared.get(own) ?? new Map<string, ReadonlySet<string>>()
  compared.set(own, known)
  const found = new Map<string, ReadonlySet<string>>()
  for (const received of listReceived(db)) {
    if (received.year !== year) continue
    const key = received.methodVersionId ?? received.methodVersion
    const theirs = known.has(key) ? null : receivedMethod({ db, resources }, received)
    if (theirs) known.set(key, differingItems(own, theirs.method))
    const differing = known.get(key)
    if (differing && differing.size > 0) found.set(received.party, differing)
  }
  return found
}
