import type { ReactNode } from 'react'
import type { GridModel, GridRow } from '../../../../shared/model/grid-model.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { BarsByParty } from '../../../ui/chart.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { barsBySize, chartFooter, chartSpoken, chartSubtitle, chartTitle } from '../indicators-model.ts'
import { chooseView, useIndicatorStore } from '../indicators-store.ts'
import { tableForClipboard } from '../table-text.ts'
import { FigureTable } from './figure-table.tsx'

export interface EnlargedProps {
  readonly grid: GridModel
  readonly row: GridRow
  readonly unit: MoneyUnit
  /** The party that is explained. */
  readonly party: string
  readonly onParty: (party: string) => void
}

/** One indicator, large: the chart or its table, with title, scope and footer, and the table to copy. */
export function Enlarged({ grid, row, unit, party, onParty }: EnlargedProps): ReactNode {
  const view = useIndicatorStore((state) => state.view)
  const title = chartTitle(row)
  const subtitle = chartSubtitle(grid)
  const footer = chartFooter(grid, row)
  const copy = () => {
    void navigator.clipboard.writeText(tableForClipboard(grid, row, unit, footer)).then(() => announce(text.copied))
  }
  const tools = (
    <>
      <Segmented
        label={text.view}
        value={view}
        onChange={chooseView}
        options={[
          { id: 'chart', label: text.chart },
          { id: 'table', label: text.table },
        ]}
      />
      <Button small onPress={copy}>
        {text.copyTable}
      </Button>
    </>
  )
  if (view === 'chart') {
    return (
      <BarsByParty
        title={title}
        subtitle={subtitle}
        footer={footer}
        bars={barsBySize(grid, row)}
        median={row.median}
        medianText={row.medianText}
        unit={row.unit}
        spoken={chartSpoken(grid, row)}
        chosen={party}
        onChoose={onParty}
        tools={tools}
      />
    )
  }
  return (
    <figure className="chart" aria-label={title}>
      <figcaption className="chart-head">
        <div>
          <h2 className="card-title">{title}</h2>
          <p className="card-subtitle">{subtitle}</p>
        </div>
        <div className="card-tools">{tools}</div>
      </figcaption>
      <FigureTable
        grid={grid}
        row={row}
        unit={unit}
        title={`${title}. ${subtitle}`}
        chosen={party}
        onChoose={onParty}
      />
      <p className="chart-footer">{footer}</p>
    </figure>
  )
}
