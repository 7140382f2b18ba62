import type { ReactNode } from 'react'
import { Bar, BarChart, ReferenceLine, useXAxisScale, useYAxisScale, XAxis } from 'recharts'
import type { ChartSegment } from '../../shared/model/chart-model.ts'
import { classNames } from './class-names.ts'
import { PARTY_WIDTH, PartyAxis } from './chart-bars.tsx'
import type { DrawingProps } from './chart-drawing-props.ts'
import { EndLabel, Ring } from './chart-marks.tsx'
import { layerLook, LayerRect } from './chart-layers.tsx'
import { labelWidth, roomForLabels } from './chart-room.ts'

const ROW = 32
const THICK = 24
const HEAD = 6
const CODE_SIZE = 11
/** For the marks beside a bar's figure. */
const SWATCH = 22

/** Each bar in layers that are told apart by lightness and texture, in one order, with the layer's code where there is room. */
export function StackedDrawing(props: DrawingProps<'stacked'>): ReactNode {
  const { drawing, width } = props
  const points = drawing.bars.map(({ point }) => point)
  const room = roomForLabels(points, null, width - PARTY_WIDTH, SWATCH)
  const reach = drawing.bars.map(({ segments }) => ({
    high: segments.reduce((sum, { value }) => sum + Math.max(0, value), 0),
    low: segments.reduce((sum, { value }) => sum + Math.min(0, value), 0),
  }))
  const top = Math.max(0, ...reach.map(({ high }) => high))
  const bottom = Math.min(0, ...reach.map(({ low }) => low))
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
      {bottom < 0 ? <ReferenceLine x={0} className="zero-line" /> : null}
      <Rows {...props} notes={room.notes} />
    </BarChart>
  )
}

interface Placed {
  readonly segment: ChartSegment
  readonly from: number
  readonly to: number
}

/** Costs are laid to the right of zero one after the other, revenue to the left. */
function placed(segments: readonly ChartSegment[]): Placed[] {
  let [right, left] = [0, 0]
  return segments.map((segment) => {
    const from = segment.value >= 0 ? right : left
    const to = from + segment.value
    if (segment.value >= 0) right = to
    else left = to
    return { segment, from, to }
  })
}

function Rows(props: DrawingProps<'stacked'> & { notes: boolean }): ReactNode {
  const { drawing, walked, chosen, onChoose, notes } = props
  const across = useXAxisScale()
  const down = useYAxisScale()
  if (!across || !down) return null
  const at = (value: number) => across(value) ?? 0
  return (
    <g>
      {drawing.bars.map(({ point, segments }) => {
        const y = (down(point.key, { position: 'middle' }) ?? 0) - THICK / 2
        const parts = placed(segments)
        const end = at(Math.max(0, ...parts.map(({ to }) => to)))
        const start = at(Math.min(0, ...parts.map(({ to }) => to)))
        const whole = { x: start, y, width: Math.max(1, end - start), height: THICK }
        return (
          <g
            key={point.key}
            className={classNames('bar', onChoose && 'bar-pressable')}
            onClick={() => onChoose?.(point)}
          >
            {parts.map(({ segment, from, to }) => {
              const [x, width] = [Math.min(at(from), at(to)), Math.abs(at(to) - at(from))]
              const code = drawing.layers[segment.layer]?.short ?? ''
              const look = layerLook(segment.layer)
              return (
                <g key={segment.point.key}>
                  <LayerRect layer={segment.layer} x={x} y={y} width={width} height={THICK} />
                  {width > labelWidth(code, CODE_SIZE) + 8 ? (
                    <LayerCode
                      x={x + width / 2}
                      y={y + THICK / 2}
                      code={code}
                      dark={look.dark}
                      ground={look.textured}
                    />
                  ) : null}
                  <Ring x={x} y={y} width={width} height={THICK} walked={segment.point.key === walked} chosen={false} />
                </g>
              )
            })}
            {point.own && point.state === 'value' ? <rect {...whole} className="own-edge" /> : null}
            <Ring {...whole} walked={point.key === walked} chosen={point.key === chosen} />
            <EndLabel at={end + 7} y={y} height={THICK} point={point} notes={notes} marked />
          </g>
        )
      })}
    </g>
  )
}

/** A layer's code inside its part of the bar, on a ground where a texture would make it hard to read. */
function LayerCode({
  x,
  y,
  code,
  dark,
  ground,
}: {
  x: number
  y: number
  code: string
  dark: boolean
  ground: boolean
}): ReactNode {
  const width = labelWidth(code, CODE_SIZE) + 4
  return (
    <g>
      {ground ? <rect x={x - width / 2} y={y - 7} width={width} height={14} rx={2} className="label-ground" /> : null}
      <text
        x={x}
        y={y}
        textAnchor="middle"
        dominantBaseline="central"
        className={dark && !ground ? 'layer-code layer-code-light' : 'layer-code'}
      >
        {code}
      </text>
    </g>
  )
}
