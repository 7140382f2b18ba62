import type { ReactNode } from 'react'
import {
  Bar,
  BarChart,
  DefaultZIndexes,
  ReferenceLine,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { ChartPoint, DrawingOf } from '../../shared/model/chart-model.ts'
import { chartText } from '../../shared/text/ui-chart.ts'
import { classNames } from './class-names.ts'
import type { DrawingProps } from './chart-drawing-props.ts'
import { EndLabel, MarkedRect, Ring } from './chart-marks.tsx'
import { roomForLabels } from './chart-room.ts'

export const PARTY_WIDTH = 104
const ROW = 30
const THICK = 22
const HEAD = 24

/** Names of the parties down the left side, one's own in the accent. `gap`: room between the names and the bars. */
export function PartyAxis({ points, gap = 0 }: { points: readonly ChartPoint[]; gap?: number }): ReactNode {
  return (
    <YAxis
      type="category"
      dataKey="key"
      width={PARTY_WIDTH + gap}
      axisLine={false}
      tickLine={false}
      interval={0}
      tick={({ x, y, index }: { x: string | number; y: string | number; index: number }) => {
        const point = points[index]
        return (
          <text
            x={Number(x) - 4 - gap}
            y={y}
            dominantBaseline="central"
            textAnchor="end"
            className={classNames('axis-label', point?.own && 'axis-label-own')}
          >
            {point?.label}
          </text>
        )
      }}
    />
  )
}

/** Horizontal bars, one party a row: one's own in the accent, the others muted, the median named on top. */
export function BarsDrawing(props: DrawingProps<'bars'>): ReactNode {
  const { drawing, width } = props
  const { points, median } = drawing
  const room = roomForLabels(points, median?.value ?? null, width - PARTY_WIDTH)
  const top = Math.max(0, median?.value ?? 0, ...points.map((point) => point.value ?? 0))
  const bottom = Math.min(0, ...points.map((point) => point.value ?? 0))
  return (
    <BarChart
      data={points.map((point) => ({ key: point.key, drawn: point.value ?? 0 }))}
      width={width}
      height={points.length * ROW + HEAD + 4}
      layout="vertical"
      margin={{ top: HEAD, right: room.right, bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[bottom, top || 1]} />
      <PartyAxis points={points} />
      <Bar dataKey="drawn" isAnimationActive={false} shape={() => <g />} />
      <Rows {...props} />
      {median ? (
        <ReferenceLine
          x={median.value}
          className="median-line"
          label={{ value: chartText.median(median.text), position: 'top', className: 'median-label' }}
        />
      ) : null}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <Labels points={points} notes={room.notes} />
      </ZIndexLayer>
    </BarChart>
  )
}

/** Where a row's bar begins and ends on the scales of the chart it is in. */
function useRowPlace(): ((point: ChartPoint) => { x: number; y: number; width: number }) | null {
  const across = useXAxisScale()
  const down = useYAxisScale()
  if (!across || !down) return null
  return (point) => {
    const x = across(0) ?? 0
    return {
      x,
      y: (down(point.key, { position: 'middle' }) ?? 0) - THICK / 2,
      width: (across(point.value ?? 0) ?? 0) - x,
    }
  }
}

function Rows({ drawing, walked, chosen, onChoose }: DrawingProps<'bars'>): ReactNode {
  const place = useRowPlace()
  if (!place) return null
  return (
    <g>
      {drawing.points.map((point) => {
        const box = { ...place(point), height: THICK }
        return (
          <g
            key={point.key}
            className={classNames('bar', onChoose && 'bar-pressable')}
            onClick={() => onChoose?.(point)}
          >
            <rect x={box.x} y={box.y} width={Math.max(40, box.width)} height={THICK} className="bar-room" />
            {point.state === 'value' ? <MarkedRect {...box} point={point} /> : null}
            <Ring {...box} walked={point.key === walked} chosen={point.key === chosen} />
          </g>
        )
      })}
    </g>
  )
}

function Labels({ points, notes }: { points: DrawingOf<'bars'>['points']; notes: boolean }): ReactNode {
  const place = useRowPlace()
  if (!place) return null
  return (
    <g className="labels">
      {points.map((point) => {
        const { x, y, width } = place(point)
        return (
          <EndLabel key={point.key} at={Math.max(x, x + width) + 7} y={y} height={THICK} point={point} notes={notes} />
        )
      })}
    </g>
  )
}
