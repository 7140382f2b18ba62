import type { ReactNode } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ReferenceLine,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { ChartPanel, ChartPoint, DrawingOf } from '../../shared/model/chart-model.ts'
import { classNames } from './class-names.ts'
import type { DrawingProps } from './chart-drawing-props.ts'
import { lineData } from './chart-lines.tsx'
import { MarkedRect, Ring } from './chart-marks.tsx'
import { brokenInto, cutTo, labelWidth } from './chart-room.ts'

const NARROWEST = 210
const GAP = 12
const TITLE = 22
const TITLE_LINE = 15
const TITLE_SIZE = 12
const PANEL_ROW = 18
const PANEL_BAR = 12
const LINE_HEIGHT = 140
const SMALL = 11

interface PanelProps<K extends 'bars' | 'lines'> extends Omit<DrawingProps<never>, 'drawing'> {
  readonly panel: ChartPanel
  readonly drawing: DrawingOf<K>
  /** Room for the names, the same in every panel. */
  readonly title: number
}

/** Panels side by side, each with its name: bars per party, or a line over years against the median. */
export function MultiplesDrawing(props: DrawingProps<'multiples'>): ReactNode {
  const { drawing, width } = props
  const columns = Math.max(1, Math.min(drawing.panels.length, Math.floor((width + GAP) / (NARROWEST + GAP))))
  const each = Math.floor((width - GAP * (columns - 1)) / columns)
  const title = TITLE + (Math.max(...drawing.panels.map((panel) => titleLines(panel, each).length)) - 1) * TITLE_LINE
  return (
    <div className="panels" style={{ gridTemplateColumns: `repeat(${columns}, ${each}px)`, gap: GAP }}>
      {drawing.panels.map((panel) => {
        const shared = { ...props, panel, title, width: each }
        return panel.drawing.is === 'bars' ? (
          <BarPanel key={panel.key} {...shared} drawing={panel.drawing} />
        ) : (
          <LinePanel key={panel.key} {...shared} drawing={panel.drawing} />
        )
      })}
    </div>
  )
}

/** At most two lines, the second cut where the name is longer still. */
function titleLines(panel: ChartPanel, width: number): string[] {
  const words = panel.drawing.is === 'bars' ? `${panel.title}, ${panel.unit}` : panel.title
  const [first = '', ...rest] = brokenInto(words, width - 8, TITLE_SIZE)
  return rest.length === 0 ? [first] : [first, cutTo(rest.join(' '), width - 8, TITLE_SIZE)]
}

function PanelTitle({ panel, width }: { panel: ChartPanel; width: number }): ReactNode {
  return (
    <text x={2} y={13} className={classNames('panel-name', panel.own && 'axis-label-own')}>
      {titleLines(panel, width).map((line, index) => (
        <tspan key={line} x={2} dy={index === 0 ? 0 : TITLE_LINE}>
          {line}
        </tspan>
      ))}
      <title>{`${panel.title}, ${panel.unit}`}</title>
    </text>
  )
}

function BarPanel(props: PanelProps<'bars'>): ReactNode {
  const { panel, drawing, width, title } = props
  const { points, median, axis } = drawing
  const names = Math.max(...points.map((point) => labelWidth(point.label, SMALL))) + 8
  const labels = Math.max(...points.map((point) => labelWidth(point.text, SMALL))) + 10
  return (
    <BarChart
      data={points.map((point) => ({ key: point.key, drawn: point.value ?? 0 }))}
      width={width}
      height={title + points.length * PANEL_ROW + 4}
      layout="vertical"
      margin={{ top: title, right: labels, bottom: 4, left: 0 }}
      accessibilityLayer={false}
    >
      <XAxis type="number" hide domain={[axis.from, axis.to]} />
      <YAxis type="category" dataKey="key" width={names} axisLine={false} tickLine={false} tick={false} />
      <Bar dataKey="drawn" isAnimationActive={false} shape={() => <g />} />
      {median ? <ReferenceLine x={median.value} className="median-line" /> : null}
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <PanelBars {...props} names={names} />
      </ZIndexLayer>
      <PanelTitle panel={panel} width={width} />
    </BarChart>
  )
}

function PanelBars({ drawing, walked, chosen, onChoose, names }: PanelProps<'bars'> & { names: number }): ReactNode {
  const across = useXAxisScale()
  const down = useYAxisScale()
  if (!across || !down) return null
  const zero = across(0) ?? 0
  return (
    <g>
      {drawing.points.map((point) => {
        const middle = down(point.key, { position: 'middle' }) ?? 0
        const box = {
          x: zero,
          y: middle - PANEL_BAR / 2,
          width: (across(point.value ?? 0) ?? 0) - zero,
          height: PANEL_BAR,
        }
        const end = Math.max(zero, zero + box.width) + 5
        return (
          <g key={point.key} className={classNames(onChoose && 'bar-pressable')} onClick={() => onChoose?.(point)}>
            <text
              x={names - 5}
              y={middle}
              textAnchor="end"
              dominantBaseline="central"
              className={classNames('panel-text', point.own && 'axis-label-own')}
            >
              {point.label}
            </text>
            {point.state === 'value' ? <MarkedRect {...box} point={point} /> : null}
            <Ring {...box} walked={point.key === walked} chosen={point.key === chosen} />
            <rect
              x={end - 2}
              y={middle - 7}
              width={labelWidth(point.text, SMALL) + 4}
              height={14}
              className="label-ground"
            />
            <text x={end} y={middle} dominantBaseline="central" className="panel-text panel-figure">
              {point.text}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function LinePanel(props: PanelProps<'lines'>): ReactNode {
  const { panel, drawing, width, title } = props
  const [series] = drawing.series
  const last = series?.points.findLast((point) => point.value !== null)
  return (
    <LineChart
      data={lineData(drawing)}
      width={width}
      height={title + LINE_HEIGHT}
      margin={{ top: title + 8, right: labelWidth(last?.text ?? '', SMALL) + 12, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} />
      <XAxis
        dataKey="x"
        type="category"
        padding={{ left: 16, right: 6 }}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={({ x, y, index }: { x: string | number; y: string | number; index: number }) => (
          <text x={x} y={Number(y) + 6} textAnchor="middle" className="tick-label">
            {index === 0 || index === drawing.xs.length - 1 ? drawing.xs[index]?.label : ''}
          </text>
        )}
      />
      <YAxis
        type="number"
        domain={[drawing.axis.from, drawing.axis.to]}
        ticks={[drawing.axis.from, drawing.axis.to]}
        width={Math.max(30, labelWidth(drawing.axis.ticks.at(-1)?.text ?? '', SMALL) + 8)}
        axisLine={false}
        tickLine={false}
        interval={0}
        tick={({ x, y, index }: { x: string | number; y: string | number; index: number }) => (
          <text x={Number(x) - 2} y={y} textAnchor="end" dominantBaseline="central" className="tick-label">
            {drawing.axis.ticks[index === 0 ? 0 : drawing.axis.ticks.length - 1]?.text}
          </text>
        )}
      />
      <Line dataKey="median" type="linear" isAnimationActive={false} dot={false} className="median-path" />
      {series
        ? (['known', 'planned'] as const).map((part) => (
            <Line
              key={part}
              dataKey={`${series.key}-${part}`}
              type="linear"
              isAnimationActive={false}
              dot={false}
              connectNulls={false}
              className={classNames(series.own ? 'line-own' : 'line-panel', part === 'planned' && 'line-planned')}
            />
          ))
        : null}
      <ZIndexLayer zIndex={DefaultZIndexes.scatter}>
        {series ? <PanelDots {...props} points={series.points} /> : null}
      </ZIndexLayer>
      <PanelTitle panel={panel} width={width} />
    </LineChart>
  )
}

function PanelDots({
  drawing,
  points,
  walked,
  chosen,
  onChoose,
}: PanelProps<'lines'> & { points: readonly ChartPoint[] }): ReactNode {
  const across = useXAxisScale()
  const up = useYAxisScale()
  if (!across || !up) return null
  const last = points.findLast((point) => point.value !== null)
  return (
    <g>
      {points.map((point, index) => {
        const x = across(drawing.xs[index]?.label, { position: 'middle' }) ?? 0
        const y = up(point.value ?? drawing.axis.from) ?? 0
        return (
          <g key={point.key} className={classNames(onChoose && 'bar-pressable')} onClick={() => onChoose?.(point)}>
            {point.value === null ? (
              <text x={x} y={y - 6} textAnchor="middle" className="panel-text bar-label-mark">
                {point.text}
              </text>
            ) : (
              <circle
                cx={x}
                cy={y}
                r={3}
                className={classNames(point.own ? 'dot-own' : 'dot-panel', point.hatched && 'dot-hollow')}
              />
            )}
            {point.key === walked || point.key === chosen ? (
              <circle cx={x} cy={y} r={7} className={point.key === walked ? 'bar-walked' : 'bar-chosen'} />
            ) : null}
            {point === last ? (
              <text x={x + 7} y={y} dominantBaseline="central" className="panel-text panel-figure">
                {point.text}
              </text>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}
