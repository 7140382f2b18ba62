import type { ReactNode } from 'react'
import type { ChartDrawing as Drawing } from '../../shared/model/chart-model.ts'
import { BarsDrawing } from './chart-bars.tsx'
import { DeviationDrawing } from './chart-deviation.tsx'
import type { DrawingProps } from './chart-drawing-props.ts'
import { LinesDrawing } from './chart-lines.tsx'
import { MultiplesDrawing } from './chart-multiples.tsx'
import { ScatterDrawing } from './chart-scatter.tsx'
import { StackedDrawing } from './chart-stacked.tsx'

export type AnyDrawingProps = Omit<DrawingProps<never>, 'drawing'> & { readonly drawing: Drawing }

/** Any chart, drawn. */
export function ChartDrawing({ drawing, ...rest }: AnyDrawingProps): ReactNode {
  switch (drawing.is) {
    case 'bars':
      return <BarsDrawing drawing={drawing} {...rest} />
    case 'lines':
      return <LinesDrawing drawing={drawing} {...rest} />
    case 'stacked':
      return <StackedDrawing drawing={drawing} {...rest} />
    case 'deviation':
      return <DeviationDrawing drawing={drawing} {...rest} />
    case 'scatter':
      return <ScatterDrawing drawing={drawing} {...rest} />
    case 'multiples':
      return <MultiplesDrawing drawing={drawing} {...rest} />
  }
}
