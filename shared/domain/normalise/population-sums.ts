import { cutBlanks } from '../import/blanks.ts'
import { ALL_AGES, type AgeBand, ageBandOf, coverFrom, sexOf } from '../import/statistics/age-bands.ts'
import { readFigure } from '../import/statistics/hundredths.ts'
import { foldFigures, type IgnoredTally, type StatisticsFigure } from '../import/statistics/reading.ts'
import type { PopulationColumns, Sex, ValueColumn } from './population-columns.ts'

/** Volumes a population table can fill: the method's ids, and the age each begins at. */
const FROM_AGE = { inv: 0, inv65: 65, inv80: 80 } as const

type Counted = { band: AgeBand; sex: Sex; hundredths: number | null }
type Group = { party: string; year: number | null; counts: Map<string, Counted>; broken: Set<string> }
export type PopulationCell = {
  party: string
  cells: readonly string[]
  age: string
  value: ValueColumn
  columns: PopulationColumns
}

/** Gathers counts per party, year, age and sex, and adds them up to the volumes. */
export const openPopulationSums = (ignored: IgnoredTally) => {
  const groups = new Map<string, Group>()
  let rounded = 0
  return {
    add: ({ party, cells, age, value, columns }: PopulationCell): void => {
      const year = columns.year === null ? value.year : Number(cutBlanks(cells[columns.year] ?? '')) || null
      const sex = value.sex ?? (columns.sex === null ? 'T' : sexOf(cells[columns.sex] ?? ''))
      const band = value.age ?? (columns.age === null ? ALL_AGES : ageBandOf(age, true))
      const text = cutBlanks(cells[value.column] ?? '')
      if (sex === null || band === null) return ignored.add('not-a-number', `${age} ${text}`)
      const figure = readFigure(text)
      const groupKey = `${party} ${year ?? ''}`
      const group = groups.get(groupKey) ?? {
        party,
        year,
        counts: new Map<string, Counted>(),
        broken: new Set<string>(),
      }
      groups.set(groupKey, group)
      const key = `${sex} ${band.from} ${band.to}`
      if (figure.is !== 'value' && figure.is !== 'missing') {
        ignored.add(figure.is === 'negative' ? 'negative' : 'not-a-number', text)
        group.broken.add(key)
        return
      }
      const hundredths = figure.is === 'value' ? figure.hundredths : null
      if (figure.is === 'value' && figure.rounded) rounded++
      const known = group.counts.get(key)
      if (!known) group.counts.set(key, { band, sex, hundredths })
      else if (known.hundredths === hundredths || hundredths === null)
        ignored.add('duplicate', `${party} ${year ?? ''}`)
      else {
        ignored.add('conflicting', `${party} ${year ?? ''}`)
        group.broken.add(key)
      }
    },
    finish: (volumes: ReadonlySet<string>): { figures: StatisticsFigure[]; rounded: number } => {
      const figures: StatisticsFigure[] = []
      for (const group of groups.values()) {
        for (const [volumeId, from] of Object.entries(FROM_AGE)) {
          if (!volumes.has(volumeId)) continue
          const hundredths = sumFrom(group, from, ignored)
          if (hundredths !== undefined)
            figures.push({ volumeId, kpi: null, party: group.party, year: group.year, hundredths })
        }
      }
      return { figures: foldFigures(figures, ignored), rounded }
    },
  }
}

/** Those of `from` and older, in hundredths; null where a part is missing; undefined where the table cannot say. */
const sumFrom = (group: Group, from: number, ignored: IgnoredTally): number | null | undefined => {
  const both = cover(group, 'T', from)
  if (both.is === 'covered') return both.hundredths
  const women = cover(group, 'K', from)
  const men = cover(group, 'M', from)
  const place = `${group.party} ${group.year ?? ''}`.trim()
  if (women.is === 'covered' && men.is === 'covered')
    return women.hundredths === null || men.hundredths === null ? null : women.hundredths + men.hundredths
  if (both.is === 'broken' || women.is === 'broken' || men.is === 'broken') return undefined
  if (women.is === 'covered' || men.is === 'covered') ignored.add('sex-incomplete', place)
  else if (from > 0 && [...group.counts.values()].some(({ band }) => band.from >= from))
    ignored.add('age-incomplete', place)
  return undefined
}

type Cover = { is: 'covered'; hundredths: number | null } | { is: 'broken' } | { is: 'none' }

const cover = (group: Group, sex: Sex, from: number): Cover => {
  const mine = [...group.counts]
    .filter(([key, count]) => count.sex === sex && !group.broken.has(key))
    .map(([, count]) => count)
  const chain = coverFrom(
    mine.map(({ band }) => band),
    from,
  )
  if (!chain) return [...group.broken].some((key) => key.startsWith(`${sex} `)) ? { is: 'broken' } : { is: 'none' }
  let sum = 0
  for (const band of chain) {
    const hundredths = mine.find((count) => count.band === band)?.hundredths ?? null
    if (hundredths === null) return { is: 'covered', hundredths: null }
    sum += hundredths
  }
  return { is: 'covered', hundredths: sum }
}
