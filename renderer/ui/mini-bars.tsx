import type { ReactNode } from 'react'
import type { MarkedState } from './state-mark.tsx'
import { stateMarks } from '../../shared/text/lens.ts'

export interface Bar {
  readonly party: string
  /** Short name: "Krokom". */
  readonly label: string
  /** null unless state is 'value'. */
  readonly value: number | null
  /** Rounded figure with Swedish digits, '' when there is none. */
  readonly text: string
  readonly state: 'value' | MarkedState
  readonly own: boolean
  /** Evidence grade D or E. */
  readonly hatched: boolean
  /** Said beside the figure: "fördelad med schablon". */
  readonly note?: string
}

const WIDTH = 15
const GAP = 2

/** Tiny bars, one per party in the given order, for a row of a grid. Drawn without words: the row's own cells say the figures. */
export function MiniBars({ bars, height = 20 }: { bars: readonly Bar[]; height?: number }): ReactNode {
  const top = Math.max(0, ...bars.map((bar) => bar.value ?? 0))
  const bottom = Math.min(0, ...bars.map((bar) => bar.value ?? 0))
  const span = top - bottom || 1
  const zero = (height * top) / span
  return (
    <svg className="mini-bars" width={bars.length * (WIDTH + GAP)} height={height} aria-hidden="true">
      {bars.map((bar, index) => {
        const x = index * (WIDTH + GAP)
        if (bar.value === null || bar.state !== 'value') {
          return (
            <text key={bar.party} x={x + WIDTH / 2} y={height - 4} textAnchor="middle" className="mini-mark">
              {bar.state === 'missing' || bar.state === 'value' ? '×' : stateMarks[bar.state].slice(0, 2)}
            </text>
          )
        }
        const length = Math.max(1.5, (height * Math.abs(bar.value)) / span)
        const y = bar.value >= 0 ? zero - length : zero
        return (
          <g key={bar.party}>
            <rect
              x={x}
              y={y}
              width={WIDTH}
              height={length}
              rx={1.5}
              className={bar.own ? 'bar-own' : bar.hatched ? 'bar-weak' : 'bar-other'}
            />
            {bar.hatched ? <path d={hatchLines(x, y, WIDTH, length)} className="mini-hatch" /> : null}
          </g>
        )
      })}
    </svg>
  )
}

/** Diagonals clipped to a small box, so that no pattern id has to be shared between rows. */
function hatchLines(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let offset = 4; offset < width + height; offset += 5) {
    const x1 = x + Math.min(offset, width)
    const y1 = y + Math.max(0, offset - width)
    const x2 = x + Math.max(0, offset - height)
    const y2 = y + Math.min(offset, height)
    lines.push(`M${x1} ${y1}L${x2} ${y2}`)
  }
  return lines.join('')
}
