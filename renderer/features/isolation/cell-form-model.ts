import type { IsolationAssessment, IsolationChange } from '../../../shared/model/isolation.ts'
import type { Assessed } from './use-matrix.ts'

/** What is written in the panel, all as text; '' is nothing said. */
export interface CellDraft {
  readonly targetLevel: string
  readonly reason: string
  readonly change: IsolationChange['kind'] | ''
  readonly proposal: string
  readonly role: string
  readonly date: string
  readonly outcome: string
}

const BLANK: CellDraft = { targetLevel: '', reason: '', change: '', proposal: '', role: '', date: '', outcome: '' }

/** The draft a cell starts from; of several cells nothing is shown, so that only what is written is changed. */
export const draftOf = (found: IsolationAssessment | null): CellDraft =>
  found === null
    ? BLANK
    : {
        targetLevel: found.targetLevel === null ? '' : String(found.targetLevel),
        reason: found.reason,
        change: found.change?.kind ?? '',
        proposal: found.change?.proposal ?? '',
        role: found.consultedRole,
        date: found.consultedOn ?? '',
        outcome: found.outcome,
      }

export const isDate = (text: string): boolean =>
  text.trim() === '' ||
  (/^\d{4}-\d{2}-\d{2}$/.test(text.trim()) && new Date(`${text.trim()}T00:00:00Z`).toJSON()?.startsWith(text.trim()))

/** Only what differs from where the draft began; null: nothing, or a date that is none. */
export function changed(before: CellDraft, draft: CellDraft): Assessed | null {
  if (!isDate(draft.date)) return null
  const set: Assessed = {
    ...(draft.targetLevel === before.targetLevel
      ? {}
      : { targetLevel: draft.targetLevel === '' ? null : Number(draft.targetLevel) }),
    ...(draft.reason === before.reason ? {} : { reason: draft.reason }),
    ...(draft.change === before.change && draft.proposal === before.proposal
      ? {}
      : { change: draft.change === '' ? null : { kind: draft.change, proposal: draft.proposal.trim() } }),
    ...(draft.role === before.role ? {} : { consultedRole: draft.role }),
    ...(draft.date === before.date ? {} : { consultedOn: draft.date.trim() === '' ? null : draft.date.trim() }),
    ...(draft.outcome === before.outcome ? {} : { outcome: draft.outcome }),
  }
  return Object.keys(set).length === 0 ? null : set
}
