import type { ReactNode } from 'react'
import { Bar, BarChart, ReferenceLine, usePlotArea, useXAxisScale, useYAxisScale, XAxis } from 'recharts'
import { classNames } from './class-names.ts'
import { PARTY_WIDTH, PartyAxis } from './chart-bars.tsx'
import type { DrawingProps } from './chart-drawing-props.ts'
import { EndLabel, MarkedRect, Ring } from './chart-marks.tsx'
import { barLabel, labelWidth } from './chart-room.ts'

const ROW = 30
const THICK = 22
const HEAD = 26
const LABEL = 18
const WORDS = 11.5

/** Bars to both sides of a zero that is named: more than budget to the left, less to the right. No side is good or bad. */
export function DeviationDrawing(props: DrawingProps<'deviation'>): ReactNode {
  const { drawing, width } = props
  const { points } = drawing
  const values = points.map((point) => point.value ?? 0)
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const notes = width > 720
  const beside = (sign: 1 | -1) =>
    Math.max(
      0,
      ...points
        .filter((point) => (sign === 1 ? (point.value ?? 0) >= 0 : (point.value ?? 0) < 0))
        .map((point) => labelWidth(barLabel(point, notes)) + LABEL),
    )
  // What each side means must fit over it, also where no bar goes that way.
  const span = Math.max(1, width - PARTY_WIDTH - beside(1) - beside(-1))
  const share = (side: number) => (high === low ? 0.5 : side / (high - low)) * span
  const roomRight = Math.max(beside(1), labelWidth(drawing.right, WORDS) + LABEL + 12 - share(high))
  const roomLeft = Math.max(beside(-1), labelWidth(drawing.left, WORDS) + LABEL + 12 - share(-low))
  return (
    <BarChart
      data={points.map((point) => ({ key: point.key, drawn: point.value ?? 0 }))}
      width={width}
      height={points.length * ROW + HEAD + 4}
      layout="vertical"
      margin={{ top: HEAD, right: Math.min(width / 3, roomRight), bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={low === high ? [-1, 1] : [low, high]} />
      <PartyAxis points={points} gap={Math.min(width / 3, roomLeft)} />
      <Bar dataKey="drawn" isAnimationActive={false} shape={() => <g />} />
      <ReferenceLine x={0} className="zero-line" />
      <Rows {...props} notes={notes} />
      <Sides left={drawing.left} right={drawing.right} />
    </BarChart>
  )
}

function Rows(props: DrawingProps<'deviation'> & { notes: boolean }): ReactNode {
  const { drawing, walked, chosen, onChoose, notes } = props
  const across = useXAxisScale()
  const down = useYAxisScale()
  if (!across || !down) return null
  const zero = across(0) ?? 0
  return (
    <g>
      {drawing.points.map((point) => {
        const y = (down(point.key, { position: 'middle' }) ?? 0) - THICK / 2
        const width = (across(point.value ?? 0) ?? zero) - zero
        const box = { x: zero, y, width, height: THICK }
        const toLeft = width < 0
        return (
          <g
            key={point.key}
            className={classNames('bar', onChoose && 'bar-pressable')}
            onClick={() => onChoose?.(point)}
          >
            <rect
              {...box}
              x={Math.min(zero, zero + width)}
              width={Math.max(40, Math.abs(width))}
              className="bar-room"
            />
            {point.state === 'value' ? <MarkedRect {...box} point={point} /> : null}
            <Ring {...box} walked={point.key === walked} chosen={point.key === chosen} />
            <EndLabel
              at={toLeft ? zero + width - 7 : zero + Math.max(0, width) + 7}
              y={y}
              height={THICK}
              point={point}
              notes={notes}
              toLeft={toLeft}
            />
          </g>
        )
      })}
    </g>
  )
}

/** What each side of zero means, over the bars. */
function Sides({ left, right }: { left: string; right: string }): ReactNode {
  const across = useXAxisScale()
  const area = usePlotArea()
  if (!across || !area) return null
  const zero = across(0) ?? 0
  return (
    <g className="side-words">
      <text x={zero - 10} y={area.y - 10} textAnchor="end">
        ← {left}
      </text>
      <text x={zero + 10} y={area.y - 10}>
        {right} →
      </text>
    </g>
  )
}
