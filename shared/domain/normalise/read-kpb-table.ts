import type { RawRow } from '../../model/raw-table.ts'
import { cutBlanks, plainText } from '../import/blanks.ts'
import type { PartyFinder } from '../import/statistics/find-party.ts'
import { readFigure } from '../import/statistics/hundredths.ts'
import {
  foldFigures,
  openIgnored,
  type StatisticsFigure,
  type StatisticsReading,
} from '../import/statistics/reading.ts'
import { isBlankCell } from './cell-shape.ts'
import { foldHeadings } from './find-header.ts'
import { yearIn } from './read-population-table.ts'

export type KpbSource = { rows: readonly RawRow[]; sheet: string; fileName: string }

/** What a table of costs per service speaks of: the service in words, and per what. The narrower come first. */
const SERVICES: readonly (readonly [volumeId: string, service: RegExp, per: RegExp])[] = [
  ['kpb_hsl_sabo_dygn', /(?=.*(hsl|hälso- ?och ?sjukvård))(?=.*(särskilt|säbo|vård- ?och ?omsorgsboende))/, /dygn/],
  ['kpb_hsl_ordinart_timme', /^(?!.*(särskilt|säbo)).*(hsl|hälso- ?och ?sjukvård|hemsjukvård)/, /tim/],
  ['kpb_hemtjanst_timme', /hemtjänst/, /tim/],
  ['kpb_korttid_dygn', /korttid/, /dygn/],
  ['kpb_sabo_dygn', /särskilt boende|särskilda boenden|säbo|vård- ?och ?omsorgsboende|äldreboende/, /dygn/],
]
/** Words that only a table of costs per service has. */
const ABOUT = /\bkpb\b|kostnad(er)? per (brukare|insats)|insats(er|pris)/
const PER =
  /(kr|kronor)\s*(\/|per)\s*(utförd\s+|boende|vård|hemtjänst)?(timme|tim|dygn|plats|brukare)|(pris|kostnad)\s+per\s+\S*(timme|dygn|plats)/
const HEADING_WITHIN = 25
const MOST_HEADING_ROWS = 3

/**
 * Reads results of KPB, cost per service user: a row a municipality and a column a service, or the other way round, or a row for each,
 * or one municipality's own. What is read is kronor per hour or day and night of the services the method has volumes for; year from
 * heading, title or name. Null where the table is not one of these. Source: SKR, Metodbeskrivning KPB.
 */
export const readKpbTable = (
  { rows, sheet, fileName }: KpbSource,
  partyOf: PartyFinder,
  volumes: ReadonlySet<string>,
): StatisticsReading | null => {
  if (![...volumes].some((id) => id.startsWith('kpb_'))) return null
  const head = rows.slice(0, HEADING_WITHIN)
  const about = plainText([fileName.replaceAll(/[_.]/g, ' '), sheet, ...head.flatMap(({ cells }) => cells)].join(' '))
  if (!ABOUT.test(about) || !PER.test(about)) return null
  const table = tableIn(rows, partyOf)
  if (!table) return null
  const ignored = openIgnored()
  const { figures, read, rounded } = gather(table, volumes, ignored, plainText([sheet, ...table.titles].join(' ')))
  if (read === 0) return null
  const stated = figures.some(({ year }) => year !== null)
  const titled = stated ? null : yearIn([...table.titles, sheet])
  const named = stated || titled !== null ? null : yearIn([fileName])
  const year = titled ?? named
  return {
    origin: 'kpb',
    figures: foldFigures(
      figures.map((figure) => ({ ...figure, year: figure.year ?? year })),
      ignored,
    ),
    read,
    rounded,
    ignored: ignored.list(),
    partial: false,
    yearFrom: stated ? 'figures' : titled !== null ? 'title' : named !== null ? 'file-name' : null,
    retrieved: null,
  }
}

/** A cell of the table with all that row, column and titles say of it. */
type Cell = { text: string; party: string | null; where: string; about: string }
type Table = { cells: Cell[]; titles: string[] }

/** Lays rows and columns out as cells with their words, whichever of the two names the municipalities. */
const tableIn = (rows: readonly RawRow[], partyOf: PartyFinder): Table | null => {
  const first = rows.findIndex(
    ({ cells }, at) => at > 0 && cells.some(isFigure) && cells.some((cell) => /\p{L}/u.test(cell)),
  )
  if (first < 1) return null
  let top = first - 1
  while (top > 0 && first - top < MOST_HEADING_ROWS && filled(rows[top - 1]) >= 2) top--
  if (filled(rows[top]) < 2) return null
  const headings = foldHeadings(rows.slice(top, first).map(({ cells }) => cells))
  const titles = rows.slice(0, top).flatMap(({ cells }) => cells.map(cutBlanks).filter((cell) => cell !== ''))
  const titled = onlyParty(titles, partyOf)
  const columnParty = headings.map((heading) => partyIn(heading, partyOf))
  const body = rows.slice(first)
  const holdsFigures = (column: number): boolean => body.some(({ cells: row }) => isFigure(row[column] ?? ''))
  const cells = body.flatMap(({ cells: row }): Cell[] => {
    const own = row.map((cell) => partyIn(cell, partyOf)).find((party) => party !== null) ?? null
    const words = row
      .filter((cell) => (/\p{L}/u.test(cell) && partyIn(cell, partyOf) === null) || isYear(cell))
      .join(' ')
    return row.flatMap((text, column): Cell[] => {
      const heading = headings[column] ?? ''
      if (isBlankCell(text) || isYear(text) || !holdsFigures(column) || partyOf(cutBlanks(text)).is === 'party')
        return []
      const party = own ?? columnParty[column] ?? titled
      const label = row.find((cell) => !isBlankCell(cell)) ?? ''
      return [
        { text, party: party ?? null, where: `${label} ${heading}`.trim(), about: plainText(`${words} ${heading}`) },
      ]
    })
  })
  return { cells, titles }
}

const gather = (
  { cells }: Table,
  volumes: ReadonlySet<string>,
  ignored: ReturnType<typeof openIgnored>,
  titles: string,
): { figures: StatisticsFigure[]; read: number; rounded: number } => {
  const figures: StatisticsFigure[] = []
  let rounded = 0
  // Where rows or columns say per what, a column that does not is something else: the whole cost, hours.
  const saidInTable = cells.some(({ about }) => PER.test(about))
  for (const { text, party, where, about } of cells) {
    const volumeId = serviceOf(about, saidInTable ? '' : titles)
    const figure = readFigure(text)
    if (volumeId === null || !volumes.has(volumeId)) ignored.add('service-unknown', where)
    else if (party === null) ignored.add('party-outside', where)
    else if (figure.is === 'value' || figure.is === 'missing') {
      if (figure.is === 'value' && figure.rounded) rounded++
      const hundredths = figure.is === 'value' ? figure.hundredths : null
      figures.push({ volumeId, kpi: null, party, year: yearIn([about]), hundredths })
    } else ignored.add(figure.is === 'negative' ? 'negative' : 'not-a-number', `${where} ${text}`)
  }
  return { figures, read: cells.length, rounded }
}

/** The volume a cell fills: what its own row and column say; only "kr per what" may stand in a title. Counts and shares fill none. */
const serviceOf = (about: string, titles: string): string | null => {
  if (/antal|andel|%|volym|timmar|brukare|procent/.test(about.replace(/per brukare/g, '')) && !PER.test(about))
    return null
  const per = PER.test(about) ? about : titles
  return SERVICES.find(([, service, unit]) => service.test(about) && unit.test(per))?.[0] ?? null
}

const partyIn = (cell: string, partyOf: PartyFinder): string | null => {
  const text = cutBlanks(cell)
  const found = text === '' ? null : partyOf(text)
  return found?.is === 'party' ? found.code : null
}

/** "KPB 2024, Krokoms kommun": the one municipality that the titles are about. */
const onlyParty = (titles: readonly string[], partyOf: PartyFinder): string | null => {
  const named = new Set(
    titles.flatMap((title) => title.split(/[,;:–-]|\s{2,}/).flatMap((part) => partyIn(part, partyOf) ?? [])),
  )
  const [only] = named
  return named.size === 1 ? (only ?? null) : null
}

const isFigure = (cell: string): boolean => !isYear(cell) && ['value', 'negative'].includes(readFigure(cell).is)

const isYear = (cell: string): boolean => /^\s*(19|20)\d{2}\s*$/.test(cell)

const filled = (row: RawRow | undefined): number => row?.cells.filter((cell) => !isBlankCell(cell)).length ?? 0
