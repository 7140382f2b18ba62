import type { Party } from '../../model/party.ts'
import type { StatisticsOrigin, VolumeIgnored, VolumeImport, VolumeYearChoice } from '../../model/volume-import.ts'
import type { VolumeDefinition, VolumeValue } from '../../model/volume.ts'
import { openIgnored, type StatisticsFigure, type StatisticsReading } from '../import/statistics/reading.ts'

/** `year`: the file's year (or that of a table which does not say); `asYear`: the sheet's year the figures are saved for, else their own. */
export type VolumeChoice = { year: VolumeYearChoice | null; asYear: number | null }

/** How a figure's source is written, from outside: the domain has no words of its own. */
export type SourceWords = (
  origin: StatisticsOrigin,
  kpi: string | null,
  year: number,
  retrieved: string | null,
) => string

const GRADE = 'B'

/**
 * What a statistics reading puts in the sheet by a choice of year. With several years, or none stated, and no choice, it asks and gives
 * nothing. A figure saved for another year keeps its own date, and its source says its year.
 */
export const planVolumes = (
  reading: StatisticsReading,
  choice: VolumeChoice,
  method: { volumes: readonly VolumeDefinition[]; parties: readonly Party[] },
  words: SourceWords,
): VolumeImport => {
  const years = [...new Set(reading.figures.flatMap(({ year }) => (year === null ? [] : [year])))].toSorted(
    (a, b) => a - b,
  )
  const unstated = reading.figures.some(({ year }) => year === null)
  const year = choice.year ?? (years.length === 1 && !unstated ? (years[0] ?? null) : null)
  const asYear = typeof year === 'number' ? choice.asYear : null
  const ignored = openIgnored()
  const values: VolumeValue[] = []
  for (const figure of year === null ? [] : reading.figures) {
    const own = figure.year ?? (typeof year === 'number' ? year : null)
    if (own === null) continue
    if (year !== 'all' && own !== year) ignored.add('other-year', String(own))
    else if (!isFor(figure, method)) ignored.add('not-for-party', `${figure.kpi ?? figure.volumeId} ${figure.party}`)
    else values.push(valueOf(figure, own, asYear, reading, words))
  }
  return {
    origin: reading.origin,
    values,
    recognised: {
      figures: reading.read,
      values: values.filter(({ state }) => state === 'value').length,
      missing: values.filter(({ state }) => state === 'missing').length,
      rounded: reading.rounded,
    },
    ignored: merge([...reading.ignored, ...ignored.list()]),
    years,
    year,
    partial: reading.partial,
    yearFrom: choice.year !== null && unstated ? 'chosen' : reading.yearFrom,
    asYear,
    questions: year === null && reading.figures.length > 0 ? ['year'] : [],
    retrieved: reading.retrieved,
  }
}

const isFor = (
  figure: StatisticsFigure,
  { volumes, parties }: { volumes: readonly VolumeDefinition[]; parties: readonly Party[] },
): boolean => {
  const kind = parties.find(({ code }) => code === figure.party)?.kind
  return kind !== undefined && volumes.some(({ id, partyKinds }) => id === figure.volumeId && partyKinds.includes(kind))
}

const valueOf = (
  figure: StatisticsFigure,
  own: number,
  asYear: number | null,
  reading: StatisticsReading,
  words: SourceWords,
): VolumeValue => ({
  volumeId: figure.volumeId,
  party: figure.party,
  year: asYear ?? own,
  kind: null,
  hundredths: figure.hundredths,
  state: figure.hundredths === null ? 'missing' : 'value',
  source: words(reading.origin, figure.kpi, own, reading.retrieved),
  sourceDate: reading.origin === 'population' ? `${own}-12-31` : reading.retrieved,
  grade: figure.hundredths === null ? null : GRADE,
})

const merge = (all: readonly VolumeIgnored[]): VolumeIgnored[] =>
  [...new Set(all.map(({ reason }) => reason))].map((reason) => {
    const same = all.filter((one) => one.reason === reason)
    return {
      reason,
      count: same.reduce((sum, { count }) => sum + count, 0),
      examples: same.flatMap(({ examples }) => examples).slice(0, 5),
    }
  })
