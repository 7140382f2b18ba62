import { codePlan, type WantedCode } from '../../shared/domain/isolate/code-plan.ts'
import { codePlanSheet } from '../../shared/domain/export/code-plan-sheet.ts'
import { done, failed } from '../../shared/model/problem.ts'
import { codePlanFileName, codePlanWords } from '../../shared/text/export-code-plan.ts'
import { lastChangeAt } from '../store/history.ts'
import { writeWorkbook } from '../workbook/write/write-workbook.ts'
import type { Handlers, ReadContext } from './context.ts'
import { matrixNow } from './isolation-facts.ts'
import { reading } from './proposal.ts'

const wantedBy = (context: Pick<ReadContext, 'db' | 'resources'>, party: string | undefined): WantedCode[] =>
  codePlan(matrixNow(context)).filter((wanted) => party === undefined || wanted.party === party)

export const codePlanHandlers = {
  'isolation.codePlan': {
    mode: 'read',
    run: (context, { party }) => done({ wanted: wantedBy(context, party) }),
  },
  'isolation.codePlanFile': {
    mode: 'free',
    run: async (context, { party }) => {
      const { resources, workspace } = context
      const [wanted, at] = await context.exclusive(() => [
        wantedBy(reading(context), party),
        lastChangeAt(workspace.connection.read) ?? workspace.identity.createdAt,
      ])
      if (wanted.length === 0) return failed('code-plan-empty')
      const layout = codePlanSheet(
        wanted,
        { at, parties: resources.parties, items: resources.method.items, sample: workspace.identity.sample },
        codePlanWords,
      )
      const short = resources.parties.find(({ code }) => code === party)?.short ?? null
      const delivered = context.files.deliver(codePlanFileName(short), await writeWorkbook(layout))
      return delivered.ok ? done({ file: delivered.value }) : delivered
    },
  },
} satisfies Partial<Handlers>
