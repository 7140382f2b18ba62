import { ISOLATION_PHASES } from '../../model/isolation.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { codePlan } from '../isolate/code-plan.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { formatOre, formatShare } from '../present/format-number.ts'
import type { ReportIsolationWords } from './report-isolation-words.ts'
import type { ReportBlock, ReportTable } from './report-model.ts'
import { table } from './report-tables.ts'
import { saidFacts } from './said-facts.ts'
import { answersInWords, overheadLines } from './sheet-declaration.ts'
import { matrixOf } from './sheet-isolation.ts'

const tkr = (ore: number): string => formatOre(ore, 'tkr', 0)

/** Chapter 6: the matrix, what kronor stand on which level, and the codes that are wanted. */
export function isolationBlocks(content: PackageContent, words: ReportIsolationWords): ReportBlock[] {
  const wanted = codePlan(matrixOf(content))
  return [
    matrixTable(content, words),
    levelsTable(content, words),
    ...(wanted.length === 0
      ? [{ is: 'paragraph' as const, text: words.wantedNone }]
      : [
          table(
            words.wanted,
            wanted.map((one) => [
              content.parties.find(({ code }) => code === one.party)?.short ?? one.party,
              one.itemId,
              words.common.change(one.kind),
              one.proposal,
              one.phases.length > 1 ? words.both : one.phases.map(words.common.phase).join(''),
              `${one.level}${one.targetLevel === null ? '' : ` → ${one.targetLevel}`}`,
              one.reasons.join(' '),
            ]),
            { widths: [2, 0.9, 1.7, 2.9, 2.1, 1.2, 4] },
          ),
        ]),
  ]
}

/** Item × party, "budget/uppföljning" in one cell; every empty half is seen and counted. */
function matrixTable(content: PackageContent, words: ReportIsolationWords): ReportTable {
  const { rows, byParty } = matrixOf(content)
  const names = new Map(content.method.items.map((item) => [item.id, item.name]))
  return table(
    { caption: words.matrix.caption, head: [words.matrix.item, ...content.parties.map(({ short }) => short)] },
    [
      ...rows.map((row) => [
        `${row.itemId} ${names.get(row.itemId) ?? ''}`,
        ...row.cells.map((cell) =>
          cell.applicable
            ? ISOLATION_PHASES.map((phase) => String(cell[phase]?.level ?? words.emptyMark)).join('/')
            : words.notApplicable,
        ),
      ]),
      [words.matrix.empty, ...byParty.map(({ empty }) => String(empty))],
    ],
    { right: content.parties.map((_, at) => at + 1), widths: [4.4, ...content.parties.map(() => 1.15)] },
  )
}

function levelsTable(content: PackageContent, words: ReportIsolationWords): ReportTable {
  const { byParty, all } = saidFacts(content)
  const line = (name: string, tally: typeof all): string[] => [
    name,
    tkr(tally.hiddenOre),
    tkr(tally.partlyOre),
    tkr(tally.isolatedOre),
    tkr(tally.unassessedOre),
    tally.allOre === 0 ? '' : formatShare(tally.isolatedOre / tally.allOre),
  ]
  return table(
    words.levels,
    [
      ...content.parties.flatMap((party) => {
        const tally = byParty.get(party.code)
        return tally ? [line(party.name, tally)] : []
      }),
      line(words.levelsAll, all),
    ],
    { right: [1, 2, 3, 4, 5], widths: [3, 1.6, 1.6, 1.6, 1.6, 1.4] },
  )
}

/** Chapter 7: every party's overhead, booked and declared. */
export function overheadBlocks(content: PackageContent, words: ReportIsolationWords): ReportBlock[] {
  const keys = new Map(content.method.keys.map((key) => [key.id, key.name]))
  const percent = (hundredths: number | null | undefined): string =>
    hundredths === null || hundredths === undefined ? '' : (hundredths / 100).toFixed(2).replace('.', ',')
  return [
    table(
      words.overhead,
      overheadLines(content).map((line) => [
        line.short,
        line.declaration ? words.common.overheadLevel(line.declaration.level) : words.common.notDeclared,
        line.declaration?.keyId ? (keys.get(line.declaration.keyId) ?? line.declaration.keyId) : '',
        percent(line.declaration?.shareHundredths),
        line.bookedOre === null ? '' : tkr(line.bookedOre),
        percent(line.bookedShareHundredths),
        [words.common.overheadShown(line.shown.from), ...(line.differs ? [words.overheadDiffers] : [])].join(', '),
      ]),
      { right: [3, 4, 5], widths: [1.9, 2.8, 2, 1.4, 1.4, 1.4, 2] },
    ),
  ]
}

/** How the figures have been made: each method question with what every party says. */
export function declarationBlocks(content: PackageContent, words: ReportIsolationWords): ReportBlock[] {
  return [
    { is: 'heading', level: 2, text: words.declarationHeading },
    table(
      words.declaration,
      content.isolation.declaration.questions.map((question) => {
        const said = new Map<string, string[]>()
        for (const party of content.parties) {
          const answer = answersInWords(content, question, party, words.common)
          if (answer !== '') said.set(answer, [...(said.get(answer) ?? []), party.short])
        }
        return [
          question.id,
          question.text,
          [...said].map(([answer, parties]) => words.said(parties, answer)).join('\n'),
        ]
      }),
      { widths: [0.7, 3.2, 6] },
    ),
  ]
}

/** What stands at two parties, what was decided, and the county's total of each group. */
export function countyBlocks(content: PackageContent, words: ReportIsolationWords): ReportBlock[] {
  const { isolation, method, grid } = content
  const short = (code: string): string => content.parties.find((party) => party.code === code)?.short ?? code
  const groups = method.items.filter((item) => item.kind === 'cost' && item.parentId === null)
  const county = new Map(isolation.county.map((item) => [item.itemId, item]))
  const rows = groups.flatMap((group) => {
    const found = itemLeaves(method.items, [group.id], grid.lens.overhead).flatMap((leaf) => county.get(leaf.id) ?? [])
    const sum = (pick: (one: (typeof found)[number]) => number): string =>
      tkr(found.reduce((all, one) => all + pick(one), 0))
    return found.length === 0
      ? []
      : [
          [
            `${group.id} ${group.name}`,
            sum(({ sumOre }) => sumOre),
            sum(({ eliminatedOre }) => eliminatedOre),
            sum(({ countyOre }) => countyOre),
          ],
        ]
  })
  return [
    { is: 'heading', level: 2, text: words.doubleHeading },
    ...(isolation.doubleCounts.length === 0
      ? [{ is: 'paragraph' as const, text: words.doubleNone }]
      : [
          table(
            words.doubleCounts,
            isolation.doubleCounts.map((found) => [
              found.agreement === '' ? words.common.cause(found.cause) : found.agreement,
              found.sides.map((side) => `${short(side.party)} ${tkr(side.ore)}`).join('\n'),
              found.verdict
                ? words.common.verdict(found.verdict.counts === null ? null : short(found.verdict.counts))
                : words.common.undecided,
              found.verdict ? `${found.verdict.reason} (${found.verdict.role})` : '',
            ]),
            { widths: [3, 2.4, 1.8, 3.6] },
          ),
        ]),
    rows.length === 0
      ? { is: 'paragraph', text: words.countyNone }
      : table(words.county, rows, { right: [1, 2, 3], widths: [4, 1.8, 1.8, 1.8] }),
  ]
}
