import type { LensModel } from '../../model/grid-model.ts'
import type { Kind } from '../../model/scope.ts'
import type { Measure, ViewContent, Who } from '../../model/view.ts'
import type { ViewScope } from './view-figures.ts'
import type { ViewWords } from './view-words.ts'

/** Whose figure, of which year and kind, a column shows. */
export interface FigureOf {
  readonly who: Who
  readonly year: number
  readonly kind: Kind
}

/** One column of the grid. `group`: the heading over several; `title`: the heading in full. */
export interface ViewColumn {
  readonly id: string
  readonly is: 'name' | 'figure' | Measure
  readonly header: string
  readonly title: string
  readonly group: string | null
  readonly align: 'left' | 'right'
  readonly figure: FigureOf | null
}

/** Budget is compared with the outcome, or with the forecast while that is what is looked at. */
export const againstOf = (lens: LensModel): Kind => (lens.kind === 'forecast' ? 'forecast' : 'outcome')

const yearsShown = (content: ViewContent, lens: LensModel): readonly number[] =>
  content.years.length > 0 ? content.years.toSorted((a, b) => a - b) : [lens.year]

/** Every year and kind a view needs figures of, each once, the lens's own first. `trendYears`: the years a small line runs over. */
export function figuresNeeded(
  content: ViewContent,
  lens: LensModel,
  trendYears: readonly number[],
): { year: number; kind: Kind }[] {
  const years = yearsShown(content, lens)
  const kinds = content.kinds.length > 0 ? content.kinds : [lens.kind]
  const variance = content.measures.some((measure) => measure.startsWith('variance'))
  const all = [
    { year: lens.year, kind: lens.kind },
    ...years.flatMap((year) => kinds.map((kind) => ({ year, kind }))),
    ...(variance
      ? years.flatMap((year) => [
          { year, kind: 'budget' as const },
          { year, kind: againstOf(lens) },
        ])
      : []),
    ...(content.measures.includes('trend') ? trendYears.map((year) => ({ year, kind: lens.kind })) : []),
  ]
  return [...new Map(all.map((one) => [`${one.year} ${one.kind}`, one])).values()]
}

/** The columns of a view from left to right: the name, then whose × year × kind, then the measures; those moved by hand where they were put. */
export function viewColumns(content: ViewContent, scope: ViewScope, words: ViewWords): ViewColumn[] {
  const { measures } = content
  const columns = [
    column('name', words.columns.name, 'left'),
    ...(['area', 'unit'] as const)
      .filter((measure) => measures.includes(measure))
      .map((measure) => column(measure, words.columns[measure], 'left')),
    ...figureColumns(content, scope, words),
    ...measures
      .filter((measure) => measure !== 'unit' && measure !== 'area')
      .flatMap((measure) => measureColumns(measure, content, scope, words)),
  ]
  const moved = content.columnOrder.filter((id) => id !== 'name' && columns.some((one) => one.id === id))
  if (moved.length === 0) return columns
  const place = new Map(moved.map((id, index) => [id, index]))
  const [name, ...rest] = columns
  const sorted = rest
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (place.get(a.one.id) ?? moved.length + a.index) - (place.get(b.one.id) ?? moved.length + b.index))
    .map(({ one }) => one)
  return name ? [name, ...sorted] : sorted
}

const column = (is: ViewColumn['is'], header: string, align: ViewColumn['align'], more: Partial<ViewColumn> = {}) => ({
  id: is,
  is,
  header,
  title: header,
  group: null,
  align,
  figure: null,
  ...more,
})

const partyName = (who: Who, { own, parties }: ViewScope, words: ViewWords): string => {
  if (who === 'median') return words.columns.median
  const code = who === 'own' ? own : who
  return parties.find((party) => party.code === code)?.short ?? code
}

/** One column per party, year and kind. Headings say only what differs, the rest stands over them. */
function figureColumns(content: ViewContent, scope: ViewScope, words: ViewWords): ViewColumn[] {
  const { lens } = scope
  const years = yearsShown(content, lens)
  const kinds = content.kinds.length > 0 ? content.kinds : [lens.kind]
  const several = years.length > 1 || kinds.length > 1 || years[0] !== lens.year || kinds[0] !== lens.kind
  const when = (year: number, kind: Kind) =>
    kinds.length > 1 || kind !== lens.kind
      ? years.length > 1 || year !== lens.year
        ? words.kindYear(kind, year)
        : words.chart.kind(kind)
      : String(year)
  const cell = (who: Who, year: number, kind: Kind): ViewColumn => {
    const name = partyName(who, scope, words)
    const at = when(year, kind)
    const byYear = content.nest === 'year'
    return column('figure', several ? (byYear ? name : at) : name, 'right', {
      id: `${who}-${year}-${kind}`,
      title: words.figureTitle(name, kind, year),
      group: several ? (byYear ? at : name) : null,
      figure: { who, year, kind },
    })
  }
  const whos = [...new Set(content.who)]
  return content.nest === 'year'
    ? years.flatMap((year) => kinds.flatMap((kind) => whos.map((who) => cell(who, year, kind))))
    : whos.flatMap((who) => years.flatMap((year) => kinds.map((kind) => cell(who, year, kind))))
}

function measureColumns(measure: Measure, content: ViewContent, scope: ViewScope, words: ViewWords): ViewColumn[] {
  switch (measure) {
    case 'unit':
    case 'area':
      return []
    case 'bars':
    case 'trend':
      return [column(measure, words.columns[measure], 'left')]
    case 'difference':
    case 'comparability':
      return [column(measure, words.columns[measure], 'right', { title: words.columnTitles[measure] })]
    case 'varianceUnit':
    case 'varianceOre':
    case 'variancePercent': {
      const years = yearsShown(content, scope.lens)
      return years.map((year) =>
        column(measure, words.variance(measure, scope.unit), 'right', {
          id: `${measure}-${year}`,
          title: words.varianceTitle(measure, againstOf(scope.lens), year),
          group: years.length > 1 ? words.varianceGroup(year) : null,
          figure: { who: 'own', year, kind: againstOf(scope.lens) },
        }),
      )
    }
  }
}
