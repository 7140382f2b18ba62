import type { Contribution } from '../../model/contribution.ts'
import type { DeclarationAnswer, DeclarationQuestion } from '../../model/declaration.ts'
import { ISOLATION_PHASES, isolationChangeSchema } from '../../model/isolation.ts'
import { overheadLevelSchema } from '../../model/overhead.ts'
import type { PackageContent } from '../../model/package-content.ts'
import type { Party } from '../../model/party.ts'
import { isolationMatrix } from '../isolate/isolation-matrix.ts'
import { absoluteColumnRange } from './cell-address.ts'
import type { IsolationWords } from './isolation-words.ts'
import { type ChoiceList, FIRST_DATA_ROW, type LayoutCell, type SheetLayout } from './workbook-model.ts'

const plain = { strong: [], charts: [], frozenColumns: 1, filter: false } as const
const LEVELS = ['0', '1', '2', '3', '4']
const WIDTHS = [14, 7, 40, 14, 7, 6, 46, 18, 30, 20, 12, 36] as const

/** One list for a whole column. */
const all = (column: number, rows: number, values: ChoiceList['values']): ChoiceList[] =>
  rows === 0 ? [] : [{ column, from: 0, to: rows - 1, values }]

/** Isolering of one party: every half cell of its own, assessed or not, with lists to choose levels and changes from. */
export function ownAssessments(
  { isolation: said }: Contribution,
  content: Pick<PackageContent, 'method'>,
  party: Party,
  title: string,
  words: IsolationWords,
): SheetLayout {
  const names = new Map(content.method.items.map((item) => [item.id, item.name]))
  const rows = isolationMatrix(content.method.items, [party], said?.assessments ?? []).rows.flatMap((row) =>
    row.cells
      .filter(({ applicable }) => applicable)
      .flatMap((cell) =>
        ISOLATION_PHASES.map((phase): LayoutCell[] => {
          const found = cell[phase]
          return [
            `${row.itemId}-${phase}`,
            row.itemId,
            names.get(row.itemId) ?? '',
            words.phase(phase),
            found?.level ?? null,
            found?.targetLevel ?? null,
            found?.reason ?? null,
            found?.change ? words.change(found.change.kind) : null,
            found?.change?.proposal ?? null,
            found?.consultedRole ?? null,
            found?.consultedOn ?? null,
            found?.outcome ?? null,
          ]
        }),
      ),
  )
  return {
    ...plain,
    name: words.sheets.matrix,
    title: `${words.sheets.matrix} · ${title}`,
    columns: words.own.assessments.map((header, at) => ({
      header,
      width: WIDTHS[at] ?? 14,
      ...(at === 4 || at === 5 ? { format: 'code' as const } : {}),
      ...(at === 6 || at === 8 || at === 11 ? { wrap: true } : {}),
    })),
    rows,
    filter: true,
    lists: [
      ...all(4, rows.length, LEVELS),
      ...all(5, rows.length, LEVELS),
      ...all(7, rows.length, isolationChangeSchema.shape.kind.options.map(words.change)),
    ],
  }
}

/** Deklaration of one party, and the alternatives its lists point at: option texts hold commas, which no inline list can. */
export function ownDeclaration(
  { isolation: said, year }: Contribution,
  questions: readonly DeclarationQuestion[],
  party: Party,
  title: string,
  words: IsolationWords,
): { declaration: SheetLayout; choices: SheetLayout } {
  const asked = questions.filter(({ partyKinds }) => partyKinds.includes(party.kind))
  const choices = asked.flatMap(({ id, answer }) =>
    answer.type === 'choice'
      ? [...answer.options.map(({ text }) => text), words.unknown].map((text, at) => ({ id, at, text }))
      : [],
  )
  const rangeOf = (questionId: string): ChoiceList['values'] | null => {
    const first = choices.findIndex(({ id }) => id === questionId)
    if (first < 0) return null
    const last = choices.findLastIndex(({ id }) => id === questionId)
    return { range: absoluteColumnRange(words.sheets.choices, 2, FIRST_DATA_ROW + first, FIRST_DATA_ROW + last) }
  }
  const lines = asked.flatMap((question): { question: DeclarationQuestion; answer: DeclarationAnswer | null }[] => {
    const given = (said?.answers ?? []).filter((one) => one.questionId === question.id && one.year === year)
    const forAll = given.find(({ itemId }) => itemId === null) ?? null
    return [
      { question, answer: forAll },
      ...given.filter(({ itemId }) => itemId !== null).map((answer) => ({ question, answer })),
    ]
  })
  return {
    declaration: {
      ...plain,
      name: words.sheets.declaration,
      title: `${words.sheets.declaration} · ${title}`,
      columns: words.own.declaration.map((header, at) => ({
        header,
        width: [8, 50, 8, 50, 34, 16, 60][at] ?? 14,
        ...(at === 1 || at === 3 || at === 4 || at === 6 ? { wrap: true } : {}),
      })),
      rows: lines.map(({ question, answer }): LayoutCell[] => [
        answer?.itemId ? `${question.id}-${answer.itemId}` : question.id,
        question.text,
        answer?.itemId ?? words.own.forAll,
        answer ? words.answer(question.answer, answer.value) : null,
        answer?.note ?? null,
        answer?.role ?? null,
        question.why,
      ]),
      lists: lines.flatMap(({ question }, row): ChoiceList[] => {
        const values = rangeOf(question.id)
        return values === null ? [] : [{ column: 3, from: row, to: row, values }]
      }),
    },
    choices: {
      ...plain,
      name: words.sheets.choices,
      title: `${words.sheets.choices} · ${title}`,
      columns: words.own.choices.map((header, at) => ({ header, width: [10, 8, 80][at] ?? 14 })),
      rows: choices.map(({ id, at, text }): LayoutCell[] => [`${id}-${at + 1}`, id, text]),
    },
  }
}

/** Overhead of one party: what it has declared, or an empty row to fill in. */
export function ownOverhead(
  { isolation: said, year }: Contribution,
  content: Pick<PackageContent, 'method'>,
  title: string,
  words: IsolationWords,
): SheetLayout {
  const declared = said?.overhead.find((one) => one.year === year) ?? null
  const key = content.method.keys.find(({ id }) => id === declared?.keyId)?.name ?? declared?.keyId ?? null
  const share = declared?.shareHundredths ?? null
  return {
    ...plain,
    name: words.sheets.overhead,
    title: `${words.sheets.overhead} · ${title}`,
    columns: words.own.overhead.map((header, at) => ({
      header,
      width: [8, 34, 22, 12, 20, 50][at] ?? 14,
      ...(at === 3 ? { format: 'decimals2' as const, right: true } : {}),
    })),
    rows: [
      [
        `oh-${year}`,
        declared ? words.overheadLevel(declared.level) : null,
        key,
        share === null ? null : share / 100,
        declared?.accounts.map(({ prefix }) => prefix).join(', ') ?? null,
        declared?.note ?? null,
      ],
    ],
    lists: [
      ...all(1, 1, overheadLevelSchema.options.map(words.overheadLevel)),
      ...all(
        2,
        1,
        content.method.keys.map(({ name }) => name),
      ),
    ],
  }
}
