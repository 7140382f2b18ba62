import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { ChoiceFacts } from '../../../../shared/domain/present/chart-choices.ts'
import type { ChartPoint } from '../../../../shared/model/chart-model.ts'
import type { ChartSpec } from '../../../../shared/model/chart-spec.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { FOLLOWING } from '../../../../shared/model/view.ts'
import { chartBuilder as text } from '../../../../shared/text/page-views.ts'
import { Button } from '../../../ui/button.tsx'
import { Chart } from '../../../ui/chart.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import type { Target } from '../indicators-model.ts'
import type { ShownChart } from '../use-charts.ts'
import type { Share } from '../use-share.ts'
import { ChartBuilder } from './chart-builder.tsx'

export interface ChartCardProps {
  readonly shown: ShownChart
  readonly grid: GridModel
  readonly facts: ChoiceFacts
  readonly explained: Target | null
  readonly share: Share
  readonly busy: boolean
  readonly startBuilding: boolean
  /** How many charts the view has; one alone is not moved. */
  readonly of: number
  readonly onChange: (spec: ChartSpec) => void
  readonly onCopy: () => void
  readonly onRemove: () => void
  readonly onFirst: () => void
  readonly onChoose: (target: Target) => void
}

/** One chart of the view: the drawing or its table, what can be done with it, and its choices when they are changed. */
export function ChartCard(props: ChartCardProps): ReactNode {
  const { shown, grid, facts, explained, share, busy, startBuilding, onChange, onChoose } = props
  const { spec, resolved, model, refusal } = shown
  const [building, setBuilding] = useState(startBuilding)
  const name = facts.indicators.find((indicator) => indicator.id === resolved.indicatorId)?.name ?? ''
  const tools = (
    <>
      <Segmented
        label={text.view}
        value={spec.view}
        onChange={(view) => onChange({ ...spec, view })}
        options={[
          { id: 'chart', label: text.chart },
          { id: 'table', label: text.table },
        ]}
      />
      <Button small onPress={() => setBuilding(!building)} expanded={building}>
        {building ? text.done : text.build}
      </Button>
      <ChartMenu {...props} name={name} />
    </>
  )
  const onKey = (event: KeyboardEvent): boolean => {
    if (!model || !(event.ctrlKey || event.metaKey)) return false
    const key = event.key.toLowerCase()
    if (key === 'c' && !event.shiftKey) share.copyTable(model)
    else if (key === 'c') share.copyPicture(model)
    else if (key === 's') share.savePicture(model, event.shiftKey ? 'png' : 'svg')
    else return false
    return true
  }
  return (
    <div className="chart-card">
      <ProblemNote problem={share.keeping.problem ?? share.tabling.problem} />
      {building ? <ChartBuilder spec={spec} resolved={resolved} grid={grid} facts={facts} onChange={onChange} /> : null}
      {model ? (
        <Chart
          model={model}
          view={spec.view}
          explained={explained}
          onChoose={(point: ChartPoint) => {
            if (point.target) onChoose(point.target)
          }}
          tools={tools}
          onKey={onKey}
          busy={busy}
        />
      ) : (
        <section className="chart chart-refused" aria-label={name}>
          <header className="chart-head">
            <h2 className="card-title">{name}</h2>
            <div className="card-tools">{tools}</div>
          </header>
          <p role="status">{refusal}</p>
        </section>
      )}
    </div>
  )
}

function ChartMenu(props: ChartCardProps & { name: string }): ReactNode {
  const { shown, share, of, name, onChange, onCopy, onRemove, onFirst } = props
  const { spec, resolved, model } = shown
  const follows = spec.indicatorId === FOLLOWING
  return (
    <Menu
      look="icon"
      label={text.menu(model?.title ?? name)}
      sections={[
        {
          id: text.share,
          title: text.share,
          choices: model
            ? [
                { id: 'copy-table', label: text.copyTable, shortcut: 'Ctrl+C', run: () => share.copyTable(model) },
                {
                  id: 'copy-picture',
                  label: text.copyPicture,
                  shortcut: 'Ctrl+Shift+C',
                  run: () => share.copyPicture(model),
                },
                { id: 'svg', label: text.saveSvg, shortcut: 'Ctrl+S', run: () => share.savePicture(model, 'svg') },
                {
                  id: 'png',
                  label: text.savePng,
                  shortcut: 'Ctrl+Shift+S',
                  run: () => share.savePicture(model, 'png'),
                },
                { id: 'xlsx', label: text.saveXlsx, run: () => share.saveTable(resolved, 'xlsx') },
                { id: 'csv', label: text.saveCsv, run: () => share.saveTable(resolved, 'csv') },
              ]
            : [],
        },
        {
          id: text.change,
          title: text.change,
          choices: [
            follows
              ? {
                  id: 'lock',
                  label: text.lock(name),
                  run: () => onChange({ ...spec, indicatorId: resolved.indicatorId }),
                }
              : { id: 'follow', label: text.follow, run: () => onChange({ ...spec, indicatorId: FOLLOWING }) },
            { id: 'copy', label: text.copy, run: onCopy },
            ...(of > 1 ? [{ id: 'first', label: text.first, run: onFirst }] : []),
            { id: 'remove', label: text.remove, run: onRemove },
          ],
        },
      ]}
    >
      <span aria-hidden="true">⋯</span>
    </Menu>
  )
}
