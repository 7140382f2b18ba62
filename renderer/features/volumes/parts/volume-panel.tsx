import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import type { Grade } from '../../../../shared/model/allocation.ts'
import type { Party } from '../../../../shared/model/party.ts'
import type { VolumeValue } from '../../../../shared/model/volume.ts'
import type { PopulationChoice } from '../../../../shared/model/catalogue.ts'
import type { Kind } from '../../../../shared/model/scope.ts'
import { judgementText } from '../../../../shared/text/comparability-words.ts'
import { gradeWords, kindWords } from '../../../../shared/text/lens.ts'
import { methodEditText } from '../../../../shared/text/ui-method-edit.ts'
import { volumesText } from '../../../../shared/text/ui-volumes.ts'
import { PATHS } from '../../../app/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { applies, changePercent, GRADES, keptFor, readDate, type VolumeRow, volumeText } from '../volumes-model.ts'

const NO_GRADE = 'none'

/** One figure: what it is, its value beside last year's, and its source, date and grade to fill in. */
export function VolumePanel({
  row,
  party,
  year,
  own,
  kind,
  population,
  onSave,
}: {
  row: VolumeRow
  party: Party
  year: number
  own: string
  kind: Kind
  population: Population | null
  onSave: (value: VolumeValue) => Promise<boolean>
}): ReactNode {
  const { definition } = row
  const keptAs = keptFor(definition, party)
  const now = row.now.get(keptAs)
  const before = row.before.get(keptAs)
  const because = row.hidden.get(keptAs)
  const told = party.code === own || (because === undefined && !row.hiddenBefore.has(keptAs))
  const change = told ? changePercent(now, before) : null
  const figure = (value: VolumeValue | undefined, hidden: boolean) => {
    if (!applies(definition, party)) return <StateMark state="not-applicable" />
    if (value?.state === 'suppressed' || (hidden && party.code !== own)) return <StateMark state="suppressed" />
    return volumeText(definition, value) || <StateMark state="missing" />
  }
  const lines = [
    {
      key: 'now',
      label: volumesText.thisYear(year),
      value: <strong>{figure(now, because !== undefined)}</strong>,
    },
    {
      key: 'before',
      label: volumesText.formerYear(year - 1),
      value: figure(before, row.hiddenBefore.has(keptAs)),
    },
    ...(change === null
      ? []
      : [{ key: 'change', label: volumesText.change, value: `${formatNumber(change, 1)}\u00a0%` }]),
  ]
  return (
    <>
      <p className="panel-lead">{party.name}</p>
      <p className="panel-name">{definition.name}</p>
      <p className="muted">{`${definition.unit}. ${volumesText.decimals(definition.decimals)}.`}</p>
      <PanelLines lines={lines} />
      {because === undefined ? null : <p className="warn">{volumesText.hidden[because]}</p>}
      {definition.shared ? <p className="muted">{volumesText.shared}</p> : null}
      {now && now.state !== 'missing' ? (
        <SourceForm
          key={`${now.hundredths} ${now.source} ${now.sourceDate} ${now.grade}`}
          value={now}
          onSave={onSave}
        />
      ) : null}
      {now && now.state !== 'missing' && !definition.shared ? <Serves value={now} kind={kind} onSave={onSave} /> : null}
      {definition.measured === 'year-end' && applies(definition, party) ? (
        <Used row={row} party={party} kind={kind} year={year} told={told} population={population} />
      ) : null}
      <PanelSection title={volumesText.explanation}>
        <p>{definition.explanation}</p>
      </PanelSection>
      <PanelSection title={volumesText.usualSource}>
        <p>{definition.usualSource}</p>
      </PanelSection>
    </>
  )
}

/** Whether a figure serves budget, outcome and forecast alike, or is of the kind that is shown. */
function Serves({
  value,
  kind,
  onSave,
}: {
  value: VolumeValue
  kind: Kind
  onSave: (value: VolumeValue) => Promise<boolean>
}): ReactNode {
  return (
    <PanelSection title={volumesText.serves}>
      <div>
        <Segmented
          label={volumesText.serves}
          value={value.kind === null ? 'every' : 'only'}
          options={[
            { id: 'every', label: volumesText.everyKind },
            { id: 'only', label: volumesText.onlyKind(kindWords[kind]) },
          ]}
          onChange={(choice) => {
            void onSave(choice === 'only' ? { ...value, kind } : { ...value, state: 'missing', hundredths: null })
          }}
        />
      </div>
      {value.kind === null ? null : <p className="muted">{volumesText.onlyKindHint(kindWords[kind])}</p>}
    </PanelSection>
  )
}

type Population = Record<Kind, PopulationChoice>

/** Which year's count the figures of this year and kind are divided by: chosen once, in the method. */
function Used(props: {
  row: VolumeRow
  party: Party
  kind: Kind
  year: number
  told: boolean
  population: Population | null
}): ReactNode {
  const { row, party, kind, year, told, population } = props
  const used = row.used.get(party.code)
  const number = used?.number ?? null
  return (
    <PanelSection title={volumesText.usedTitle(kindWords[kind], year)}>
      <p>
        {population === null ? volumesText.usedStated : methodEditText.populationOf[population[kind]]}
        {told && number !== null
          ? `: ${formatNumber(number, used?.rule === 'mean' ? Math.max(1, row.definition.decimals) : row.definition.decimals)}`
          : ''}
        {used && used.years.length > 0 ? ` (${used.years.join(', ')})` : ''}
      </p>
      {used?.substitute ? <p className="warn">{judgementText.substitute}</p> : null}
      <p className="part-source">
        <Link href={PATHS.catalogue}>{volumesText.usedWhere}</Link>
      </p>
    </PanelSection>
  )
}

function SourceForm({
  value,
  onSave,
}: {
  value: VolumeValue
  onSave: (value: VolumeValue) => Promise<boolean>
}): ReactNode {
  const [source, setSource] = useState(value.source)
  const [date, setDate] = useState(value.sourceDate ?? '')
  const [grade, setGrade] = useState<Grade | typeof NO_GRADE>(value.grade ?? NO_GRADE)
  const read = readDate(date)
  const changed = source !== value.source || date !== (value.sourceDate ?? '') || grade !== (value.grade ?? NO_GRADE)
  const save = () => {
    if (read === undefined || !changed) return
    void onSave({
      ...value,
      source: source.trim(),
      sourceDate: read,
      grade: grade === NO_GRADE ? null : grade,
    })
  }
  return (
    <PanelSection title={volumesText.source}>
      <Field
        label={volumesText.source}
        hideLabel
        value={source}
        onChange={setSource}
        hint={volumesText.sourceHint}
        onEnter={save}
        lines={2}
      />
      <Field
        label={volumesText.sourceDate}
        value={date}
        onChange={setDate}
        placeholder={volumesText.dateForm}
        error={read === undefined ? volumesText.dateCure : null}
        onEnter={save}
      />
      <Select<Grade | typeof NO_GRADE>
        label={volumesText.grade}
        value={grade}
        options={[
          { id: NO_GRADE, label: volumesText.gradeNone },
          ...GRADES.map((one) => ({ id: one, label: `${one} ${gradeWords[one]}` })),
        ]}
        onChange={setGrade}
      />
      <div>
        <Button onPress={save} disabled={!changed || read === undefined}>
          {volumesText.saveDetails}
        </Button>
      </div>
    </PanelSection>
  )
}
