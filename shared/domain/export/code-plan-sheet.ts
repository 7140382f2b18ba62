import type { Item } from '../../model/catalogue.ts'
import type { IsolationChange, IsolationPhase } from '../../model/isolation.ts'
import type { Party } from '../../model/party.ts'
import type { WantedCode } from '../isolate/code-plan.ts'
import type { LayoutCell, WorkbookLayout } from './workbook-model.ts'

/** The words of the code plan. The implementation is shared/text/export-code-plan.ts. */
export interface CodePlanWords {
  title: string
  sheet: string
  description: string
  headers: readonly string[]
  kind: (kind: IsolationChange['kind']) => string
  phase: (phase: IsolationPhase) => string
  sampleMark: string
}

const WIDTHS = [16, 7, 40, 16, 34, 22, 8, 8, 60] as const

/** Which codes the parties want, one line each, for whoever keeps the chart of accounts. Same plan, same bytes. */
export function codePlanSheet(
  wanted: readonly WantedCode[],
  about: { at: string; parties: readonly Party[]; items: readonly Item[]; sample: boolean },
  words: CodePlanWords,
): WorkbookLayout {
  const watermark = about.sample ? words.sampleMark : ''
  return {
    title: words.title,
    description: words.description,
    at: about.at,
    watermark,
    names: [],
    sheets: [
      {
        name: words.sheet,
        title: watermark === '' ? words.title : `${words.title} · ${watermark}`,
        columns: words.headers.map((header, at) => ({
          header,
          width: WIDTHS[at] ?? 12,
          ...(at === 2 || at === 4 || at === 8 ? { wrap: true } : {}),
          ...(at === 6 || at === 7 ? { format: 'code' as const } : {}),
        })),
        rows: wanted.map((one) => codePlanCells(one, about, words)),
        strong: [],
        charts: [],
        frozenColumns: 2,
        filter: true,
      },
    ],
  }
}

/** One line of the plan: party, item, its name, kind of code, proposal, where, level today, level wanted, why. */
export const codePlanCells = (
  one: WantedCode,
  about: { parties: readonly Party[]; items: readonly Item[] },
  words: Pick<CodePlanWords, 'kind' | 'phase'>,
): LayoutCell[] => [
  about.parties.find(({ code }) => code === one.party)?.short ?? one.party,
  one.itemId,
  about.items.find(({ id }) => id === one.itemId)?.name ?? '',
  words.kind(one.kind),
  one.proposal,
  one.phases.map(words.phase).join(', '),
  one.level,
  one.targetLevel,
  one.reasons.join(' '),
]
