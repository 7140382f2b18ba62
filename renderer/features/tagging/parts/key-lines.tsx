import '../splits.css'
import type { ReactNode } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageKeys as text } from '../../../../shared/text/page-keys.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { type OpenValues, shareOfLine, sumOf, type ValueLine, withValueLine } from '../keys-model.ts'
import { typedHundredths } from '../split-model.ts'
import { CareFormSelect } from './care-form-select.tsx'
import { RemoveLine } from './remove-line.tsx'
import type { KnownKey } from './split-key.tsx'

const TYPED = '-'

export interface KeyLinesProps {
  readonly open: OpenValues
  readonly keyInfo: KnownKey
  readonly scope: Scope
  readonly items: readonly Item[]
  readonly onChange: (open: OpenValues) => void
}

/** The values item by item: written, or copied from a volume of the party for the first year they are valid. */
export function KeyLines({ open, keyInfo, scope, items, onChange }: KeyLinesProps): ReactNode {
  const byVolume = keyInfo.basis === 'volume' && /^\d{4}$/.test(open.fromYear)
  const sheet = useRead(
    'volumes.sheet',
    { year: byVolume ? Number(open.fromYear) : scope.year, kind: scope.kind, tell: true },
    { enabled: byVolume },
  )
  const volumes = (sheet.value?.values ?? []).filter(
    ({ party, hundredths }) => party === scope.party && hundredths !== null,
  )
  const nameOf = (id: string) => sheet.value?.definitions.find((definition) => definition.id === id)?.name ?? id
  const options = items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` }))
  const change = (line: ValueLine, changed: Partial<ValueLine>) =>
    onChange({ ...open, lines: open.lines.map((other) => (other === line ? { ...line, ...changed } : other)) })
  return (
    <div className="split-lines">
      <div className="keys-line split-head" aria-hidden="true">
        <span>{text.item}</span>
        <span>{text.careForm}</span>
        <span>{byVolume ? text.from : ''}</span>
        <span className="split-number">{text.value(keyInfo.unit)}</span>
        <span className="split-number">{text.share}</span>
        <span />
      </div>
      {open.lines.map((line, at) => (
        <div key={line.key} className="keys-line">
          <ComboBox
            hideLabel
            small
            label={`${text.item} ${at + 1}`}
            placeholder={text.itemPlaceholder}
            emptyText={text.itemNone}
            value={line.itemId}
            options={options}
            onChange={(itemId) => change(line, { itemId })}
          />
          <CareFormSelect
            label={`${text.careForm} ${at + 1}`}
            axes={line.axes}
            onChange={(axes) => change(line, { axes })}
          />
          {byVolume ? (
            <Select
              hideLabel
              small
              label={`${text.from} ${at + 1}`}
              value={line.fromVolume ?? TYPED}
              options={[
                { id: TYPED, label: text.typed },
                ...volumes.map(({ volumeId }) => ({ id: volumeId, label: text.fromVolume(nameOf(volumeId)) })),
              ]}
              onChange={(id) => {
                const found = volumes.find(({ volumeId }) => volumeId === id)
                if (found && found.hundredths !== null)
                  change(line, { fromVolume: id, typed: typedHundredths(found.hundredths) })
                else change(line, { fromVolume: null })
              }}
            />
          ) : (
            <span />
          )}
          <Field
            hideLabel
            align="right"
            label={`${text.value(keyInfo.unit)} ${at + 1}`}
            value={line.typed}
            onChange={(typed) => change(line, { typed, fromVolume: null })}
          />
          <span className="split-number amount">{shareOfLine(line, open.lines)}</span>
          <RemoveLine
            label={text.removeLine(line.itemId ?? '')}
            may={open.lines.length > 1}
            onPress={() => onChange({ ...open, lines: open.lines.filter((other) => other !== line) })}
          />
        </div>
      ))}
      <div className="keys-line split-sum">
        <Button small onPress={() => onChange(withValueLine(open))}>
          {text.addLine}
        </Button>
        <span />
        <span className="split-number">{text.sum}</span>
        <span className="split-number amount">{typedHundredths(sumOf(open.lines))}</span>
        <span className="split-number amount" />
        <span />
      </div>
    </div>
  )
}
