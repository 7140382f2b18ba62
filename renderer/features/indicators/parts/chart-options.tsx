import type { ReactNode } from 'react'
import {
  besideChoices,
  type Choice,
  type ChoiceFacts,
  panelChoices,
  stackChoices,
} from '../../../../shared/domain/present/chart-choices.ts'
import type { ChartSpec } from '../../../../shared/model/chart-spec.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import { chartRefusals } from '../../../../shared/text/chart-words.ts'
import { kindWords } from '../../../../shared/text/lens.ts'
import { chartBuilder as text } from '../../../../shared/text/page-views.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { Select } from '../../../ui/select.tsx'

interface ChoiceProps {
  readonly spec: ChartSpec
  readonly facts: ChoiceFacts
  readonly change: (part: Partial<ChartSpec>) => void
  readonly indicatorName: string | undefined
}

/** What only this kind of chart asks about. */
export function KindChoices({ spec, facts, change, indicatorName }: ChoiceProps): ReactNode {
  const indicator = facts.indicators.find(({ id }) => id === indicatorName)
  const order = (
    <Options
      label={text.order}
      value={spec.order}
      options={[
        { id: 'size', label: text.orders.size },
        { id: 'fixed', label: text.orders.fixed },
      ]}
      onChange={(chosen) => change({ order: chosen })}
    />
  )
  switch (spec.kind) {
    case 'bars':
      return order
    case 'lines':
      return (
        <>
          <YearChoices spec={spec} facts={facts} change={change} />
          <FromZero spec={spec} change={change} />
        </>
      )
    case 'stacked':
      return (
        <>
          <Options
            label={text.stackBy}
            value={spec.stackBy}
            options={stackChoices(facts).map((choice) => offered(choice, text.stacks[choice.id]))}
            onChange={(chosen) => change({ stackBy: chosen })}
          />
          {order}
        </>
      )
    case 'deviation':
      return (
        <>
          <Options
            label={text.against}
            value={spec.against}
            options={(['outcome', 'forecast'] as const).map((id) => ({ id, label: kindWords[id] }))}
            onChange={(chosen) => change({ against: chosen })}
          />
          <Options
            label={text.deviationIn}
            value={spec.deviationIn}
            options={(['unit', 'percent'] as const).map((id) => ({ id, label: text.deviationUnits[id] }))}
            onChange={(chosen) => change({ deviationIn: chosen })}
          />
          {order}
        </>
      )
    case 'scatter':
      return (
        <ComboBox
          label={text.second}
          small
          value={spec.secondIndicatorId}
          options={besideChoices(indicator, facts, 'own').map(({ id }) => {
            const one = facts.indicators.find((each) => each.id === id)
            return { id, label: one?.name ?? id, note: one?.unit ?? '' }
          })}
          onChange={(id) => {
            if (id !== null) change({ secondIndicatorId: id })
          }}
        />
      )
    case 'multiples':
      return (
        <>
          <Options
            label={text.panelsBy}
            value={spec.panelsBy}
            options={panelChoices(facts).map((choice) => offered(choice, text.panels[choice.id]))}
            onChange={(chosen) => change({ panelsBy: chosen })}
          />
          <Options
            label={text.axis}
            value={spec.axis}
            options={(['same', 'own'] as const).map((id) => ({ id, label: text.axes[id] }))}
            onChange={(chosen) => change({ axis: chosen })}
          />
          {spec.panelsBy === 'indicator' ? (
            <BesideChoice spec={spec} facts={facts} change={change} indicatorName={indicatorName} />
          ) : (
            <YearChoices spec={spec} facts={facts} change={change} />
          )}
        </>
      )
  }
}

const offered = <T extends string>({ id, refusal }: Choice<T>, label: string) => ({
  id,
  label,
  ...(refusal ? { note: chartRefusals[refusal], disabled: true } : {}),
})

function Options<K extends string>(props: {
  label: string
  value: K
  options: readonly { readonly id: K; readonly label: string; readonly note?: string; readonly disabled?: boolean }[]
  onChange: (chosen: K) => void
}): ReactNode {
  return <Select small {...props} />
}

function FromZero({ spec, change }: Pick<ChoiceProps, 'spec' | 'change'>): ReactNode {
  return (
    <Options
      label={text.fromZero}
      value={spec.fromZero ? 'yes' : 'no'}
      options={(['yes', 'no'] as const).map((id) => ({ id, label: text.fromZeros[id] }))}
      onChange={(chosen) => change({ fromZero: chosen === 'yes' })}
    />
  )
}

function YearChoices({ spec, facts, change }: Pick<ChoiceProps, 'spec' | 'facts' | 'change'>): ReactNode {
  const years = [...new Set(facts.filled.map(({ year }) => year))].toSorted((a, b) => a - b)
  const toggled = (year: number) =>
    (spec.years.includes(year) ? spec.years.filter((one) => one !== year) : [...spec.years, year]).toSorted(
      (a, b) => a - b,
    )
  return (
    <>
      <ManyChoice
        label={text.years}
        shown={spec.years.length === 0 ? text.allYears : text.yearsChosen(spec.years)}
        all={{ label: text.allYears, on: spec.years.length === 0, run: () => change({ years: [] }) }}
        options={years.map((year) => ({
          id: String(year),
          label: String(year),
          on: spec.years.includes(year),
          run: () => change({ years: toggled(year) }),
        }))}
      />
      <Options
        label={text.yearKind}
        value={spec.yearKind}
        options={(['lens', 'best'] as const).map((id) => ({ id, label: text.yearKinds[id] }))}
        onChange={(chosen) => change({ yearKind: chosen })}
      />
    </>
  )
}

function BesideChoice({ spec, facts, change, indicatorName }: ChoiceProps): ReactNode {
  const indicator = facts.indicators.find(({ id }) => id === indicatorName)
  const choices = besideChoices(indicator, facts, spec.axis)
  const toggled = (id: string) =>
    spec.indicatorIds.includes(id) ? spec.indicatorIds.filter((one) => one !== id) : [...spec.indicatorIds, id]
  return (
    <ManyChoice
      label={text.beside}
      shown={String(spec.indicatorIds.length)}
      options={choices.map(({ id, refusal }) => {
        const one = facts.indicators.find((each) => each.id === id)
        return {
          id,
          label: one?.name ?? id,
          note: refusal ? chartRefusals[refusal] : (one?.unit ?? ''),
          on: spec.indicatorIds.includes(id),
          disabled: (refusal !== null || spec.indicatorIds.length >= 11) && !spec.indicatorIds.includes(id),
          run: () => change({ indicatorIds: toggled(id) }),
        }
      })}
    />
  )
}

export function PartyChoice({
  spec,
  grid,
  change,
}: {
  spec: ChartSpec
  grid: GridModel
  change: (part: Partial<ChartSpec>) => void
}): ReactNode {
  const { parties } = spec
  const chosen = parties ?? grid.parties.map(({ code }) => code)
  const toggled = (code: string) => {
    const next = chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code]
    return next.length === grid.parties.length ? null : next
  }
  return (
    <ManyChoice
      label={text.parties}
      shown={parties === null ? text.allParties : text.partiesChosen(parties.length)}
      all={{ label: text.allParties, on: parties === null, run: () => change({ parties: null }) }}
      options={grid.parties.map((party) => ({
        id: party.code,
        label: party.name,
        on: chosen.includes(party.code),
        run: () => change({ parties: toggled(party.code) }),
      }))}
    />
  )
}

/** Several of some, switched on and off under a button that says how many. */
function ManyChoice({
  label,
  shown,
  all,
  options,
}: {
  label: string
  shown: string
  all?: { label: string; on: boolean; run: () => void }
  options: readonly {
    readonly id: string
    readonly label: string
    readonly note?: string
    readonly on: boolean
    readonly disabled?: boolean
    readonly run: () => void
  }[]
}): ReactNode {
  return (
    <div className="many-choice">
      <span className="field-label">{label}</span>
      <Menu
        look="small"
        stay
        label={`${label}: ${shown}`}
        sections={[...(all ? [{ id: 'all', choices: [{ id: 'all', ...all }] }] : []), { id: label, choices: options }]}
      >
        {shown}
      </Menu>
    </div>
  )
}
