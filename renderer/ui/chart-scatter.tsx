import type { ReactNode } from 'react'
import {
  CartesianGrid,
  DefaultZIndexes,
  ReferenceLine,
  Scatter,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { ChartAxis, ChartPoint, DrawingOf } from '../../shared/model/chart-model.ts'
import { chartText } from '../../shared/text/ui-chart.ts'
import { classNames } from './class-names.ts'
import { type Box, placeLabels } from './chart-dodge.ts'
import type { DrawingProps } from './chart-drawing-props.ts'
import { OutlierMark } from './chart-marks.tsx'
import { brokenInto, labelWidth } from './chart-room.ts'

const HEIGHT = 380
const LABEL_SIZE = 12
const TITLE_SIZE = 12
const MEDIAN_SIZE = 11.5

/** A named point per party, with the two medians as dotted lines; no line of best fit, since nine points show no cause. */
export function ScatterDrawing(props: DrawingProps<'scatter'>): ReactNode {
  const { drawing, width } = props
  const { x, y, points } = drawing
  const up = brokenInto(y.title, width - 20, TITLE_SIZE)
  const across = brokenInto(x.title, width - 80, TITLE_SIZE)
  const tick =
    (axis: ChartAxis, of: 'x' | 'y') =>
    ({ x: left, y: top, index }: { x: string | number; y: string | number; index: number }) => (
      <text
        x={of === 'x' ? left : Number(left) - 2}
        y={of === 'x' ? Number(top) + 6 : top}
        textAnchor={of === 'x' ? 'middle' : 'end'}
        dominantBaseline="central"
        className="tick-label"
      >
        {axis.ticks[index]?.text}
      </text>
    )
  const scale = (axis: ChartAxis) => ({
    type: 'number' as const,
    domain: [axis.from, axis.to] as [number, number],
    ticks: axis.ticks.map((each) => each.value),
    axisLine: false,
    tickLine: false,
    interval: 0 as const,
  })
  return (
    <ScatterChart
      width={width}
      height={HEIGHT}
      margin={{ top: 14 + up.length * 16, right: 24, bottom: 6 + across.length * 16, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid />
      <XAxis dataKey="x" {...scale(x.axis)} tick={tick(x.axis, 'x')} />
      <YAxis
        dataKey="y"
        {...scale(y.axis)}
        width={Math.max(36, ...y.axis.ticks.map((each) => labelWidth(each.text, 11.5) + 10))}
        tick={tick(y.axis, 'y')}
      />
      <Scatter data={points.map((each) => ({ x: each.x, y: each.y }))} isAnimationActive={false} shape={() => <g />} />
      {x.median ? <ReferenceLine x={x.median.value} className="median-line" /> : null}
      {y.median ? <ReferenceLine y={y.median.value} className="median-line" /> : null}
      <Titles up={up} across={across} height={HEIGHT} />
      <ZIndexLayer zIndex={DefaultZIndexes.label}>
        <Medians drawing={drawing} />
        <Points {...props} />
      </ZIndexLayer>
    </ScatterChart>
  )
}

function Titles({
  up,
  across,
  height,
}: {
  up: readonly string[]
  across: readonly string[]
  height: number
}): ReactNode {
  const area = usePlotArea()
  if (!area) return null
  return (
    <g>
      {up.map((line, index) => (
        <text key={line} x={4} y={12 + index * 16} className="axis-title">
          {index === 0 ? `↑ ${line}` : line}
        </text>
      ))}
      {across.map((line, index) => (
        <text
          key={line}
          x={area.x + area.width}
          y={height - 4 - (across.length - 1 - index) * 16}
          textAnchor="end"
          className="axis-title"
        >
          {index === across.length - 1 ? `${line} →` : line}
        </text>
      ))}
    </g>
  )
}

type Scale = (value: unknown) => number | undefined

/** Where the words of the two medians stand: at the end of their line that is clear of points. Labels of points keep away. */
function medianBoxes({ x, y, points }: DrawingOf<'scatter'>, area: Box, across: Scale, up: Scale): Box[] {
  const dots = points.map((point) => ({ x: across(point.x ?? 0) ?? 0, y: up(point.y ?? 0) ?? 0 }))
  const clear = (places: readonly Box[]): Box[] => {
    const touched = (box: Box) =>
      dots.filter(
        (dot) =>
          dot.x > box.x - 8 && dot.x < box.x + box.width + 8 && dot.y > box.y - 8 && dot.y < box.y + box.height + 8,
      ).length
    return places.toSorted((a, b) => touched(a) - touched(b)).slice(0, 1)
  }
  const size = (words: string) => ({ width: labelWidth(chartText.median(words), MEDIAN_SIZE), height: 14 })
  const upright = x.median ? { at: across(x.median.value) ?? 0, ...size(x.median.text) } : null
  const level = y.median ? { at: up(y.median.value) ?? 0, ...size(y.median.text) } : null
  return [
    ...(upright
      ? clear([
          { x: upright.at + 4, y: area.y, width: upright.width, height: upright.height },
          { x: upright.at + 4, y: area.y + area.height - 16, width: upright.width, height: upright.height },
        ])
      : []),
    ...(level
      ? clear([
          { x: area.x + area.width - level.width, y: level.at - 16, width: level.width, height: level.height },
          { x: area.x + 4, y: level.at - 16, width: level.width, height: level.height },
          { x: area.x + area.width - level.width, y: level.at + 2, width: level.width, height: level.height },
        ])
      : []),
  ]
}

function Medians({ drawing }: Pick<DrawingProps<'scatter'>, 'drawing'>): ReactNode {
  const area = usePlotArea()
  const across = useXAxisScale()
  const up = useYAxisScale()
  if (!area || !across || !up) return null
  const texts = [drawing.x.median, drawing.y.median].flatMap((median) => (median ? [median.text] : []))
  return (
    <g>
      {medianBoxes(drawing, area, across, up).map((box, index) => (
        <text key={texts[index]} x={box.x} y={box.y + 10} className="median-label">
          {chartText.median(texts[index] ?? '')}
        </text>
      ))}
    </g>
  )
}

function Points({ drawing, walked, chosen, onChoose }: DrawingProps<'scatter'>): ReactNode {
  const area = usePlotArea()
  const across = useXAxisScale()
  const up = useYAxisScale()
  if (!area || !across || !up) return null
  const at = drawing.points.map(({ point, x, y }) => ({
    point,
    x: across(x ?? 0) ?? 0,
    y: up(y ?? 0) ?? 0,
    width: labelWidth(point.label, LABEL_SIZE) + 2,
    height: 15,
  }))
  const places = placeLabels(at, area, medianBoxes(drawing, area, across, up))
  return (
    <g>
      {at.map(({ point, x, y }, index) => {
        const label = places[index]
        return (
          <g key={point.key} className={classNames(onChoose && 'bar-pressable')} onClick={() => onChoose?.(point)}>
            <ScatterDot x={x} y={y} point={point} />
            {point.outlier ? <OutlierMark x={x} y={y - 14} /> : null}
            {point.key === walked || point.key === chosen ? (
              <circle cx={x} cy={y} r={10} className={point.key === walked ? 'bar-walked' : 'bar-chosen'} />
            ) : null}
            {label ? (
              <g>
                <rect {...label} className="label-ground" />
                <text
                  x={label.x + 1}
                  y={label.y + label.height / 2}
                  dominantBaseline="central"
                  className={classNames('end-name', point.own && 'axis-label-own')}
                >
                  {point.label}
                </text>
              </g>
            ) : null}
          </g>
        )
      })}
    </g>
  )
}

function ScatterDot({ x, y, point }: { x: number; y: number; point: ChartPoint }): ReactNode {
  const className = classNames(point.own ? 'dot-own' : 'dot-other', point.hatched && 'dot-hollow')
  const size = point.own ? 6.5 : 5.5
  return point.undeclared ? (
    <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={className} />
  ) : (
    <circle cx={x} cy={y} r={size} className={className} />
  )
}
