import './indicators.css'
import './explanation.css'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { pageIndicators as text } from '../../../shared/text/page-indicators.ts'
import { useCommands } from '../../app/commands.ts'
import { Explain, openPanel } from '../../app/explain.tsx'
import { PATHS } from '../../app/paths.ts'
import { useLens, useScope, useUnit } from '../../app/scope.ts'
import { useRead } from '../../client/use-read.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { chooseView, useIndicatorStore } from './indicators-store.ts'
import { Chooser } from './parts/chooser.tsx'
import { Enlarged } from './parts/enlarged.tsx'
import { ExplanationPanel } from './parts/explanation-panel.tsx'
import { IndicatorTable } from './parts/indicator-table.tsx'

/** Indikatorer: a row per indicator, one of them large, and every figure explained in the panel. */
export function IndicatorsPage(): ReactNode {
  const lens = useLens()
  const { party: own } = useScope()
  const unit = useUnit()
  const [, go] = useLocation()
  const ids = useIndicatorStore((state) => state.ids)
  const [chosen, setChosen] = useState<string | null>(null)
  const [explained, setExplained] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const catalogue = useRead('catalogue.get', {})
  const method = catalogue.value?.method
  const known = ids?.filter((id) => method?.indicators.some((indicator) => indicator.id === id))
  const read = useRead(
    'indicators.grid',
    { lens, own, ...(known && known.length > 0 ? { ids: known } : {}) },
    { enabled: own !== '' && method !== undefined, keep: true },
  )
  const grid = read.value?.grid
  const row = grid?.rows.find((each) => each.indicatorId === chosen) ?? grid?.rows[0]
  const party = grid?.parties.some((each) => each.code === explained) && explained ? explained : own

  const choose = (indicatorId: string) => {
    setChosen(indicatorId)
    setExplained(null)
  }
  const explain = (code: string) => {
    setExplained(code)
    openPanel()
  }
  useCommands([
    {
      id: 'indicators-choose',
      group: text.title,
      label: text.chooseTitle,
      disabled: !method,
      run: () => setChoosing(true),
    },
    { id: 'indicators-chart', group: text.title, label: `${text.view}: ${text.chart}`, run: () => chooseView('chart') },
    { id: 'indicators-table', group: text.title, label: `${text.view}: ${text.table}`, run: () => chooseView('table') },
  ])

  const nothing = grid !== undefined && grid.missingParties.length === grid.parties.length
  return (
    <Page
      title={text.title}
      lead={text.purpose}
      tools={
        grid && method ? (
          <>
            <Chip onPress={() => setChoosing(true)}>{text.choose(grid.rows.length, method.indicators.length)}</Chip>
            <Chip>{text.parties(grid.parties.length)}</Chip>
          </>
        ) : null
      }
    >
      <ProblemNote problem={read.problem ?? catalogue.problem} />
      {nothing ? (
        <EmptyState
          title={text.emptyTitle}
          action={
            <Button look="primary" onPress={() => go(PATHS.import)}>
              {text.toImport}
            </Button>
          }
        >
          {text.empty}
        </EmptyState>
      ) : null}
      {grid && row && !nothing ? (
        <>
          <IndicatorTable grid={grid} chosen={row.indicatorId} onChoose={choose} />
          <Enlarged grid={grid} row={row} unit={unit} party={party} onParty={explain} />
          <Explain>
            <ExplanationPanel
              grid={grid}
              lens={lens}
              unit={unit}
              indicatorId={row.indicatorId}
              party={party}
              method={method}
              onParty={setExplained}
            />
          </Explain>
        </>
      ) : null}
      {choosing && method ? (
        <Chooser
          method={method}
          chosen={known && known.length > 0 ? known : method.startIndicators}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Page>
  )
}
