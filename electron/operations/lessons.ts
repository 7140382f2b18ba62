import { isTaggable } from '../../shared/domain/compute/item-leaves.ts'
import type { SuggestionSubject } from '../../shared/domain/tag/suggestion-features.ts'
import type { TaggedExample } from '../../shared/domain/tag/suggestion-model.ts'
import { activeBatches } from '../store/batches.ts'
import { storedOutcomes } from '../store/derived.ts'
import type { Resources, SessionContext } from './context.ts'
import type { BatchLessons } from './ports.ts'
import type { WorkspaceSession } from './workspace-session.ts'

/** A batch teaches by its largest code strings; more of them teach nothing new and take long to send. */
const MOST_LESSONS = 20_000

/** What one batch teaches. A code string shared by several items teaches nothing of what another one like it is. */
function lessonsOf(workspace: WorkspaceSession, batchNo: number, party: string): BatchLessons {
  const outcomes = storedOutcomes(workspace.connection.read, batchNo, null)
  const tagged: TaggedExample[] = []
  const untagged: SuggestionSubject[] = []
  let taggedOre = 0
  let allOre = 0
  for (const { codeId, chart, code, rows, ore } of workspace.codes.groups(batchNo, null)) {
    const [only, ...others] = outcomes.get(codeId)?.allocations ?? []
    allOre += Math.abs(ore)
    if (only) taggedOre += Math.abs(ore)
    const subject = { party, chart, code, ore }
    if (!only) untagged.push(subject)
    else if (others.length === 0 && only.means === 'item' && only.wholeRows === rows)
      tagged.push({ ...subject, itemId: only.itemId })
  }
  return { batchNo, party, tagged: largest(tagged), untagged: largest(untagged), taggedOre, allOre }
}

const largest = <T extends SuggestionSubject>(subjects: T[]): T[] =>
  subjects.length <= MOST_LESSONS
    ? subjects
    : subjects.toSorted((a, b) => Math.abs(b.ore) - Math.abs(a.ore)).slice(0, MOST_LESSONS)

/** Whose lessons they are, for the learner. */
export const lessonsName = (workspace: WorkspaceSession): string => workspace.scratch

/**
 * Tells the learner what has changed since it was last told, a batch at a time, so that others are served between. What changes
 * meanwhile is told the next time.
 */
export async function tellLearner(context: SessionContext): Promise<void> {
  const { workspace, learner } = context
  const { lessonsTold: told } = workspace
  const batches = await context.exclusive(() => activeBatches(workspace.connection.read))
  const active = new Set(batches.map(({ no }) => no))
  const gone = [...told.keys()].filter((no) => !active.has(no))
  for (const no of gone) told.delete(no)
  // Also when nothing has changed: the learner may have been told of another workspace since.
  await learner.tell(lessonsName(workspace), [], gone)
  for (const { no, batch } of batches) {
    const version = workspace.codes.versionOf(no)
    if (told.get(no) === version) continue
    const lessons = await context.exclusive(() =>
      context.current === workspace ? lessonsOf(workspace, no, batch.scope.party) : null,
    )
    if (!lessons) return
    await learner.tell(lessonsName(workspace), [lessons], [])
    told.set(no, version)
  }
}

/** What a party may have: items of its kind that can be tagged. */
export function allowedItems({ method, parties }: Pick<Resources, 'method' | 'parties'>, code: string): string[] {
  const kind = parties.find((party) => party.code === code)?.kind
  return method.items
    .filter((item) => isTaggable(method.items, item.id) && (!kind || item.partyKinds.includes(kind)))
    .map(({ id }) => id)
}
