import type { SuggestionSubject } from '../../../shared/domain/tag/suggestion-features.ts'
import type { HeldOutPrecision, Suggestion } from '../../../shared/model/suggestion.ts'
import type { BatchLessons } from '../../operations/ports.ts'

/** What the engine asks the learner. `workspace` names whose lessons: those of any other are forgotten. */
export type LearnerRequest =
  | { type: 'tell'; call: number; workspace: string; batches: BatchLessons[]; gone: number[] }
  | { type: 'suggest'; call: number; workspace: string; subjects: SuggestionSubject[]; allowed: string[] }
  | { type: 'precision'; call: number; workspace: string; allowed: Record<string, string[]> }

export type LearnerReply =
  | { type: 'told'; call: number }
  | { type: 'suggested'; call: number; suggestions: Suggestion[][] }
  | { type: 'measured'; call: number; precision: HeldOutPrecision }
  | { type: 'bug'; call: number; message: string }
