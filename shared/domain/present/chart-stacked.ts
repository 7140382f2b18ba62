import type { ChartPoint, ChartSegment, ChartTable } from '../../model/chart-model.ts'
import type { ChartSpec } from '../../model/chart-spec.ts'
import type { GridRow } from '../../model/grid-model.ts'
import { niceAxis } from './chart-axis.ts'
import { orderedBars } from './chart-bars.ts'
import { type Drafter, left, refuse, right } from './chart-draft.ts'
import { type ChartSource, type CompositionPart, measureOf, partiesOf, rowOf } from './chart-source.ts'
import { formatNumber } from './format-number.ts'
import { roundedParts } from './rounded-parts.ts'

/** As many layers as can be told apart by pattern in grey; the smallest of more become one. */
const MOST_LAYERS = 8

interface Layer {
  readonly key: string
  readonly short: string
  readonly label: string
}

/** What each party's figure is made of, by item, by area of the catalogue or by isolation level. Segments sum to the figure. */
export const draftStacked: Drafter = (spec, source) => {
  const { lens, words } = source
  const grid = source.gridOf(lens.year, lens.kind)
  const row = rowOf(grid, spec.indicatorId)
  if (!row) return refuse('indicator-unknown')
  if (row.index) return refuse('index-not-here')
  if (spec.stackBy === 'isolation' && !source.levelsKnown) return refuse('levels-unknown')
  const parties = partiesOf(spec, grid)
  if (parties.length === 0) return refuse('parties-none')
  const ordered = orderedBars(row, parties, spec.order, source)
  const found = ordered.map((bar) => {
    const parts = bar.point.value === null ? [] : source.compositionOf(row.indicatorId, bar.party.code)
    const stated = bar.cell?.value.numeratorOre ?? null
    const whole = parts?.reduce((sum, part) => sum + part.ore, 0) ?? null
    // Each part in other prices is rounded to the öre by itself.
    const agrees = whole !== null && stated !== null && Math.abs(whole - stated) <= (parts?.length ?? 0)
    return { ...bar, whole, agrees, parts: parts === null ? null : summed(parts, spec.stackBy, source) }
  })
  if (!found.every(({ point, agrees }) => point.value === null || agrees)) return refuse('not-a-sum')
  if (found.every(({ point }) => point.value === null)) return refuse('no-figures')
  const layers = layersOf(
    found.flatMap(({ parts }) => [...(parts?.values() ?? [])]),
    spec.stackBy,
  )
  const drawn = mergeSmallest(layers, found, words.rest)
  const bars = found.map(({ point, parts, whole }, at) => ({
    point,
    segments: segmentsOf(
      point,
      row,
      drawn.map((layer) => oreOf(layer.keys, parts)),
      drawn,
      whole,
      source,
      at,
    ),
  }))
  return {
    draft: {
      title: words.title.stacked(row.name, row.unit, spec.stackBy),
      subtitle: words.lens(lens, measureOf(row, lens)),
      unit: row.unit,
      drawing: {
        is: 'stacked',
        layers: drawn.map(({ key, short, label }) => ({ key, short, label })),
        bars,
        axis: niceAxis(
          bars.flatMap(({ point, segments }) => [point.value ?? 0, ...reach(segments)]),
          true,
        ),
      },
      table: stackedTable(layers, found, row, source),
      points: bars.flatMap(({ point, segments }) => [point, ...segments.map((segment) => segment.point)]),
      compared: bars.map(({ point }) => point),
      median: row.median,
      medianText: row.medianText,
      shown: [{ year: lens.year, kind: lens.kind, grid }],
      parties,
      indicatorIds: [row.indicatorId],
    },
  }
}

type Summed = ReadonlyMap<string, Layer & { ore: number }>

/** One party's parts by layer, öre. */
function summed(parts: readonly CompositionPart[], by: ChartSpec['stackBy'], { words }: ChartSource): Summed {
  const layers = new Map<string, Layer & { ore: number }>()
  for (const part of parts) {
    const layer = layerOf(part, by, words.levelUnknown)
    layers.set(layer.key, { ...layer, ore: (layers.get(layer.key)?.ore ?? 0) + part.ore })
  }
  return layers
}

function layerOf(part: CompositionPart, by: ChartSpec['stackBy'], unknown: string): Layer {
  switch (by) {
    case 'item':
      return { key: part.itemId, short: part.itemId, label: `${part.itemId} ${part.name}` }
    case 'area':
      return { key: part.areaId, short: part.areaId, label: `${part.areaId} ${part.areaName}` }
    case 'isolation':
      return part.level === null
        ? { key: '', short: '?', label: unknown }
        : { key: String(part.level), short: String(part.level), label: `${part.level} ${part.levelName}` }
  }
}

/** Each layer once: items in catalogue order as they come, levels highest first and the unknown last. */
function layersOf(all: readonly Layer[], by: ChartSpec['stackBy']): Layer[] {
  const unique = [...new Map(all.map(({ key, short, label }) => [key, { key, short, label }])).values()]
  const number = (key: string) => Number(key.slice(1) || 0)
  return by === 'isolation'
    ? unique.toSorted((a, b) => Number(b.key || -1) - Number(a.key || -1))
    : unique.toSorted((a, b) => (a.key[0] === b.key[0] ? number(a.key) - number(b.key) : a.key < b.key ? -1 : 1))
}

interface DrawnLayer extends Layer {
  readonly keys: readonly string[]
}

/** The layers that are drawn: all, or the largest over all parties and the rest as one that says how many it holds. */
function mergeSmallest(
  layers: readonly Layer[],
  found: readonly { readonly parts: Summed | null }[],
  rest: (count: number) => string,
): DrawnLayer[] {
  if (layers.length <= MOST_LAYERS) return layers.map((layer) => ({ ...layer, keys: [layer.key] }))
  const size = (key: string) => found.reduce((sum, { parts }) => sum + Math.abs(parts?.get(key)?.ore ?? 0), 0)
  const kept = new Set(
    layers
      .toSorted((a, b) => size(b.key) - size(a.key))
      .slice(0, MOST_LAYERS - 1)
      .map(({ key }) => key),
  )
  const merged = layers.filter(({ key }) => !kept.has(key))
  return [
    ...layers.filter(({ key }) => kept.has(key)).map((layer) => ({ ...layer, keys: [layer.key] })),
    { key: 'rest', short: '+', label: rest(merged.length), keys: merged.map(({ key }) => key) },
  ]
}

const oreOf = (keys: readonly string[], parts: Summed | null): number =>
  keys.reduce((sum, key) => sum + (parts?.get(key)?.ore ?? 0), 0)

/** The bar's segments: exact for drawing, rounded so that what is written sums to what is written for the bar. */
function segmentsOf(
  point: ChartPoint,
  row: GridRow,
  ore: readonly number[],
  layers: readonly DrawnLayer[],
  whole: number | null,
  { words }: ChartSource,
  at: number,
): ChartSegment[] {
  const { value } = point
  if (value === null || whole === null || whole === 0) return []
  const values = ore.map((part) => (value * part) / whole)
  const texts = roundedParts(values, value, row.decimals)
  return layers.flatMap((layer, index) => {
    const part = values[index] ?? 0
    if (ore[index] === 0) return []
    const text = texts[index] ?? ''
    const share = `${formatNumber((100 * (ore[index] ?? 0)) / whole, 0)}\u00a0%`
    return [
      {
        layer: index,
        value: part,
        text,
        point: {
          ...point,
          key: `${point.key} ${layer.key}`,
          value: part,
          text,
          note: '',
          spoken: words.spoken.part(point.label, layer.label, words.spoken.figure(text, row.unit), share),
          row: at,
          column: index + 1,
        },
      },
    ]
  })
}

/** How far a bar reaches each way: revenue lies to the left of zero. */
function reach(segments: readonly ChartSegment[]): number[] {
  const side = (sign: 1 | -1) => segments.reduce((sum, { value }) => sum + (Math.sign(value) === sign ? value : 0), 0)
  return [side(1), side(-1)]
}

/** Every layer, also those drawn as one, with each party's part and the sums. */
function stackedTable(
  layers: readonly Layer[],
  found: readonly { readonly point: ChartPoint; readonly parts: Summed | null; readonly whole: number | null }[],
  row: GridRow,
  { words }: ChartSource,
): ChartTable {
  const columns = found.map(({ point, parts, whole }) => {
    const { value } = point
    if (value === null || whole === null || whole === 0) return layers.map(() => '')
    return roundedParts(
      layers.map(({ key }) => (value * oreOf([key], parts)) / whole),
      value,
      row.decimals,
    ).map((text, index) => (parts?.has(layers[index]?.key ?? '') ? text : ''))
  })
  return {
    columns: [left(row.unit), ...found.map(({ point }) => right(point.label))],
    rows: [
      ...layers.map((layer, index) => ({
        key: layer.key,
        own: false,
        pointKey: null,
        cells: [layer.label, ...columns.map((texts) => texts[index] ?? '')],
      })),
      {
        key: 'total',
        own: true,
        pointKey: null,
        cells: [words.table.total, ...found.map(({ point }) => point.text)],
      },
      ...(found.some(({ point }) => point.note !== '')
        ? [
            {
              key: 'note',
              own: false,
              pointKey: null,
              cells: [words.table.note, ...found.map(({ point }) => point.note)],
            },
          ]
        : []),
    ],
  }
}
