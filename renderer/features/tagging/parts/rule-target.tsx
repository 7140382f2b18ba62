import type { ReactNode } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageRules } from '../../../../shared/text/page-rules.ts'
import { pageSplits } from '../../../../shared/text/page-splits.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { readNodes } from '../expression-model.ts'
import type { OpenRule } from '../rule-model.ts'
import { openSplit, SPLIT_MODES, wholeSplit, withRest } from '../split-model.ts'
import { SplitFields } from './split-fields.tsx'
import { type KnownKey, SplitKey, valuesFor } from './split-key.tsx'

const modes = SPLIT_MODES.map((id) => ({ id, label: pageSplits.modes[id] }))
const targets = (['item', 'split'] as const).map((id) => ({ id, label: pageRules.targets[id] }))

export interface RuleTargetProps {
  readonly rule: OpenRule
  readonly items: readonly Item[]
  readonly keys: readonly KnownKey[]
  readonly year: number
  readonly unit: MoneyUnit
  readonly onChange: (changed: Partial<OpenRule>) => void
  readonly onKeys: (keyId: string | null) => void
}

/** What the rows a rule takes count as: one item, or a split of each row. */
export function RuleTarget({ rule, items, keys, year, unit, onChange, onKeys }: RuleTargetProps): ReactNode {
  const { split } = rule
  const options = items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` }))
  const key = keys.find(({ id }) => id === split?.keyId)
  const whole = split ? wholeSplit(split, null, valuesFor(key, year)?.values ?? []) : null
  const outside = items.find(({ kind }) => kind === 'outside')
  return (
    <fieldset className="rule-target">
      <legend className="field-label">{pageRules.tagAs}</legend>
      <div className="rule-target-choice">
        <Segmented
          label={pageRules.tagAs}
          value={split ? 'split' : 'item'}
          options={targets}
          onChange={(to) =>
            onChange({
              split:
                to === 'split'
                  ? openSplit(rule.itemId === null ? null : { by: 'item', itemId: rule.itemId }, null)
                  : null,
            })
          }
        />
        {split ? (
          <Segmented
            label={pageSplits.mode}
            value={split.mode}
            options={modes}
            onChange={(mode) => onChange({ split: { ...split, mode } })}
          />
        ) : (
          <ComboBox
            hideLabel
            label={text.ruleItem}
            placeholder={text.pickPlaceholder}
            emptyText={text.pickNone}
            value={rule.itemId}
            options={options}
            autoFocus={rule.itemId === null && readNodes(rule.conditions) !== null}
            onChange={(itemId) => onChange({ itemId })}
          />
        )}
      </div>
      {split && split.mode !== 'key' ? (
        <SplitFields
          split={split}
          items={items}
          unit={unit}
          ore={null}
          whole={null}
          onChange={(changed) => onChange({ split: changed })}
        />
      ) : null}
      {split?.mode === 'amount' ? <p className="field-hint">{pageRules.amountAsShares}</p> : null}
      {split?.mode === 'key' ? (
        <SplitKey
          split={split}
          keys={keys}
          year={year}
          items={items}
          unit={unit}
          preview={undefined}
          onChange={(changed) => onChange({ split: changed })}
          onKeys={onKeys}
        />
      ) : null}
      {split && whole && !whole.ok && whole.fault.text !== '' ? (
        <div className="split-fault">
          <p>{whole.fault.text}</p>
          {whole.fault.left > 0 && outside ? (
            <Button small onPress={() => onChange({ split: withRest(split, outside.id, whole.fault.left) })}>
              {pageSplits.restHere(outside.id)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </fieldset>
  )
}
