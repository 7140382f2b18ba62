import { create } from 'zustand'
import type { InputOf, OutputOf } from '../../../shared/contract/index.ts'
import type { MappingDraft, MappingQuestion } from '../../../shared/model/column-mapping.ts'
import type { Ore } from '../../../shared/model/money.ts'

export type Staged = OutputOf<'import.stage'>
export type Plan = OutputOf<'import.plan'>
/** What is kept of a file with identity numbers in it; without any the file is kept whole. */
export type KeptOriginal = 'redacted' | 'none'
export type RowFilter = 'all' | 'accepted' | 'skipped' | 'rejected'

/** A source that is being looked at. It lives beside the page, so that a look at another page loses nothing. */
export interface ImportDraft {
  readonly staged: Staged | null
  readonly draft: MappingDraft | null
  readonly answered: ReadonlySet<MappingQuestion>
  /** Columns and choices a person has set, so that no evidence is shown for them. */
  readonly byHand: ReadonlySet<string>
  readonly controlOre: Ore | null
  readonly kept: KeptOriginal
  readonly plan: Plan | null
  /** The very question the plan answers; another one means that it is behind. */
  readonly plannedFor: InputOf<'import.plan'> | null
  readonly filter: RowFilter
  /** Index among the rows shown, null before any is chosen. */
  readonly active: number | null
  /** The workspace it was staged in. */
  readonly home: string | null
}

const nothing: ImportDraft = {
  staged: null,
  draft: null,
  answered: new Set(),
  byHand: new Set(),
  controlOre: null,
  kept: 'redacted',
  plan: null,
  plannedFor: null,
  filter: 'all',
  active: null,
  home: null,
}

export const useImportStore = create<ImportDraft>()(() => nothing)

/** Begins with a newly staged source, or with another look (sheet, encoding) at the same one. */
export const showStaged = (staged: Staged, home: string | null): void =>
  useImportStore.setState((former) => ({
    ...nothing,
    controlOre: former.staged?.sourceId === staged.sourceId ? former.controlOre : null,
    staged,
    home,
    draft: staged.guess.mapping,
  }))

/** Changes the draft by hand; `key` names what was chosen ('unit', 'column:3'), `question` what was thereby answered. */
export const changeDraft = (
  change: (draft: MappingDraft) => MappingDraft,
  key: string,
  question?: MappingQuestion,
): void =>
  useImportStore.setState((former) =>
    former.draft
      ? {
          draft: change(former.draft),
          byHand: new Set([...former.byHand, key]),
          answered: question ? new Set([...former.answered, question]) : former.answered,
        }
      : {},
  )

export const setPlan = (plan: Plan | null, plannedFor: InputOf<'import.plan'> | null): void =>
  useImportStore.setState({ plan, plannedFor })
export const setControl = (controlOre: Ore | null): void => useImportStore.setState({ controlOre })
export const setKept = (kept: KeptOriginal): void => useImportStore.setState({ kept })
export const setFilter = (filter: RowFilter): void => useImportStore.setState({ filter, active: null })
export const setActive = (active: number | null): void => useImportStore.setState({ active })
export const forgetStaged = (): void => useImportStore.setState(nothing)
