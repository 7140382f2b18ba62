// The only file that knows recharts.
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { Bar as RechartsBar, BarChart, LabelList, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts'
import { chartText } from '../../shared/text/ui-chart.ts'
import { classNames } from './class-names.ts'
import { barLabel, labelWidth, roomForLabels } from './chart-room.ts'
import type { Bar } from './mini-bars.tsx'
import { TableTwin } from './table-twin.tsx'
import { useWidth } from './use-width.ts'

export interface BarsByPartyProps {
  /** What the chart shows, with unit: "Kostnad för hemsjukvård, kr per invånare 65+". */
  readonly title: string
  /** The scope: "Budget 2026, kostnad inkl. OH". */
  readonly subtitle: string
  /** Source, method version, missing parties. */
  readonly footer: string
  /** In drawing order, top first. */
  readonly bars: readonly Bar[]
  readonly median: number | null
  readonly medianText: string
  readonly unit: string
  /** The whole chart as one spoken sentence. */
  readonly spoken: string
  /** The bar that is explained in the panel. */
  readonly chosen?: string | null
  readonly onChoose?: (party: string) => void
  /** To the right of the title. */
  readonly tools?: ReactNode
  /** table: the same figures as a table. */
  readonly view?: 'chart' | 'table'
}

const ROW = 30
const LABEL_WIDTH = 104

interface ShapeProps {
  x?: number
  y?: number
  width?: number
  height?: number
  payload?: Bar
}

/** A figure or a mark at the end of its bar, on a ground of its own so that no line ever crosses it. */
function EndLabel({
  x = 0,
  y = 0,
  width = 0,
  height = 0,
  bar,
  words,
}: {
  x?: number
  y?: number
  width?: number
  height?: number
  bar: Bar
  words: string
}): ReactNode {
  const at = bar.state === 'value' ? Math.max(x, x + width) + 7 : LABEL_WIDTH + 7
  return (
    <g>
      <rect x={at - 3} y={y - 2} width={labelWidth(words) + 6} height={height + 4} className="label-ground" />
      <text
        x={at}
        y={y + height / 2}
        dominantBaseline="central"
        className={classNames('bar-label', bar.state !== 'value' && 'bar-label-mark', bar.own && 'bar-label-own')}
      >
        {words}
      </text>
    </g>
  )
}

/** Horizontal bars, one party a row: own party in the accent, the others muted, the median named on top. Arrow keys walk, Enter explains. */
export function BarsByParty(props: BarsByPartyProps): ReactNode {
  const {
    title,
    subtitle,
    footer,
    bars,
    median,
    medianText,
    unit,
    spoken,
    chosen,
    onChoose,
    tools,
    view = 'chart',
  } = props
  const hatch = useId()
  const body = useRef<HTMLDivElement>(null)
  const room = roomForLabels(bars, median, useWidth(body) - LABEL_WIDTH)
  const [walked, setWalked] = useState<number | null>(null)
  const data = bars.map((bar) => ({ ...bar, drawn: bar.value ?? 0 }))
  const top = Math.max(0, median ?? 0, ...bars.map((bar) => bar.value ?? 0))
  const bottom = Math.min(0, ...bars.map((bar) => bar.value ?? 0))

  const onKeyDown = (event: KeyboardEvent) => {
    const last = bars.length - 1
    const to = {
      ArrowDown: Math.min(last, (walked ?? -1) + 1),
      ArrowUp: Math.max(0, (walked ?? 1) - 1),
      Home: 0,
      End: last,
    }[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setWalked(to)
    }
    const bar = walked === null ? undefined : bars[walked]
    if ((event.key === 'Enter' || event.key === ' ') && bar) {
      event.preventDefault()
      onChoose?.(bar.party)
    }
  }

  const shape = (given: ShapeProps) => {
    const { x = 0, y = 0, width = 0, height = 0, payload } = given
    if (!payload || payload.state !== 'value') return <g />
    const left = Math.min(x, x + width)
    const index = bars.findIndex((bar) => bar.party === payload.party)
    return (
      <g className={classNames('bar', onChoose && 'bar-pressable')} onClick={() => onChoose?.(payload.party)}>
        <rect
          x={left}
          y={y}
          width={Math.max(1, Math.abs(width))}
          height={height}
          rx={2}
          className={payload.own ? 'bar-own' : payload.hatched ? 'bar-weak' : 'bar-other'}
        />
        {payload.hatched ? (
          <rect
            x={left}
            y={y}
            width={Math.max(1, Math.abs(width))}
            height={height}
            rx={2}
            fill={`url(#${hatch})`}
            className={payload.own ? 'hatch-own' : undefined}
          />
        ) : null}
        {index === walked || payload.party === chosen ? (
          <rect
            x={left - 2}
            y={y - 2}
            width={Math.abs(width) + 4}
            height={height + 4}
            rx={3}
            className={index === walked ? 'bar-walked' : 'bar-chosen'}
          />
        ) : null}
      </g>
    )
  }

  const walkedBar = walked === null ? undefined : bars[walked]
  return (
    <figure className="chart" aria-label={title}>
      <figcaption className="chart-head">
        <div>
          <h2 className="card-title">{title}</h2>
          <p className="card-subtitle">{subtitle}</p>
        </div>
        {tools ? <div className="card-tools">{tools}</div> : null}
      </figcaption>
      <p className="sr-only">{spoken}</p>
      {view === 'table' ? (
        <TableTwin
          caption={`${title}. ${subtitle}`}
          columns={[{ header: chartText.party }, { header: unit, align: 'right' }, { header: chartText.remark }]}
          rows={bars.map((bar) => ({
            key: bar.party,
            strong: bar.own,
            cells: [bar.label, bar.state === 'value' ? bar.text : chartText.state(bar.state), bar.note ?? ''],
          }))}
        />
      ) : (
        <div
          ref={body}
          className="chart-body"
          role="application"
          aria-roledescription={chartText.roleDescription}
          aria-label={chartText.walkHint}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onBlur={() => setWalked(null)}
          style={{ height: bars.length * ROW + 34 }}
        >
          <ResponsiveContainer width="100%" height="100%">
            <BarChart
              data={data}
              layout="vertical"
              margin={{ top: 24, right: room.right, bottom: 4, left: 0 }}
              barCategoryGap={4}
              accessibilityLayer={false}
            >
              <defs>
                <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                  <line x1="0" y1="0" x2="0" y2="6" className="hatch-line" />
                </pattern>
              </defs>
              <XAxis type="number" hide domain={[bottom, top || 1]} />
              <YAxis
                type="category"
                dataKey="label"
                width={LABEL_WIDTH}
                axisLine={false}
                tickLine={false}
                interval={0}
                tick={({
                  x,
                  y,
                  payload,
                  index,
                }: {
                  x: string | number
                  y: string | number
                  payload: { value: string }
                  index: number
                }) => (
                  <text
                    x={Number(x) - 4}
                    y={y}
                    dominantBaseline="central"
                    textAnchor="end"
                    className={classNames('axis-label', bars[index]?.own && 'axis-label-own')}
                  >
                    {payload.value}
                  </text>
                )}
              />
              <RechartsBar
                dataKey="drawn"
                isAnimationActive={false}
                shape={(given: unknown) => shape(given as ShapeProps)}
              >
                <LabelList
                  content={(given) => {
                    const bar = bars[given.index ?? -1]
                    return bar ? (
                      <EndLabel
                        x={Number(given.x ?? 0)}
                        y={Number(given.y ?? 0)}
                        width={Number(given.width ?? 0)}
                        height={Number(given.height ?? 0)}
                        bar={bar}
                        words={barLabel(bar, room.notes)}
                      />
                    ) : null
                  }}
                />
              </RechartsBar>
              {median === null ? null : (
                <ReferenceLine
                  x={median}
                  className="median-line"
                  label={{ value: chartText.median(medianText), position: 'top', className: 'median-label' }}
                />
              )}
            </BarChart>
          </ResponsiveContainer>
        </div>
      )}
      <p className="sr-only" role="status">
        {walkedBar
          ? chartText.walked(
              walkedBar.label,
              walkedBar.state === 'value' ? `${walkedBar.text} ${unit}` : chartText.state(walkedBar.state),
              walkedBar.note,
            )
          : ''}
      </p>
      <p className="chart-footer">{footer}</p>
    </figure>
  )
}
