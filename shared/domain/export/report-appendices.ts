import type { Item } from '../../model/catalogue.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { formatOre } from '../present/format-number.ts'
import type { ReportBlock } from './report-model.ts'
import { codingRows, table } from './report-tables.ts'
import type { ReportFacts, ReportWords } from './report-words.ts'

const accountsOf = (item: Item): string =>
  [item.accounts.map((account) => account.prefix).join(', '), item.rs.length === 0 ? '' : `RS ${item.rs.join(', ')}`]
    .filter((part) => part !== '')
    .join(' · ')

/** The appendices: catalogue, indicator sheets, coding per party, keys, data quality, glossary, log, sources. */
export function appendixBlocks(
  content: PackageContent,
  facts: ReportFacts,
  words: ReportWords,
): readonly ReportBlock[] {
  const { method } = content
  const { appendices: appendix, common } = words
  const keyName = new Map(method.keys.map((key) => [key.id, key.name]))
  const partyShort = new Map(content.parties.map((party) => [party.code, party.short]))
  const heading = (text: string): ReportBlock => ({ is: 'heading', level: 2, text })
  return [
    heading(appendix.catalogue.caption),
    table(
      appendix.catalogue,
      method.items.map((item) => [
        item.id,
        item.name,
        item.definition,
        accountsOf(item),
        item.keys.map((key) => keyName.get(key) ?? key).join(', '),
        common.evidence(item.evidence),
      ]),
      { widths: [0.8, 2.4, 4.5, 2, 2, 1.8] },
    ),
    heading(appendix.indicators.caption),
    table(
      appendix.indicators,
      method.indicators.map((indicator) => [
        indicator.id,
        indicator.name,
        indicator.formula,
        indicator.unit,
        common.direction(indicator.direction),
      ]),
      { widths: [0.8, 3.5, 4, 1.5, 2] },
    ),
    heading(appendix.coding.caption),
    table(appendix.coding, codingRows(content, words), { right: [3], widths: [1.5, 1, 5, 1.2] }),
    heading(appendix.keys.caption),
    table(
      appendix.keys,
      method.keys.map((key) => [key.name, key.unit, key.explanation, key.usualSource, key.ownerRole, key.grade]),
      { widths: [2, 1, 4, 2, 1.6, 0.8] },
    ),
    heading(appendix.quality.caption),
    table(
      appendix.quality,
      content.batches.map((batch) => [
        `${partyShort.get(batch.scope.party) ?? batch.scope.party} ${batch.scope.year} ${common.kind(batch.scope.kind)}`,
        batch.sheet === '' ? batch.fileName : `${batch.fileName}, ${batch.sheet}`,
        String(batch.rows),
        String(batch.rejectedRows),
        formatOre(batch.ore, 'kr'),
        common.reconciled(batch),
        batch.sha256.slice(0, 16),
      ]),
      { right: [2, 3, 4], widths: [2, 2.6, 0.9, 1.1, 1.8, 1.3, 1.9] },
    ),
    heading(appendix.glossary.caption),
    table(appendix.glossary, words.glossary, { widths: [2, 6] }),
    heading(appendix.log.caption),
    table(appendix.log, words.logRows(facts), { widths: [2, 6] }),
    heading(appendix.sources.caption),
    table(
      appendix.sources,
      method.sources.map((source) => [source.id, source.text]),
      { widths: [0.8, 8] },
    ),
  ]
}
