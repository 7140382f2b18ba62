import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { KeyValues } from '../../../../shared/model/key-values.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { partText } from '../../../../shared/model/tag-split.ts'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { axesWords, shareWords } from '../../../../shared/text/tag-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { isChosen, type OpenSplit } from '../split-model.ts'
import { useAxes } from '../use-axes.ts'

export type KnownKey = OutputOf<'keys.list'>['keys'][number]
type Preview = OutputOf<'tagging.previewSplit'>

/** The values of a key that hold for a year; undefined where there are none. */
export const valuesFor = (key: KnownKey | undefined, year: number): KeyValues | undefined =>
  key?.values.find(({ fromYear, toYear }) => fromYear <= year && (toYear ?? year) >= year)

export interface SplitKeyProps {
  readonly split: OpenSplit
  readonly keys: readonly KnownKey[]
  readonly year: number
  readonly items: readonly Item[]
  readonly unit: MoneyUnit
  readonly preview: Preview | undefined
  readonly onChange: (split: OpenSplit) => void
  readonly onKeys: (keyId: string | null) => void
}

/** A split by key: which key, what its values are for the party and year, and which of its items are in. */
export function SplitKey(props: SplitKeyProps): ReactNode {
  const { split, keys, year, items, unit, preview, onChange, onKeys } = props
  const lists = useAxes()
  const key = keys.find(({ id }) => id === split.keyId)
  const values = valuesFor(key, year)
  const usual = new Set(split.lines.flatMap(({ itemId }) => items.find(({ id }) => id === itemId)?.keys ?? []))
  const rank = (one: KnownKey) => Number(usual.has(one.id)) * 2 + Number(valuesFor(one, year) !== undefined) * 4
  const note = (one: KnownKey) =>
    [usual.has(one.id) ? text.keyUsual : '', valuesFor(one, year) ? '' : text.keyWithout].filter(Boolean).join(', ')
  const named = (itemId: string) => `${itemId} ${items.find(({ id }) => id === itemId)?.name ?? ''}`.trim()
  const of = (part: string) => preview?.parts.find((one) => partText(one) === part)
  return (
    <div className="split-key">
      <Select
        label={text.key}
        placeholder={text.keyPlaceholder}
        value={split.keyId}
        options={keys
          .toSorted((a, b) => rank(b) - rank(a))
          .map((one) => ({ id: one.id, label: one.name, ...(note(one) ? { note: note(one) } : {}) }))}
        onChange={(keyId) => onChange({ ...split, keyId, chosen: null })}
      />
      {key && !values ? (
        <div className="split-fault">
          <p>{text.keyNone(key.name, String(year))}</p>
          <Button small onPress={() => onKeys(key.id)}>
            {text.toKeys}
          </Button>
        </div>
      ) : null}
      {key && values ? (
        <>
          <p className="field-hint">{text.keySource(values.source, text.years(values.fromYear, values.toYear))}</p>
          <ul className="split-key-values" aria-label={text.keyValues(key.name)}>
            {values.values.map((value) => {
              const part = partText(value)
              const shown = of(part)
              return (
                <li key={part}>
                  <label className="split-key-value">
                    <input
                      type="checkbox"
                      checked={isChosen(split, value)}
                      onChange={(event) => {
                        const others = values.values
                          .filter((other) => isChosen(split, other))
                          .map(partText)
                          .filter((other) => other !== part)
                        onChange({ ...split, chosen: event.target.checked ? [...others, part] : others })
                      }}
                    />
                    <span className="split-key-item">
                      {named(value.itemId)}
                      {value.axes ? <span className="muted"> {axesWords(value.axes, lists)}</span> : null}
                    </span>
                    <span className="split-number amount">
                      {formatNumber(value.hundredths / 100, value.hundredths % 100 === 0 ? 0 : 2)} {key.unit}
                    </span>
                    <span className="split-number amount">{shown ? shareWords(shown.share) : ''}</span>
                    <span className="split-number amount">{shown ? formatOre(shown.ore, unit) : ''}</span>
                  </label>
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
    </div>
  )
}
