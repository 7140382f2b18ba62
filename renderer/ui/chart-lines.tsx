import { type ReactNode, useState } from 'react'
import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { ChartPoint, ChartSeries, DrawingOf } from '../../shared/model/chart-model.ts'
import { classNames } from './class-names.ts'
import { dodge } from './chart-dodge.ts'
import type { DrawingProps } from './chart-drawing-props.ts'
import { labelWidth } from './chart-room.ts'

const HEIGHT = 340
const LABEL_SIZE = 12
const LABEL_HEIGHT = 16
const END = 12
const MOST_ROOM = 190

const lastKnown = (series: ChartSeries): ChartPoint | undefined =>
  series.points.findLast((point) => point.value !== null)
const endWords = (series: ChartSeries): string => `${series.label} ${lastKnown(series)?.text ?? ''}`

/** The line that stands out: the one the mouse is on, else that of the point one has walked to, else of the one explained. */
const standsOut = ({ drawing, walked, chosen }: DrawingProps<'lines'>, pointed: string | null): string | null => {
  const of = (key: string | null) =>
    key === null ? undefined : drawing.series.find(({ points }) => points.some((point) => point.key === key))?.key
  return pointed ?? of(walked) ?? of(chosen) ?? null
}

/**
 * Muted lines for the others and the accent for one's own, each named at its end. A missing year is a gap in the line. The
 * others are told apart by their names, and one at a time is drawn dark and thick.
 */
export function LinesDrawing(props: DrawingProps<'lines'>): ReactNode {
  const { drawing, width } = props
  const [pointed, setPointed] = useState<string | null>(null)
  const out = standsOut(props, pointed)
  const named = drawing.series.filter(lastKnown)
  const right = Math.min(
    MOST_ROOM,
    Math.max(60, ...named.map((series) => labelWidth(endWords(series), LABEL_SIZE) + 22)),
  )
  const ordered = [...drawing.series.filter((series) => !series.own), ...drawing.series.filter((series) => series.own)]
  return (
    <LineChart
      data={lineData(drawing)}
      width={width}
      height={HEIGHT}
      margin={{ top: 14, right, bottom: drawing.xs.some((x) => x.note !== '') ? 18 : 4, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="x"
        type="category"
        padding={{ left: 24, right: END }}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={({ x, y, index }: { x: string | number; y: string | number; index: number }) => (
          <YearTick x={Number(x)} y={Number(y)} index={index} drawing={drawing} />
        )}
      />
      <YAxis
        type="number"
        domain={[drawing.axis.from, drawing.axis.to]}
        ticks={drawing.axis.ticks.map((tick) => tick.value)}
        width={Math.max(36, ...drawing.axis.ticks.map((tick) => labelWidth(tick.text, 11.5) + 10))}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={({ x, y, index }: { x: string | number; y: string | number; index: number }) => (
          <text x={Number(x) - 2} y={y} textAnchor="end" dominantBaseline="central" className="tick-label">
            {drawing.axis.ticks[index]?.text}
          </text>
        )}
      />
      <Line dataKey="median" type="linear" isAnimationActive={false} dot={false} className="median-path" />
      {ordered.flatMap((series) =>
        (['known', 'planned'] as const).map((part) => (
          <Line
            key={`${series.key}-${part}`}
            dataKey={`${series.key}-${part}`}
            type="linear"
            isAnimationActive={false}
            dot={false}
            connectNulls={false}
            className={classNames(
              series.own ? 'line-own' : 'line-other',
              part === 'planned' && 'line-planned',
              series.key === out && 'line-out',
            )}
            onMouseEnter={() => setPointed(series.key)}
            onMouseLeave={() => setPointed(null)}
          />
        )),
      )}
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        <Dots {...props} ordered={ordered} out={out} onPoint={setPointed} />
        <EndNames series={named} out={out} onPoint={setPointed} onChoose={props.onChoose} />
      </ZIndexLayer>
    </LineChart>
  )
}

/** One row per year. What is planned rather than booked is a line of its own, from the last booked point on. */
export function lineData(drawing: DrawingOf<'lines'>): Record<string, number | string | null>[] {
  const planned = drawing.xs.map((x) => x.planned)
  return drawing.xs.map((x, index) => ({
    x: x.label,
    median: drawing.median[index] ?? null,
    ...Object.fromEntries(
      drawing.series.flatMap(({ key, points }) => {
        const value = points[index]?.value ?? null
        const beside = planned[index] || planned[index + 1] || planned[index - 1]
        return [
          [`${key}-known`, planned[index] ? null : value],
          [`${key}-planned`, beside ? value : null],
        ]
      }),
    ),
  }))
}

/** The year, under it its kind where kinds are mixed, and one's own mark where there is no figure. */
function YearTick({
  x,
  y,
  index,
  drawing,
}: {
  x: number
  y: number
  index: number
  drawing: DrawingOf<'lines'>
}): ReactNode {
  const at = drawing.xs[index]
  const own = drawing.series.find((series) => series.own)?.points[index]
  return (
    <g>
      <text x={x} y={y + 8} textAnchor="middle" className="axis-label">
        {at?.label}
      </text>
      {at?.note ? (
        <text x={x} y={y + 22} textAnchor="middle" className="tick-label">
          {at.note}
        </text>
      ) : null}
      {own && own.value === null ? (
        <text x={x} y={y - 12} textAnchor="middle" className="bar-label-mark own-mark">
          {own.text}
        </text>
      ) : null}
    </g>
  )
}

interface Pointing {
  readonly out: string | null
  readonly onPoint: (series: string | null) => void
}

/** Points on the lines: hollow where the grade is D or E, square where the method is not declared; one's own with its figure. */
function Dots(props: DrawingProps<'lines'> & Pointing & { ordered: readonly ChartSeries[] }): ReactNode {
  const { drawing, ordered, walked, chosen, onChoose, out, onPoint } = props
  const across = useXAxisScale()
  const up = useYAxisScale()
  if (!across || !up) return null
  return (
    <g>
      {ordered.flatMap((series) =>
        series.points.map((point, index) => {
          if (point.value === null) return null
          const x = across(drawing.xs[index]?.label, { position: 'middle' }) ?? 0
          const y = up(point.value) ?? 0
          return (
            <g
              key={point.key}
              className={classNames(onChoose && 'bar-pressable', series.key === out && 'dots-out')}
              onClick={() => onChoose?.(point)}
              onMouseEnter={() => onPoint(series.key)}
              onMouseLeave={() => onPoint(null)}
            >
              <circle cx={x} cy={y} r={9} className="bar-room" />
              <LineDot x={x} y={y} point={point} />
              {point.key === walked || point.key === chosen ? (
                <circle cx={x} cy={y} r={8} className={point.key === walked ? 'bar-walked' : 'bar-chosen'} />
              ) : null}
            </g>
          )
        }),
      )}
      {ordered
        .filter((series) => series.own)
        .flatMap((series) =>
          series.points.slice(0, -1).map((point, index) => {
            if (point.value === null) return null
            const x = across(drawing.xs[index]?.label, { position: 'middle' }) ?? 0
            const y = (up(point.value) ?? 0) - 14
            const width = labelWidth(point.text, LABEL_SIZE)
            return (
              <g key={`${point.key} text`}>
                <rect x={x - width / 2 - 2} y={y - 8} width={width + 4} height={16} className="label-ground" />
                <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className="bar-label bar-label-own">
                  {point.text}
                </text>
              </g>
            )
          }),
        )}
    </g>
  )
}

function LineDot({ x, y, point }: { x: number; y: number; point: ChartPoint }): ReactNode {
  const size = point.own ? 4.5 : 2.8
  const className = classNames(point.own ? 'dot-own' : 'dot-other', point.hatched && 'dot-hollow')
  if (point.undeclared)
    return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={className} />
  return <circle cx={x} cy={y} r={size} className={className} />
}

/**
 * Each line's name and last figure at its end, moved apart where lines end close together, with a thread to the point. Its line
 * stands out while the mouse is on it; a press explains the figure.
 */
function EndNames({
  series,
  out,
  onPoint,
  onChoose,
}: Pointing & { series: readonly ChartSeries[]; onChoose: DrawingProps<'lines'>['onChoose'] }): ReactNode {
  const area = usePlotArea()
  const up = useYAxisScale()
  if (!area || !up) return null
  const ends = series.map((one) => up(lastKnown(one)?.value ?? 0) ?? 0)
  const places = dodge(
    ends.map((at) => ({ at, size: LABEL_HEIGHT })),
    area.y - 8,
    area.y + area.height + 8,
  )
  const x = area.x + area.width
  return (
    <g className="labels">
      {series.map((one, index) => {
        const [from, to] = [ends[index] ?? 0, places[index] ?? 0]
        const last = lastKnown(one)
        return (
          <g
            key={one.key}
            className={classNames(onChoose && 'bar-pressable', one.key === out && 'end-out')}
            onClick={() => (last ? onChoose?.(last) : undefined)}
            onMouseEnter={() => onPoint(one.key)}
            onMouseLeave={() => onPoint(null)}
          >
            {Math.abs(from - to) > 2 ? <path d={`M${x - END + 7} ${from}L${x + 8} ${to}`} className="thread" /> : null}
            <text
              x={x + 11}
              y={to}
              dominantBaseline="central"
              className={classNames('end-name', one.own && 'axis-label-own')}
            >
              {one.label} <tspan className="end-figure">{last?.text}</tspan>
            </text>
          </g>
        )
      })}
    </g>
  )
}
