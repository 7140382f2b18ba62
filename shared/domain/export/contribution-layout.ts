import { codingFromKey } from '../../model/coding-key.ts'
import { CODE_DIMENSIONS } from '../../model/code-string.ts'
import type { Contribution } from '../../model/contribution.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { type HandTarget, targetItems } from '../../model/tag-split.ts'
import { volumeKey } from '../compute/disclosure.ts'
import { absoluteCell } from './cell-address.ts'
import { contentFigures } from './content-figures.ts'
import { groupRows } from './contribution-groups.ts'
import { contributionLines, contributionNames } from './contribution-lines.ts'
import { ownAssessments, ownDeclaration, ownOverhead } from './contribution-said.ts'
import type { ContributionWords } from './contribution-words.ts'
import { sheetIndicators } from './sheet-indicators.ts'
import { inlineItemSum } from './sheet-items.ts'
import { meanOf } from './sheet-volumes.ts'
import { marked } from './workbook-layout.ts'
import { FIRST_DATA_ROW, type LayoutCell, type SheetLayout, type WorkbookLayout } from './workbook-model.ts'

const plain = { strong: [], charts: [], frozenColumns: 1, filter: false } as const
const VALUE_COLUMN = 6

/** The sheets people read, before the machine's own (electron/workbook/contribution adds Samsyn last). */
export function contributionLayout(
  contribution: Contribution,
  content: PackageContent,
  words: ContributionWords,
): WorkbookLayout {
  const party = content.parties.find((known) => known.code === contribution.party)?.short ?? contribution.party
  const title = words.title(party, contribution.year)
  const watermark = contribution.sample ? words.workbook.common.sampleMark : ''
  const volumes = volumeSheet(contribution, content, title, words)
  const said = saidSheets(contribution, content, title, words)
  const lines = contributionLines(contribution, content, party, words)
  const sheets = [
    readMeSheet(contribution, party, title, words),
    lines,
    taggingSheet(contribution, content, title, words),
    ...said.isolation,
    volumes,
    ...said.declaration,
    indicatorSheet(contribution, content, volumes, words),
    ...said.choices,
  ]
  return {
    title,
    description: words.description,
    at: contribution.createdAt,
    watermark,
    sheets: sheets.map((sheet) => marked(sheet, watermark)),
    names: contributionNames(lines.rows.length, words),
  }
}

function readMeSheet(contribution: Contribution, party: string, title: string, words: ContributionWords): SheetLayout {
  const [id, key, text] = words.readMeColumns
  return {
    ...plain,
    name: words.workbook.sheets.readMe,
    title,
    columns: [
      { header: id, width: 6 },
      { header: key, width: 26 },
      { header: text, width: 100, wrap: true },
    ],
    rows: words.readMe(contribution, party).map(([about, said], index) => [`l${index + 1}`, about, said]),
  }
}

function taggingSheet(
  contribution: Contribution,
  content: PackageContent,
  title: string,
  words: ContributionWords,
): SheetLayout {
  const { common } = words.workbook
  const names = new Map(content.method.items.map((item) => [item.id, item.name]))
  const keyName = (id: string): string => content.method.keys.find((key) => key.id === id)?.name ?? id
  const said = (target: HandTarget): string =>
    target.by === 'item' ? (names.get(target.itemId) ?? '') : words.tagging.target(target, keyName)
  const coding = (key: string): string => {
    const code = codingFromKey(key)
    const parts = CODE_DIMENSIONS.flatMap((dimension) => {
      const written = `${code[dimension].code} ${code[dimension].name}`.trim()
      return written === '' ? [] : [`${common.dimension(dimension)} ${written}`]
    })
    return [...parts, ...(code.text === '' ? [] : [code.text])].join(' · ')
  }
  return {
    ...plain,
    name: words.sheets.tagging,
    title: `${words.sheets.tagging} · ${title}`,
    columns: words.tagging.columns.map((header, index) => ({
      header,
      width: [8, 10, 7, 10, 60, 7, 36, 30][index] ?? 12,
      ...(index === 2 ? { format: 'code' as const } : {}),
      ...(index === 4 ? { wrap: true } : {}),
    })),
    rows: [
      ...contribution.handTags.map((tag, index): LayoutCell[] => [
        `h${index + 1}`,
        words.tagging.byHand,
        tag.year,
        common.kind(tag.kind),
        coding(tag.codeKey),
        targetItems(tag.target).join(', '),
        said(tag.target),
        tag.at.slice(0, 10),
      ]),
      ...contribution.rules.map((rule): LayoutCell[] => [
        rule.id,
        words.tagging.byRule,
        null,
        null,
        words.tagging.conditions(rule.conditions),
        targetItems(rule.target).join(', '),
        said(rule.target),
        rule.name,
      ]),
    ],
    filter: true,
  }
}

/** What the party says about its figures; nothing of a party the method does not know. */
function saidSheets(
  contribution: Contribution,
  content: PackageContent,
  title: string,
  { workbook }: ContributionWords,
): { isolation: SheetLayout[]; declaration: SheetLayout[]; choices: SheetLayout[] } {
  const party = content.parties.find(({ code }) => code === contribution.party)
  if (!party) return { isolation: [], declaration: [], choices: [] }
  const words = workbook.isolation
  const told = ownDeclaration(contribution, content.isolation.declaration.questions, party, title, words)
  return {
    isolation: [ownAssessments(contribution, content, party, title, words)],
    declaration: [told.declaration, ownOverhead(contribution, content, title, words)],
    choices: [told.choices],
  }
}

function volumeSheet(
  contribution: Contribution,
  content: PackageContent,
  title: string,
  words: ContributionWords,
): SheetLayout {
  const { common, sheets } = words.workbook
  const definitions = new Map(content.method.volumes.map((definition) => [definition.id, definition]))
  return {
    ...plain,
    name: sheets.volumes,
    title: `${sheets.volumes} · ${title}`,
    columns: words.volumes.map((header, index) => ({
      header,
      width: [16, 16, 40, 14, 7, 10, 14, 48, 12, 6][index] ?? 12,
      ...(index === 4 ? { format: 'code' as const } : {}),
      ...(index === VALUE_COLUMN ? { format: 'decimals2' as const, right: true } : {}),
    })),
    rows: contribution.volumes.map((volume): LayoutCell[] => [
      `${volume.volumeId}-${volume.year}${volume.kind === null ? '' : `-${volume.kind}`}`,
      volume.volumeId,
      definitions.get(volume.volumeId)?.name ?? '',
      definitions.get(volume.volumeId)?.unit ?? '',
      volume.year,
      volume.kind === null ? null : common.kind(volume.kind),
      volume.hundredths === null
        ? common.state(volume.state === 'value' ? 'missing' : volume.state)
        : volume.hundredths / 100,
      volume.source,
      volume.sourceDate,
      volume.grade,
    ]),
    filter: true,
  }
}

/** Indikatorer of one party: live formulas straight over Underlag and Volymer, then its cost per group with a chart. */
function indicatorSheet(
  contribution: Contribution,
  content: PackageContent,
  volumes: SheetLayout,
  words: ContributionWords,
): SheetLayout {
  const { grid } = content
  const own: PackageContent = {
    ...content,
    grid: { ...grid, parties: grid.parties.filter((party) => party.code === contribution.party) },
    lines: content.lines.filter(
      (line) =>
        line.scope.party === contribution.party && contribution.batches.some((batch) => batch.id === line.batchId),
    ),
  }
  const sum = inlineItemSum(own, words.workbook)
  const figures = contentFigures(content)
  const rowOf = new Map(contribution.volumes.map((volume, index) => [volumeKey(volume), FIRST_DATA_ROW + index]))
  const party = own.grid.parties[0]
  const groups = party ? groupRows(own, party, own.grid.rows.length, words) : null
  const { sheet } = sheetIndicators(
    own,
    {
      reference: (itemId, code, at) =>
        (at.year === grid.lens.year && at.kind === grid.lens.kind ? groups?.cellOf(itemId) : null) ??
        sum(itemId, code, at),
      total: () => null,
    },
    {
      reference: (volumeId, code, at) => {
        const figure = figures.volumeOf(volumeId, code, at)
        if (figure?.state !== 'value') return null
        const rows = figure.of.map((value) => rowOf.get(volumeKey(value)))
        return meanOf(rows.map((row) => (row === undefined ? null : absoluteCell(volumes.name, VALUE_COLUMN, row))))
      },
    },
    words.workbook,
    true,
  )
  return groups ? { ...sheet, rows: [...sheet.rows, ...groups.rows], charts: [groups.chart] } : sheet
}
