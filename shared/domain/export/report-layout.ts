import type { PackageContent } from '../../model/package-content.ts'
import { appendixBlocks } from './report-appendices.ts'
import { reportFacts } from './report-facts.ts'
import { countyBlocks, declarationBlocks, isolationBlocks, overheadBlocks } from './report-isolation.ts'
import type { Prose, ReportBlock, ReportChart, ReportLayout } from './report-model.ts'
import { presentTable, qualityTable, sumsTable, table, trialTable } from './report-tables.ts'
import { CHAPTERS, type Chapter, type ReportFacts, type ReportWords } from './report-words.ts'

const block = (prose: Prose): ReportBlock =>
  typeof prose === 'string'
    ? { is: 'paragraph', text: prose }
    : 'todo' in prose
      ? { is: 'todo', text: prose.todo }
      : { is: 'list', items: prose.list }

/** The proposal report as a value: every heading of domain.md §7.1 in order, text from what is known, and what is left said so. */
export function reportLayout(content: PackageContent, words: ReportWords): ReportLayout {
  const facts = reportFacts(content)
  const watermark = content.sample ? words.common.sampleMark : ''
  return {
    title: words.title,
    subject: words.subject,
    at: content.at,
    watermark,
    header: words.header(facts),
    contents: words.contents,
    pageWord: words.page,
    styleNames: words.styleNames,
    titlePage: words.titlePage(facts),
    blocks: CHAPTERS.flatMap((chapter) => [
      { is: 'heading' as const, level: 1 as const, text: words.headings[chapter] },
      ...(chapter === 'appendices' ? [] : words.prose[chapter](facts).map(block)),
      ...extras(chapter, content, facts, words),
    ]),
  }
}

/** The tables and charts of one chapter. */
function extras(
  chapter: Chapter,
  content: PackageContent,
  facts: ReportFacts,
  words: ReportWords,
): readonly ReportBlock[] {
  const { method } = content
  switch (chapter) {
    case 'summary':
    case 'risks':
      return remaining(facts, words)
    case 'present':
      return [presentTable(content, words)]
    case 'method': {
      const groups = method.items.filter((item) => item.parentId === null)
      return [
        table(
          words.tables.groups,
          groups.map((item) => [item.id, item.name, item.definition]),
          { widths: [1, 3, 6] },
        ),
        ...relevanceTable(content, words),
      ]
    }
    case 'isolation': {
      const hidden = method.items.filter((item) => item.isolationProblem !== '' && item.kind === 'cost')
      return [
        ...isolationBlocks(content, words.isolation),
        table(
          words.tables.isolation,
          hidden.map((item) => [item.id, item.name, item.isolationProblem]),
          { widths: [0.7, 3, 6] },
        ),
      ]
    }
    case 'keys':
      return [
        table(
          words.tables.keys,
          method.keys.map((key) => [key.name, key.explanation, key.grade]),
          { widths: [2, 6, 1] },
        ),
        ...overheadBlocks(content, words.isolation),
      ]
    case 'indicators':
      return indicatorSheets(content, words)
    case 'trial': {
      const chart = firstChart(content, facts, words)
      return [
        trialTable(content, words),
        ...(chart ? [chart] : []),
        qualityTable(content, words),
        sumsTable(content, words, 'cost'),
        ...declarationBlocks(content, words.isolation),
        ...countyBlocks(content, words.isolation),
      ]
    }
    case 'financing':
      return [sumsTable(content, words, 'financing')]
    case 'plan':
      return [
        table(
          words.tables.plan,
          content.grid.parties.map((party) => [
            party.name,
            words.tables.planOf({
              missing: facts.missingParties.includes(party.short),
              unreconciled: facts.unreconciledParties.includes(party.short),
            }),
          ]),
          { widths: [3, 6] },
        ),
      ]
    case 'appendices':
      return appendixBlocks(content, facts, words)
    case 'procedure':
      return consultationTable(content, words)
    case 'decision':
    case 'background':
    case 'purpose':
    case 'followUp':
    case 'consequences':
    case 'evaluation':
      return []
  }
}

const remaining = (facts: ReportFacts, words: ReportWords): readonly ReportBlock[] => [
  { is: 'heading', level: 2, text: words.remains },
  facts.gates.length === 0 ? { is: 'paragraph', text: words.nothingRemains } : { is: 'list', items: facts.gates },
]

/** Which items are to be followed up and why, where the group has said so. */
function relevanceTable({ method }: PackageContent, { tables }: ReportWords): readonly ReportBlock[] {
  const rows = method.items.flatMap(({ id, name, relevance }) =>
    relevance ? [[id, name, tables.relevanceOf(relevance.decision), relevance.reason]] : [],
  )
  return rows.length === 0 ? [] : [table(tables.relevance, rows, { widths: [0.7, 3, 1.5, 5] })]
}

/** Who in the operation has been asked about what: roles, never persons. */
function consultationTable({ method }: PackageContent, { tables }: ReportWords): readonly ReportBlock[] {
  const names = new Map(method.items.map(({ id, name }) => [id, name]))
  const rows = (method.consultations ?? [])
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ itemId, role, date, outcome, version }) => [
      `${itemId} ${names.get(itemId) ?? ''}`.trim(),
      role,
      date,
      version,
      outcome,
    ])
  return rows.length === 0 ? [] : [table(tables.consultations, rows, { widths: [2.6, 2, 1.3, 0.9, 4] })]
}

/** One indicator sheet per indicator of the grid, with every field of §7.1. */
function indicatorSheets(content: PackageContent, words: ReportWords): readonly ReportBlock[] {
  const shown = new Set(content.grid.rows.map((row) => row.indicatorId))
  const { sheetFields: field, sheetHead, indicatorSheet } = words.tables
  return content.method.indicators
    .filter((indicator) => shown.has(indicator.id))
    .flatMap((indicator): ReportBlock[] => [
      { is: 'heading', level: 2, text: indicatorSheet(`${indicator.id} ${indicator.name}`) },
      table(
        { caption: '', head: sheetHead },
        [
          [field.purpose, indicator.purpose],
          [field.formula, indicator.formula],
          [field.numerator, indicator.numeratorText],
          [field.denominator, indicator.denominatorText],
          [field.unit, indicator.unit],
          [field.direction, words.common.direction(indicator.direction)],
          [field.source, indicator.source],
          [field.frequency, indicator.frequency],
          [field.responsible, indicator.responsible],
          [field.errorSources, indicator.errorSources],
          [field.interpretation, indicator.interpretation],
          [field.evidence, words.common.evidence(indicator.evidence)],
        ],
        { widths: [2, 7] },
      ),
    ])
}

/** The first indicator with a value anywhere, drawn over the parties that have one. */
function firstChart(content: PackageContent, facts: ReportFacts, words: ReportWords): ReportChart | null {
  const { rows, parties, lens } = content.grid
  const row = rows[0]
  if (!row) return null
  const points = parties.flatMap((party) => {
    const cell = row.cells.find((known) => known.party === party.code)
    return cell?.value.state === 'value' && cell.value.value !== null
      ? [{ party: party.short, text: cell.text, value: cell.value.value }]
      : []
  })
  if (points.length === 0) return null
  return {
    is: 'chart',
    title: words.chartTitle(row.name, row.unit, lens),
    alt: words.chartAlt(row.name, row.unit, points),
    unit: row.unit,
    decimals: row.decimals,
    categories: points.map((point) => point.party),
    values: points.map((point) => point.value),
    footer: words.chartFooter(facts),
  }
}
