import type { StatisticsOrigin, VolumeIgnored, VolumeIgnoredReason } from '../../../model/volume-import.ts'
import { maskIdentityNumbers } from '../identity-number.ts'

/** One figure ready for a volume. `hundredths` null: the source says it is missing. `year` null: neither table, title nor name says. */
export type StatisticsFigure = {
  volumeId: string
  kpi: string | null
  party: string
  year: number | null
  hundredths: number | null
}

/** What a statistics file holds for the parties, each volume, party and year at most once. `read` counts its figures, whatever became of them. */
export type StatisticsReading = {
  origin: StatisticsOrigin
  figures: StatisticsFigure[]
  read: number
  rounded: number
  ignored: VolumeIgnored[]
  /** The file says that it is only a part of what there is. */
  partial: boolean
  yearFrom: 'figures' | 'title' | 'file-name' | null
  /** The day the file was fetched, where it or its name says. */
  retrieved: string | null
}

const MOST_EXAMPLES = 5
const LONGEST_EXAMPLE = 60

/** Counts what does not come in, with a few different examples of each reason. */
export const openIgnored = () => {
  const kept = new Map<VolumeIgnoredReason, { count: number; examples: string[] }>()
  return {
    add: (reason: VolumeIgnoredReason, example: string, count = 1): void => {
      const entry = kept.get(reason) ?? { count: 0, examples: [] }
      entry.count += count
      const shown = maskIdentityNumbers(example.trim()).slice(0, LONGEST_EXAMPLE)
      if (shown !== '' && entry.examples.length < MOST_EXAMPLES && !entry.examples.includes(shown))
        entry.examples.push(shown)
      kept.set(reason, entry)
    },
    list: (): VolumeIgnored[] => [...kept].map(([reason, { count, examples }]) => ({ reason, count, examples })),
  }
}
export type IgnoredTally = ReturnType<typeof openIgnored>

/** Keeps each volume, party and year once: equal figures fold, a missing one yields, and figures that contradict each other both go. */
export const foldFigures = (figures: readonly StatisticsFigure[], ignored: IgnoredTally): StatisticsFigure[] => {
  const kept = new Map<string, StatisticsFigure | 'conflicting'>()
  for (const figure of figures) {
    const key = `${figure.volumeId} ${figure.party} ${figure.year ?? ''}`
    const known = kept.get(key)
    if (known === undefined) kept.set(key, figure)
    else if (known === 'conflicting') ignored.add('conflicting', exampleOf(figure))
    else if (figure.hundredths === null || known.hundredths === figure.hundredths)
      ignored.add('duplicate', exampleOf(figure))
    else if (known.hundredths === null) {
      ignored.add('duplicate', exampleOf(figure))
      kept.set(key, figure)
    } else {
      ignored.add('conflicting', exampleOf(figure), 2)
      kept.set(key, 'conflicting')
    }
  }
  return [...kept.values()].filter((figure) => figure !== 'conflicting')
}

const exampleOf = ({ kpi, volumeId, party, year }: StatisticsFigure): string =>
  `${kpi ?? volumeId} ${party} ${year ?? ''}`
