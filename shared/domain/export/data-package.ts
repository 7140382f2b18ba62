import type { PackageContent } from '../../model/package-content.ts'
import { csvText } from './csv.ts'
import type { DataTable } from './data-fields.ts'
import { dataTables } from './data-tables.ts'
import type { DataWords } from './data-words.ts'
import { DATA_FILES } from './file-names.ts'

/** A text file of the package: UTF-8 without BOM. */
export interface TextFile {
  readonly name: string
  readonly text: string
}

const resource = (table: DataTable, words: DataWords) => ({
  name: table.name,
  title: words.tables[table.name] ?? table.name,
  path: table.path.slice(table.path.lastIndexOf('/') + 1),
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: { fields: table.fields, missingValues: [''] },
})

/** Where the volumes come from, each source once, and the method's own list. */
function sources(content: PackageContent): { title: string }[] {
  const titles = [
    ...content.volumes.map((volume) => volume.source),
    ...content.method.sources.map((source) => `${source.id}: ${source.text}`),
  ]
  return [...new Set(titles.filter((title) => title !== ''))].map((title) => ({ title }))
}

/**
 * The open data: CSV files (comma, decimal point, UTF-8 without BOM) and a Frictionless datapackage.json with schema, units,
 * sources and licence. Texts that could begin a formula are neutralised; the descriptor says how to undo it.
 */
export function dataPackage(content: PackageContent, words: DataWords): { files: readonly TextFile[] } {
  const tables = dataTables(content, words)
  const descriptor = {
    profile: 'tabular-data-package',
    name: 'samsyn-oppna-data',
    title: words.title(content.workspaceName),
    description: content.sample ? `${words.sampleDescription} ${words.description}` : words.description,
    created: content.at,
    version: content.method.version,
    keywords: [words.kind(content.grid.lens.kind), String(content.grid.lens.year)],
    licenses: [words.licence],
    sources: sources(content),
    resources: tables.map((table) => resource(table, words)),
  }
  const csv = tables.map((table) => ({
    name: table.path,
    text: csvText(
      table.fields.map((field) => field.name),
      table.rows,
    ),
  }))
  // The method file itself, as Metod reads it in: with its logs, so that what was decided is kept with the figures.
  const method = { name: DATA_FILES.method, text: `${JSON.stringify(content.method, null, 2)}\n` }
  return { files: [...csv, method, { name: DATA_FILES.descriptor, text: `${JSON.stringify(descriptor, null, 2)}\n` }] }
}
