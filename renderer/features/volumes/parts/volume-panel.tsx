import { type ReactNode, useState } from 'react'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import type { Grade } from '../../../../shared/model/allocation.ts'
import type { Party } from '../../../../shared/model/party.ts'
import type { VolumeValue } from '../../../../shared/model/volume.ts'
import { gradeWords } from '../../../../shared/text/lens.ts'
import { volumesText } from '../../../../shared/text/ui-volumes.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { Select } from '../../../ui/select.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { applies, changePercent, GRADES, readDate, type VolumeRow, volumeText } from '../volumes-model.ts'

const NO_GRADE = 'none'

/** One figure: what it is, its value beside last year's, and its source, date and grade to fill in. */
export function VolumePanel({
  row,
  party,
  year,
  onSave,
}: {
  row: VolumeRow
  party: Party
  year: number
  onSave: (value: VolumeValue) => Promise<boolean>
}): ReactNode {
  const { definition } = row
  const now = row.now.get(party.code)
  const before = row.before.get(party.code)
  const change = changePercent(now, before)
  const figure = (value: VolumeValue | undefined) =>
    applies(definition, party) ? (
      volumeText(definition, value) || <StateMark state="missing" />
    ) : (
      <StateMark state="not-applicable" />
    )
  const lines = [
    { key: 'now', label: volumesText.thisYear(year), value: <strong>{figure(now)}</strong> },
    { key: 'before', label: volumesText.formerYear(year - 1), value: figure(before) },
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
      {now && now.state !== 'missing' ? (
        <SourceForm
          key={`${now.hundredths} ${now.source} ${now.sourceDate} ${now.grade}`}
          value={now}
          onSave={onSave}
        />
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
