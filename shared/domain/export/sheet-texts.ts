import type { PackageContent } from '../../model/package-content.ts'
import type { LayoutCell, SheetLayout } from './workbook-model.ts'
import type { ReadMeFacts, WorkbookWords } from './workbook-words.ts'

/** What Läs mig says about the package. */
export function readMeFacts(content: PackageContent): ReadMeFacts {
  return {
    workspaceName: content.workspaceName,
    sample: content.sample,
    at: content.at,
    programVersion: content.programVersion,
    methodName: content.method.name,
    methodVersion: content.method.version,
    lens: content.grid.lens,
    parties: content.grid.parties.map((party) => party.name),
    missingParties: content.grid.missingParties,
    unreconciledParties: content.grid.unreconciledParties,
    lines: content.lines.length,
    gates: content.gates.map((gate) => gate.text),
  }
}

const plain = { strong: [], charts: [], frozenColumns: 0, filter: false } as const

/** Läs mig: what the workbook is, for which scope, and what is left to do. */
export function sheetReadMe(content: PackageContent, words: WorkbookWords): SheetLayout {
  const [key, text] = words.readMe.columns
  return {
    ...plain,
    name: words.sheets.readMe,
    title: words.title(content.workspaceName, content.grid.lens),
    columns: [
      { header: key, width: 24 },
      { header: text, width: 110, wrap: true },
    ],
    rows: words.readMe.rows(readMeFacts(content)).map((row): LayoutCell[] => [...row]),
  }
}

const DEFINITION_WIDTHS = [6, 36, 40, 12, 12, 40, 36, 36, 30, 14, 24, 40, 40, 24] as const

/** Indikatorblad: one row per indicator of the grid, every field of its sheet. */
export function sheetDefinitions(content: PackageContent, words: WorkbookWords): SheetLayout {
  const shown = new Set(content.grid.rows.map((row) => row.indicatorId))
  return {
    ...plain,
    name: words.sheets.definitions,
    title: `${words.sheets.definitions} · ${content.method.name} ${content.method.version}`,
    columns: words.definitions.columns.map((header, index) => ({
      header,
      width: DEFINITION_WIDTHS[index] ?? 30,
      wrap: true,
    })),
    rows: content.method.indicators
      .filter((indicator) => shown.has(indicator.id))
      .map((indicator) => [
        indicator.id,
        indicator.name,
        indicator.purpose,
        indicator.unit,
        words.common.direction(indicator.direction),
        indicator.formula,
        indicator.numeratorText,
        indicator.denominatorText,
        indicator.source,
        indicator.frequency,
        indicator.responsible,
        indicator.errorSources,
        indicator.interpretation,
        words.common.evidence(indicator.evidence),
      ]),
    frozenColumns: 2,
  }
}

const SOURCE_WIDTHS = [12, 7, 10, 36, 20, 16, 10, 18, 10, 10, 18, 14, 66] as const

/** Källor: every batch the figures rest on, with the checksum of the kept original. */
export function sheetSources(content: PackageContent, words: WorkbookWords): SheetLayout {
  const short = new Map(content.parties.map((party) => [party.code, party.short]))
  return {
    ...plain,
    name: words.sheets.sources,
    title: words.sheets.sources,
    columns: words.sources.columns.map((header, index) => ({
      header,
      width: SOURCE_WIDTHS[index] ?? 14,
      ...(index === 1 ? { format: 'code' as const } : {}),
      ...(index === 7 || index === 10 ? { format: 'kr' as const } : {}),
    })),
    rows: content.batches.map((batch) => [
      short.get(batch.scope.party) ?? batch.scope.party,
      batch.scope.year,
      words.common.kind(batch.scope.kind),
      batch.fileName,
      batch.sheet,
      words.common.origin(batch.origin),
      batch.rows,
      batch.ore / 100,
      batch.skippedRows,
      batch.rejectedRows,
      batch.controlOre === null ? null : batch.controlOre / 100,
      words.common.reconciled(batch),
      batch.sha256,
    ]),
    filter: true,
  }
}
