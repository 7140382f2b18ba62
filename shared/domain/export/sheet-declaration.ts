import type { DeclarationAnswer, DeclarationQuestion } from '../../model/declaration.ts'
import type { OverheadDeclaration } from '../../model/overhead.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { answerTo } from '../isolate/declaration.ts'
import { type OverheadStanding, overheadDifferences, overheadStanding } from '../isolate/overhead.ts'
import { itemAmounts } from './item-amounts.ts'
import type { IsolationWords } from './isolation-words.ts'
import type { LayoutCell, SheetLayout } from './workbook-model.ts'

const plain = { strong: [], charts: [], filter: false } as const

/** A party's answers to one question in words: for all items, then for single ones. '' where the question is not asked of it. */
export function answersInWords(
  content: Pick<PackageContent, 'isolation' | 'grid'>,
  question: DeclarationQuestion,
  party: { code: string; kind: DeclarationQuestion['partyKinds'][number] },
  words: IsolationWords,
): string {
  if (!question.partyKinds.includes(party.kind)) return ''
  const { answers } = content.isolation
  const all = answerTo(question, answers, party.code, content.grid.lens.year)
  const single = answers.filter(
    (answer): answer is DeclarationAnswer & { itemId: string } =>
      answer.questionId === question.id && answer.party === party.code && answer.itemId !== null,
  )
  const noted = (answer: DeclarationAnswer): string => (answer.note === '' ? '' : ` (${answer.note})`)
  const said = [
    ...(all ? [words.answer(question.answer, all.value) + noted(all)] : []),
    ...single.map((answer) => `${answer.itemId}: ${words.answer(question.answer, answer.value)}${noted(answer)}`),
  ]
  return said.length === 0 ? words.unanswered : said.join('. ')
}

/** Deklaration: the method questions with every party's answer beside the others'. */
export function sheetDeclaration(content: PackageContent, words: IsolationWords): SheetLayout {
  return {
    ...plain,
    name: words.sheets.declaration,
    title: `${words.sheets.declaration} ${content.grid.lens.year} · ${content.isolation.declaration.name}`,
    columns: [
      { header: words.declaration.id, width: 7 },
      { header: words.declaration.question, width: 44, wrap: true },
      ...content.parties.map((party) => ({ header: party.short, width: 28, wrap: true })),
      { header: words.declaration.why, width: 60, wrap: true },
    ],
    rows: content.isolation.declaration.questions.map((question): LayoutCell[] => [
      question.id,
      question.text,
      ...content.parties.map((party) => answersInWords(content, question, party, words)),
      question.why,
    ]),
    frozenColumns: 2,
  }
}

/** One party's overhead, booked and declared, for a table. */
export interface OverheadLine extends OverheadStanding {
  short: string
  declaration: OverheadDeclaration | null
  differs: boolean
}

/** Every party's overhead under the lens, from the same lines the sums are made of. */
export function overheadLines(content: PackageContent): OverheadLine[] {
  const { method, parties, isolation, grid, lines } = content
  const { lens } = grid
  const amounts = itemAmounts(lines, lens.year)
  const groups = method.items.filter((item) => item.kind === 'cost' && item.parentId === null).map(({ id }) => id)
  const without = itemLeaves(method.items, groups, 'excluded')
  const overhead = itemLeaves(method.items, groups, 'included').filter((item) => item.overhead)
  const sum = (party: string, of: readonly { id: string }[]): number | null => {
    const found = of.flatMap(({ id }) => amounts.of(party, id, lens.kind) ?? [])
    return found.length === 0 ? null : found.reduce((total, ore) => total + ore, 0)
  }
  const { differing } = overheadDifferences(
    parties.map(({ code }) => code),
    isolation.overhead,
  )
  return parties.map(({ code, short }) => {
    const declaration = isolation.overhead.find(({ party }) => party === code) ?? null
    return {
      ...overheadStanding(code, sum(code, without), sum(code, overhead), declaration),
      short,
      declaration,
      differs: differing.includes(code),
    }
  })
}

const WIDTHS = [14, 34, 18, 12, 18, 12, 16, 20, 40] as const

/** Overhead: what is booked, what is declared, and which is shown. */
export function sheetOverhead(content: PackageContent, words: IsolationWords, yes: string): SheetLayout {
  const keys = new Map(content.method.keys.map((key) => [key.id, key.name]))
  return {
    ...plain,
    name: words.sheets.overhead,
    title: `${words.sheets.overhead} ${content.grid.lens.year}`,
    columns: words.overhead.map((header, at) => ({
      header,
      width: WIDTHS[at] ?? 14,
      ...(at === 3 || at === 5 ? { format: 'decimals2' as const, right: true } : {}),
      ...(at === 4 ? { format: 'kr' as const, right: true } : {}),
      ...(at === 8 ? { wrap: true } : {}),
    })),
    rows: overheadLines(content).map((line): LayoutCell[] => [
      line.short,
      line.declaration ? words.overheadLevel(line.declaration.level) : words.notDeclared,
      line.declaration?.keyId ? (keys.get(line.declaration.keyId) ?? line.declaration.keyId) : null,
      hundredths(line.declaration?.shareHundredths),
      line.bookedOre === null ? null : line.bookedOre / 100,
      hundredths(line.bookedShareHundredths),
      words.overheadShown(line.shown.from),
      line.differs ? yes : null,
      line.declaration?.note ?? null,
    ]),
    frozenColumns: 1,
  }
}

const hundredths = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : value / 100
