import type { PackageContent } from '../../model/package-content.ts'
import { hundredthsDigits } from './csv.ts'
import { count, type DataTable, flag, kr, text, whole, year } from './data-fields.ts'
import type { DataWords } from './data-words.ts'
import { DATA_FILES } from './file-names.ts'

/** Every field of every indicator's sheet. */
export function definitions(content: PackageContent, words: DataWords): DataTable {
  return {
    name: 'indikatorblad',
    path: DATA_FILES.definitions,
    fields: [
      'indikator',
      'namn',
      'syfte',
      'enhet',
      'riktning',
      'formel',
      'taljare',
      'namnare',
      'kalla',
      'frekvens',
      'ansvarig',
      'felkallor',
      'tolkning',
      'belagg',
    ].map(text),
    rows: content.method.indicators.map((indicator) => [
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
  }
}

/** The method's items. */
export function catalogue(content: PackageContent, words: DataWords): DataTable {
  return {
    name: 'katalog',
    path: DATA_FILES.catalogue,
    fields: [
      'post',
      'overordnad',
      'typ',
      'namn',
      'definition',
      'konton',
      'rs',
      'isoleringshinder',
      'nycklar',
      'metodversion',
      'relevans',
      'relevans_skal',
    ].map(text),
    rows: content.method.items.map((item) => [
      item.id,
      item.parentId,
      words.itemKind(item.kind),
      item.name,
      item.definition,
      item.accounts.map(({ chart, prefix }) => `${chart}:${prefix}`).join(' '),
      item.rs.join(' '),
      item.isolationProblem,
      item.keys.join(' '),
      content.method.version,
      item.relevance ? words.relevance(item.relevance.decision) : null,
      item.relevance ? item.relevance.reason : null,
    ]),
  }
}

/** The files the figures rest on. */
export function sources(content: PackageContent, words: DataWords): DataTable {
  return {
    name: 'kallor',
    path: DATA_FILES.sources,
    fields: [
      text('underlag_id'),
      text('part'),
      year,
      text('slag'),
      text('fil'),
      text('blad'),
      text('sha256'),
      whole('bytes'),
      whole('rader'),
      kr('summa_kr'),
      whole('hoppade_rader'),
      whole('underkanda_rader'),
      kr('kontrollsumma_kr'),
      { name: 'avstamt', type: 'boolean' },
    ],
    rows: content.batches.map((batch) => [
      batch.id,
      batch.scope.party,
      count(batch.scope.year),
      words.kind(batch.scope.kind),
      batch.fileName,
      batch.sheet,
      batch.sha256,
      count(batch.bytes),
      count(batch.rows),
      hundredthsDigits(batch.ore),
      count(batch.skippedRows),
      count(batch.rejectedRows),
      batch.controlOre === null ? null : hundredthsDigits(batch.controlOre),
      flag(batch.reconciled),
    ]),
  }
}
