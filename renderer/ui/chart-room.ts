import { stateMarks } from '../../shared/text/lens.ts'
import type { Bar } from './mini-bars.tsx'

const CHARACTER = 7
const AIR = 14

/** The words at the end of a bar. Notes are left out where there is no room; the table and the spoken text keep them. */
export const barLabel = (bar: Bar, notes: boolean): string =>
  bar.state === 'value' ? `${bar.text}${notes && bar.note ? ` · ${bar.note}` : ''}` : stateMarks[bar.state]

/** About how many px some words take at 12.5 px. */
export const labelWidth = (words: string): number => words.length * CHARACTER

/**
 * How much to keep free to the right of the bars so that every label fits within `width` px:
 * with bar length (width − right) · value ÷ top, each bar and its label must end before the edge.
 */
export function roomForLabels(
  bars: readonly Bar[],
  median: number | null,
  width: number,
): { right: number; notes: boolean } {
  const top = Math.max(0, median ?? 0, ...bars.map((bar) => bar.value ?? 0))
  const needed = (notes: boolean) =>
    Math.max(
      24,
      ...bars.map((bar) => {
        const share = top > 0 ? Math.max(0, bar.value ?? 0) / top : 0
        return share === 0 ? 0 : width - (width - labelWidth(barLabel(bar, notes)) - AIR) / share
      }),
    )
  const withNotes = needed(true)
  return withNotes <= width * 0.45
    ? { right: withNotes, notes: true }
    : { right: Math.min(needed(false), width * 0.6), notes: false }
}
