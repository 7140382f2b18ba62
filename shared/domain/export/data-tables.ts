import type { PackageContent } from '../../model/package-content.ts'
import type { TagAxis } from '../../model/tag-axes.ts'
import type { CsvField } from './csv.ts'
import { hundredthsDigits, numberDigits } from './csv.ts'
import { catalogue, definitions, sources } from './data-definitions.ts'
import { answers, county, doubleCounts, isolation, overhead } from './data-said.ts'
import { count, type DataTable, flag, kr, text, whole, year } from './data-fields.ts'
import { DATA_FILES } from './file-names.ts'
import { itemAmounts } from './item-amounts.ts'
import { otherCoding } from './sheet-lines.ts'
import { shownVolumes } from './shown-volumes.ts'
import type { DataWords } from './data-words.ts'

/** The package's figures as tables. Names are fixed ASCII, since programs read them; amounts in kr with every öre. */
export function dataTables(content: PackageContent, words: DataWords): readonly DataTable[] {
  return [
    lines(content, words),
    items(content, words),
    volumes(content, words),
    indicators(content, words),
    isolation(content),
    answers(content, words),
    overhead(content, words),
    doubleCounts(content, words),
    county(content, words),
    definitions(content, words),
    catalogue(content, words),
    sources(content, words),
  ]
}

/** The axes as fields, in the order of the model. */
const AXIS_FIELDS = [
  ['careForm', 'vardform'],
  ['targetGroup', 'malgrupp'],
  ['provider', 'utforare'],
  ['financingLevel', 'finansieringsniva'],
  ['costType', 'kostnadsslag'],
] as const satisfies readonly (readonly [TagAxis, string])[]

function lines(content: PackageContent, words: DataWords): DataTable {
  return {
    name: 'underlag',
    path: DATA_FILES.lines,
    fields: [
      text('part'),
      year,
      text('slag'),
      text('verksamhet'),
      text('verksamhet_namn'),
      text('konto'),
      text('konto_namn'),
      text('ovriga_koddelar'),
      kr('belopp_kr'),
      whole('rader'),
      text('post'),
      text('varfor'),
      text('grad'),
      { name: 'raknas', type: 'boolean' },
      text('underlag_id'),
      { name: 'andel', type: 'number' },
      text('nyckel'),
      ...AXIS_FIELDS.map(([, name]) => text(name)),
    ],
    rows: content.lines.map((line) => [
      line.scope.party,
      count(line.scope.year),
      words.kind(line.scope.kind),
      line.code.activityArea.code,
      line.code.activityArea.name,
      line.code.account.code,
      line.code.account.name,
      otherCoding(line.code, words.common),
      hundredthsDigits(line.ore),
      count(line.rows),
      line.itemId,
      words.common.reason(line.reason, line.share),
      line.grade,
      flag(line.counts),
      line.batchId,
      line.share === null ? null : numberDigits(line.share.share),
      line.share?.keyName ?? null,
      ...AXIS_FIELDS.map(([axis]) => words.axis(line.axes, axis, content.method.axes) || null),
    ]),
  }
}

function items(content: PackageContent, words: DataWords): DataTable {
  const { lens, parties } = content.grid
  const amounts = itemAmounts(content.lines, lens.year)
  return {
    name: 'poster',
    path: DATA_FILES.items,
    fields: [text('part'), year, text('slag'), text('post'), text('namn'), text('typ'), kr('belopp_kr')],
    rows: content.method.items.flatMap((item) =>
      parties.flatMap((party) => {
        const ore = amounts.of(party.code, item.id, lens.kind)
        return ore === null
          ? []
          : [
              [
                party.code,
                count(lens.year),
                words.kind(lens.kind),
                item.id,
                item.name,
                words.itemKind(item.kind),
                hundredthsDigits(ore),
              ],
            ]
      }),
    ),
  }
}

function volumes(content: PackageContent, words: DataWords): DataTable {
  const definitions = new Map(content.method.volumes.map((volume) => [volume.id, volume]))
  return {
    name: 'volymer',
    path: DATA_FILES.volumes,
    fields: [
      text('volym'),
      text('namn'),
      text('enhet'),
      text('part'),
      year,
      text('slag'),
      { name: 'varde', type: 'number' },
      text('tillstand'),
      text('kalla'),
      { name: 'kalldatum', type: 'date' },
      text('grad'),
    ],
    rows: shownVolumes(content).map(({ volume, hundredths, state }) => [
      volume.volumeId,
      definitions.get(volume.volumeId)?.name ?? '',
      definitions.get(volume.volumeId)?.unit ?? '',
      volume.party,
      count(volume.year),
      volume.kind === null ? null : words.kind(volume.kind),
      hundredths === null ? null : hundredthsDigits(hundredths),
      words.state(state),
      volume.source,
      volume.sourceDate === null ? null : { digits: volume.sourceDate },
      volume.grade,
    ]),
  }
}

function indicators(content: PackageContent, words: DataWords): DataTable {
  const { lens, rows } = content.grid
  return {
    name: 'indikatorer',
    path: DATA_FILES.indicators,
    fields: [
      text('indikator'),
      text('namn'),
      text('enhet'),
      text('part'),
      year,
      text('slag'),
      text('begrepp'),
      text('oh'),
      { name: 'varde', type: 'number' },
      text('visas_som'),
      text('tillstand'),
      kr('taljare_kr'),
      { name: 'namnare', type: 'number' },
      text('grad'),
      { name: 'avstamt', type: 'boolean' },
    ],
    rows: rows.flatMap((row) =>
      row.cells.map(({ party, value, text: shown, unreconciled }): CsvField[] => [
        row.indicatorId,
        row.name,
        row.unit,
        party,
        count(lens.year),
        words.kind(lens.kind),
        words.concept(lens.concept),
        words.overhead(lens.overhead),
        value.value === null ? null : numberDigits(value.value),
        shown === '' ? null : shown.replaceAll('\u00a0', ' '),
        words.state(value.state),
        value.numeratorOre === null ? null : hundredthsDigits(value.numeratorOre),
        value.denominatorOre !== null
          ? hundredthsDigits(value.denominatorOre)
          : value.denominator === null
            ? null
            : numberDigits(value.denominator),
        value.grade,
        flag(!unreconciled),
      ]),
    ),
  }
}
