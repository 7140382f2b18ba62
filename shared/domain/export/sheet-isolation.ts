import { ISOLATION_PHASES } from '../../model/isolation.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { codePlan } from '../isolate/code-plan.ts'
import { type IsolationMatrix, isolationMatrix } from '../isolate/isolation-matrix.ts'
import { codePlanCells } from './code-plan-sheet.ts'
import type { IsolationWords } from './isolation-words.ts'
import type { LayoutCell, SheetLayout, Shade } from './workbook-model.ts'

const plain = { strong: [], charts: [], filter: false } as const
const SHADES: readonly Shade[] = [0, 1, 2, 3, 4]

/** The matrix of the package: every item that is assessed, every party of it. */
export const matrixOf = (content: Pick<PackageContent, 'method' | 'parties' | 'isolation'>): IsolationMatrix =>
  isolationMatrix(content.method.items, content.parties, content.isolation.assessments)

const nameOf = (content: PackageContent, itemId: string): string =>
  content.method.items.find(({ id }) => id === itemId)?.name ?? ''

/** Isolering: item × party with two columns each, the level as figure and ground. Empty is empty, not applicable is –. */
export function sheetMatrix(content: PackageContent, words: IsolationWords, notApplicable: string): SheetLayout {
  const { rows, byParty, empty, total } = matrixOf(content)
  const columns = content.parties.flatMap((party) => ISOLATION_PHASES.map((phase) => ({ party, phase })))
  return {
    ...plain,
    name: words.sheets.matrix,
    title: `${words.sheets.matrix} · ${words.matrix.levels}`,
    columns: [
      { header: words.matrix.id, width: 7 },
      { header: words.matrix.name, width: 44 },
      ...columns.map(({ party, phase }) => ({
        header: `${party.short} ${words.phaseShort(phase)}`,
        width: 11.5,
        format: 'code' as const,
        right: true,
      })),
      { header: words.matrix.empty, width: 8, format: 'code', right: true },
    ],
    rows: [
      ...rows.map((row): LayoutCell[] => [
        row.itemId,
        nameOf(content, row.itemId),
        ...row.cells.flatMap((cell) =>
          ISOLATION_PHASES.map((phase): LayoutCell => {
            if (!cell.applicable) return notApplicable
            const level = cell[phase]?.level
            return level === undefined ? null : { number: level, format: 'code', shade: SHADES[level] ?? 0 }
          }),
        ),
        row.empty,
      ]),
      [
        null,
        words.matrix.empty,
        ...byParty.flatMap((party): LayoutCell[] => [`${party.empty}/${party.total}`, null]),
        `${empty}/${total}`,
      ],
    ],
    strong: [rows.length],
    frozenColumns: 2,
  }
}

const ASSESSMENT_WIDTHS = [7, 40, 14, 14, 7, 6, 46, 16, 30, 20, 12, 36] as const

/** Bedömningar: every half cell in words, empty ones too, so that what is left is seen. */
export function sheetAssessments(content: PackageContent, words: IsolationWords): SheetLayout {
  const short = new Map(content.parties.map((party) => [party.code, party.short]))
  return {
    ...plain,
    name: words.sheets.assessments,
    title: words.sheets.assessments,
    columns: words.assessments.map((header, at) => ({
      header,
      width: ASSESSMENT_WIDTHS[at] ?? 14,
      ...(at === 4 || at === 5 ? { format: 'code' as const } : {}),
      ...(at === 6 || at === 8 || at === 11 ? { wrap: true } : {}),
    })),
    rows: matrixOf(content).rows.flatMap((row) =>
      row.cells
        .filter(({ applicable }) => applicable)
        .flatMap((cell) =>
          ISOLATION_PHASES.map((phase): LayoutCell[] => {
            const found = cell[phase]
            return [
              row.itemId,
              nameOf(content, row.itemId),
              short.get(cell.party) ?? cell.party,
              words.phase(phase),
              found?.level ?? null,
              found?.targetLevel ?? null,
              found ? found.reason : words.empty,
              found?.change ? words.change(found.change.kind) : null,
              found?.change?.proposal ?? null,
              found?.consultedRole ?? null,
              found?.consultedOn ?? null,
              found?.outcome ?? null,
            ]
          }),
        ),
    ),
    frozenColumns: 2,
    filter: true,
  }
}

const PLAN_WIDTHS = [14, 7, 40, 16, 34, 22, 8, 8, 60] as const

/** Kodplan: which codes the parties want, and why. */
export const sheetCodePlan = (content: PackageContent, words: IsolationWords): SheetLayout => ({
  ...plain,
  name: words.sheets.codePlan,
  title: words.sheets.codePlan,
  columns: words.codePlan.map((header, at) => ({
    header,
    width: PLAN_WIDTHS[at] ?? 14,
    ...(at === 6 || at === 7 ? { format: 'code' as const } : {}),
    ...(at === 4 || at === 8 ? { wrap: true } : {}),
  })),
  rows: codePlan(matrixOf(content)).map((one) =>
    codePlanCells(
      one,
      { parties: content.parties, items: content.method.items },
      { kind: words.change, phase: words.phase },
    ),
  ),
  frozenColumns: 2,
  filter: true,
})
