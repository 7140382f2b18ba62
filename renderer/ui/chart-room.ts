import type { ChartPoint } from '../../shared/model/chart-model.ts'

const CHARACTER = 7
const AIR = 14
const MARK = 14

/** What stands at the end of a bar. Notes are left out where there is no room; the table and the spoken text keep them. */
export const barLabel = (point: ChartPoint, notes: boolean): string =>
  point.state === 'value' && notes && point.note ? `${point.text} · ${point.note}` : point.text

/** About how many px some words take at `size` px. */
export const labelWidth = (words: string, size = 12.5): number => (words.length * CHARACTER * size) / 12.5

const room = (point: ChartPoint, notes: boolean) =>
  labelWidth(barLabel(point, notes)) + (point.outlier ? MARK : 0) + AIR

/**
 * How much to keep free to the right of the bars so that every label fits within `width` px:
 * `more` is for what else stands beside a figure. With bar length (width − right) · value ÷ top, each bar and its label must end before the edge.
 */
export function roomForLabels(
  points: readonly ChartPoint[],
  median: number | null,
  width: number,
  more = 0,
): { right: number; notes: boolean } {
  const top = Math.max(0, median ?? 0, ...points.map((point) => point.value ?? 0))
  const needed = (notes: boolean) =>
    Math.max(
      24,
      ...points.map((point) => {
        const share = top > 0 ? Math.max(0, point.value ?? 0) / top : 0
        return share === 0 ? 0 : width - (width - room(point, notes) - more) / share
      }),
    )
  const withNotes = needed(true)
  return withNotes <= width * 0.45
    ? { right: withNotes, notes: true }
    : { right: Math.min(needed(false), width * 0.6), notes: false }
}

/** Words broken into lines of at most `width` px at `size` px; a word longer than a line stands alone. */
export function brokenInto(words: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && labelWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Cut to `width` px with an ellipsis. */
export function cutTo(words: string, width: number, size = 12.5): string {
  if (labelWidth(words, size) <= width) return words
  const most = Math.max(1, Math.floor((width * 12.5) / (CHARACTER * size)) - 1)
  return `${words.slice(0, most).trimEnd()}…`
}
