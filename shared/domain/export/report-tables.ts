import type { GridCell } from '../../model/grid-model.ts'
import type { PackageContent } from '../../model/package-content.ts'
import { itemLeaves } from '../compute/item-leaves.ts'
import { formatOre } from '../present/format-number.ts'
import { itemAmounts } from './item-amounts.ts'
import type { ReportTable, TableWords } from './report-model.ts'
import type { ReportWords } from './report-words.ts'

type Rows = readonly (readonly string[])[]

/** A table whose first column is narrow unless said otherwise. */
export const table = (
  words: TableWords,
  rows: Rows,
  more: { right?: readonly number[]; widths?: readonly number[] } = {},
): ReportTable => ({
  is: 'table',
  caption: words.caption,
  head: words.head,
  rows,
  right: more.right ?? [],
  widths: more.widths ?? words.head.map(() => 1),
})

const kr = (ore: number): string => formatOre(ore, 'tkr', 1)

/** A grid cell as text: the screen's own digits, or the word of its state. */
export const cellWords = (cell: GridCell | undefined, words: ReportWords): string =>
  cell === undefined
    ? words.common.state('missing')
    : cell.value.state === 'value'
      ? cell.text
      : words.common.state(cell.value.state)

/** Indicators × parties, the same strings as the screen shows. */
export function trialTable(content: PackageContent, words: ReportWords): ReportTable {
  const { parties, rows } = content.grid
  const { trial } = words.tables
  return table(
    {
      caption: trial.caption,
      head: [trial.indicator, trial.unit, ...parties.map((party) => party.short), trial.median],
    },
    rows.map((row) => [
      row.name,
      row.unit,
      ...parties.map((party) =>
        cellWords(
          row.cells.find((cell) => cell.party === party.code),
          words,
        ),
      ),
      row.median === null ? words.common.state('missing') : row.medianText,
    ]),
    {
      right: parties.map((_, index) => index + 2).concat(parties.length + 2),
      widths: [3.6, 1.5, ...parties.map(() => 1.55), 1.55],
    },
  )
}

/** The quality behind each figure of the trial: evidence grade, and whether its source is reconciled. */
export function qualityTable(content: PackageContent, words: ReportWords): ReportTable {
  const { parties, rows } = content.grid
  return table(
    {
      caption: words.tables.quality.caption,
      head: [...words.tables.quality.head, ...parties.map((party) => party.short)],
    },
    rows.map((row) => [
      row.name,
      ...parties.map((party) => {
        const cell = row.cells.find((known) => known.party === party.code)
        return cell?.value.state === 'value'
          ? words.tables.qualityOf(
              words.common.grade(cell.value.grade),
              cell.unreconciled,
              (cell.declared?.unanswered ?? 0) > 0,
            )
          : ''
      }),
    ]),
    { widths: [4, ...parties.map(() => 1.4)] },
  )
}

/** Group sums per party in tkr, of one kind of item; groups add their leaves as the method says. */
export function sumsTable(content: PackageContent, words: ReportWords, kind: 'cost' | 'financing'): ReportTable {
  const { parties, lens } = content.grid
  const amounts = itemAmounts(content.lines, lens.year)
  const groups = content.method.items.filter((item) => item.kind === kind && item.parentId === null)
  const shown =
    kind === 'cost' ? groups : content.method.items.filter((item) => item.kind === kind && item.parentId !== null)
  const written = kind === 'cost' ? words.tables.sums : words.tables.financing
  return table(
    { caption: written.caption, head: [written.item, ...parties.map((party) => party.short)] },
    shown.map((item) => [
      `${item.id} ${item.name}`,
      ...parties.map((party) => {
        const leaves = itemLeaves(content.method.items, [item.id], lens.overhead)
        const found = leaves.flatMap((leaf) => amounts.of(party.code, leaf.id, lens.kind) ?? [])
        if (found.length > 0) return kr(found.reduce((sum, ore) => sum + ore, 0))
        return words.common.state(
          leaves.some((leaf) => leaf.partyKinds.includes(party.kind)) ? 'missing' : 'not-applicable',
        )
      }),
    ]),
    { right: parties.map((_, index) => index + 1), widths: [4, ...parties.map(() => 1.5)] },
  )
}

/** What each party has read in: chart of accounts, files, rows, sum, whether it is reconciled. */
export function presentTable(content: PackageContent, words: ReportWords): ReportTable {
  return table(
    words.tables.present,
    content.grid.parties.map((party) => {
      const own = content.batches.filter((batch) => batch.scope.party === party.code)
      const chart = content.parties.find((known) => known.code === party.code)?.chart
      return [
        party.name,
        chart === undefined ? '' : words.chart(chart),
        String(own.length),
        own.length === 0 ? words.common.state('missing') : kr(own.reduce((sum, batch) => sum + batch.ore, 0)),
        own.length === 0 ? '' : own.every((batch) => batch.reconciled) ? words.common.yes : words.common.no,
      ]
    }),
    { right: [2, 3], widths: [3, 2, 1, 1.6, 1.2] },
  )
}

/** Which accounts each party counts as which item. */
export function codingRows(content: PackageContent, words: ReportWords): Rows {
  const short = new Map(content.parties.map((party) => [party.code, party.short]))
  const tagged = content.lines.filter((line) => line.itemId !== null)
  const groups = Map.groupBy(
    tagged,
    (line) => `${short.get(line.scope.party) ?? line.scope.party} ${line.itemId ?? ''}`,
  )
  return [...groups.values()].flatMap((lines) => {
    const first = lines[0]
    if (!first) return []
    const codes = [...new Set(lines.map((line) => line.code.account.code).filter((code) => code !== ''))].toSorted()
    const listed = codes.length > 12 ? [...codes.slice(0, 12), '…'] : codes
    return [
      [
        short.get(first.scope.party) ?? first.scope.party,
        first.itemId ?? '',
        words.accounts(listed),
        String(lines.length),
      ],
    ]
  })
}
