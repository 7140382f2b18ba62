import { heldOutSteps } from '../../../shared/domain/tag/held-out-precision.ts'
import { suggest } from '../../../shared/domain/tag/suggest.ts'
import type { SuggestionSubject } from '../../../shared/domain/tag/suggestion-features.ts'
import {
  learnSuggestions,
  type SuggestionModel,
  type TaggedExample,
} from '../../../shared/domain/tag/suggestion-model.ts'
import type { HeldOutPrecision, Suggestion } from '../../../shared/model/suggestion.ts'
import type { BatchLessons } from '../../operations/ports.ts'

/** The seed of the folds that precision is measured with: any, as long as it is the same every time. */
const SEED = 1
/** What a party has left untagged says something only once it has nearly finished: before that it has just not come so far. */
const FINISHED_SHARE = 0.9

export interface Learner {
  /** Lessons that have come or changed, and batches that are gone. Nothing is learned before somebody asks. */
  tell(workspace: string, batches: readonly BatchLessons[], gone: readonly number[]): void
  suggest(subjects: readonly SuggestionSubject[], allowed: readonly string[]): Suggestion[][]
  /** Yields between its parts. The same lessons are measured once. */
  measure(allowed: Readonly<Record<string, readonly string[]>>): Generator<void, HeldOutPrecision>
}

/** One workspace's lessons and what has been learned of them. */
export function createLearner(): Learner {
  let of = ''
  const lessons = new Map<number, BatchLessons>()
  let model: SuggestionModel | null = null
  let precision: HeldOutPrecision | null = null

  const all = (): { tagged: TaggedExample[]; untagged: SuggestionSubject[] } => {
    const batches = [...lessons.values()].toSorted((a, b) => a.batchNo - b.batchNo)
    const finished = nearlyFinished(batches)
    return {
      tagged: batches.flatMap(({ tagged }) => tagged),
      untagged: batches.flatMap(({ party, untagged }) => (finished.has(party) ? untagged : [])),
    }
  }
  return {
    tell(workspace, batches, gone) {
      if (workspace !== of) lessons.clear()
      if (workspace !== of || batches.length + gone.length > 0) model = precision = null
      of = workspace
      for (const no of gone) lessons.delete(no)
      for (const batch of batches) lessons.set(batch.batchNo, batch)
    },
    suggest(subjects, allowed) {
      if (!model) {
        const { tagged, untagged } = all()
        model = learnSuggestions(tagged, untagged)
      }
      const learned = model
      const ids = new Set(allowed)
      return subjects.map((subject) => suggest(learned, subject, { allowed: (itemId) => ids.has(itemId) }))
    },
    *measure(allowed) {
      if (precision) return precision
      const { tagged, untagged } = all()
      const sets = new Map(Object.entries(allowed).map(([party, ids]) => [party, new Set(ids)]))
      const measured = yield* heldOutSteps(tagged, SEED, {
        untagged,
        allowedFor: (party) => (itemId) => sets.get(party)?.has(itemId) ?? true,
      })
      precision = measured
      return measured
    },
  }
}

function nearlyFinished(batches: readonly BatchLessons[]): Set<string> {
  const sums = new Map<string, { tagged: number; all: number }>()
  for (const { party, taggedOre, allOre } of batches) {
    const sum = sums.get(party) ?? { tagged: 0, all: 0 }
    sums.set(party, { tagged: sum.tagged + taggedOre, all: sum.all + allOre })
  }
  return new Set([...sums].flatMap(([party, { tagged, all }]) => (tagged >= all * FINISHED_SHARE ? [party] : [])))
}
