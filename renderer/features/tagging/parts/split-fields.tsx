import '../splits.css'
import type { ReactNode } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Field } from '../../../ui/field.tsx'
import { type OpenSplit, type SplitLine, sumText, withLine } from '../split-model.ts'
import { CareFormSelect } from './care-form-select.tsx'
import { RemoveLine } from './remove-line.tsx'

export interface SplitFieldsProps {
  readonly split: OpenSplit
  readonly items: readonly Item[]
  readonly unit: MoneyUnit
  /** Öre per line as they would be, in the lines' order; null where that is not known. */
  readonly ore: readonly number[] | null
  /** Σ of the amounts that are shared, öre. */
  readonly whole: number | null
  readonly onChange: (split: OpenSplit) => void
}

/** The lines of a split by per cent or amount: item, care form, how much, and what that comes to. */
export function SplitFields({ split, items, unit, ore, whole, onChange }: SplitFieldsProps): ReactNode {
  const options = items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` }))
  const change = (line: SplitLine, changed: Partial<SplitLine>) =>
    onChange({ ...split, lines: split.lines.map((other) => (other === line ? { ...other, ...changed } : other)) })
  // The keyboard begins where something is to be filled in: the first share when its item is known.
  const shareFirst = split.lines[0]?.itemId !== null && split.lines[0]?.typed === ''
  const itemFirst = shareFirst ? -1 : split.lines.findIndex(({ itemId }) => itemId === null)
  const shareHead = split.mode === 'percent' ? text.share : text.amount
  return (
    <div className="split-lines">
      <div className="split-line split-head" aria-hidden="true">
        <span>{text.item}</span>
        <span>{text.careForm}</span>
        <span className="split-number">{shareHead}</span>
        <span className="split-number">{whole === null ? '' : text.part(unit)}</span>
        <span />
      </div>
      {split.lines.map((line, at) => (
        <div key={line.key} className="split-line">
          <ComboBox
            hideLabel
            small
            label={`${text.item} ${at + 1}`}
            placeholder={text.itemPlaceholder}
            emptyText={text.itemNone}
            value={line.itemId}
            options={options}
            autoFocus={at === itemFirst}
            onChange={(itemId) => change(line, { itemId })}
          />
          <CareFormSelect
            label={`${text.careForm} ${at + 1}`}
            axes={line.axes}
            onChange={(axes) => change(line, { axes })}
          />
          <Field
            hideLabel
            align="right"
            label={`${shareHead} ${at + 1}`}
            value={line.typed}
            autoFocus={at === 0 && shareFirst}
            {...(split.mode === 'percent' ? { unit: '%' } : {})}
            onChange={(typed) => change(line, { typed })}
          />
          <span className="split-number amount" title={ore?.[at] === undefined ? '' : `${formatOre(ore[at], 'kr')} kr`}>
            {ore?.[at] === undefined ? '' : formatOre(ore[at], unit)}
          </span>
          <RemoveLine
            label={text.removeLine(line.itemId ?? '')}
            may={split.lines.length > 2}
            onPress={() => onChange({ ...split, lines: split.lines.filter((other) => other !== line) })}
          />
        </div>
      ))}
      <div className="split-line split-sum">
        <Button small onPress={() => onChange(withLine(split))}>
          {text.add}
        </Button>
        <span className="split-number">{text.sum}</span>
        <span className="split-number amount">{sumText(split)}</span>
        <span className="split-number amount">{whole === null ? '' : formatOre(whole, unit)}</span>
        <span />
      </div>
    </div>
  )
}
