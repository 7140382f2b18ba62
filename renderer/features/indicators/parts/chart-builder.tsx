import { type ReactNode, useEffect, useRef } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import {
  besideChoices,
  chartChoices,
  type ChoiceFacts,
  panelChoices,
} from '../../../../shared/domain/present/chart-choices.ts'
import type { ChartKind, ChartSpec } from '../../../../shared/model/chart-spec.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { FOLLOWING } from '../../../../shared/model/view.ts'
import { chartRefusals } from '../../../../shared/text/chart-words.ts'
import { chartBuilder as text } from '../../../../shared/text/page-views.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { KindChoices, PartyChoice } from './chart-options.tsx'
import { KindMark } from './kind-mark.tsx'

export interface ChartBuilderProps {
  readonly spec: ChartSpec
  readonly resolved: ChartSpec
  readonly grid: GridModel
  readonly facts: ChoiceFacts
  readonly onChange: (spec: ChartSpec) => void
}

/** What a chart shows, chosen while it is seen. Only what makes sense is offered; the rest says why it does not. */
export function ChartBuilder({ spec, resolved, grid, facts, onChange }: ChartBuilderProps): ReactNode {
  const kindChoice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Opened to be used: the keyboard goes to the kind that is chosen.
    kindChoice.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [])
  const indicator = facts.indicators.find(({ id }) => id === resolved.indicatorId)
  const kinds = chartChoices(indicator, facts)
  const change = (part: Partial<ChartSpec>) => onChange({ ...spec, ...part })
  const others = besideChoices(indicator, facts, 'own')
  const chooseKind = (kind: ChartKind) => {
    const panels = panelChoices(facts).find(({ id }) => id === spec.panelsBy)
    change({
      kind,
      // A choice that the new kind cannot stand without is made, and can be changed.
      ...(kind === 'scatter' && spec.secondIndicatorId === null ? { secondIndicatorId: others[0]?.id ?? null } : {}),
      ...(kind === 'deviation' && !facts.filled.some((one) => one.year === facts.lens.year && one.kind === spec.against)
        ? { against: spec.against === 'outcome' ? 'forecast' : 'outcome' }
        : {}),
      ...(kind === 'multiples' && panels?.refusal
        ? { panelsBy: 'indicator', axis: 'own', indicatorIds: others.slice(0, 5).map(({ id }) => id) }
        : {}),
    })
  }
  return (
    <section className="builder" aria-label={text.build}>
      <RadioGroup
        ref={kindChoice}
        className="builder-kinds"
        aria-label={text.kind}
        value={spec.kind}
        onChange={(kind) => chooseKind(kind as ChartKind)}
      >
        {kinds.map(({ id, refusal }) => (
          <Radio key={id} value={id} className="builder-kind" isDisabled={refusal !== null && id !== spec.kind}>
            <KindMark kind={id} />
            <span className="builder-words">
              <span className="builder-name">{text.kinds[id]}</span>
              <span className="list-note">
                {refusal ? `${text.notOffered}: ${chartRefusals[refusal]}` : text.kindTexts[id]}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      <div className="builder-choices">
        <ComboBox
          label={text.indicator}
          small
          value={spec.indicatorId === FOLLOWING ? 'vald' : spec.indicatorId}
          options={[
            { id: 'vald', label: text.following(indicator?.name ?? '') },
            ...facts.indicators.map((one) => ({ id: one.id, label: one.name, note: one.unit })),
          ]}
          onChange={(id) => {
            if (id !== null) change({ indicatorId: id === 'vald' ? FOLLOWING : id })
          }}
        />
        <KindChoices spec={spec} facts={facts} change={change} indicatorName={indicator?.id} />
        <PartyChoice spec={spec} grid={grid} change={change} />
      </div>
    </section>
  )
}
