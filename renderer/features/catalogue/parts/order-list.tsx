import type { ReactNode } from 'react'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'

export interface OrderListProps {
  /** In order. */
  readonly chosen: readonly { readonly id: string; readonly label: string; readonly onOpen: () => void }[]
  /** What can be added. */
  readonly rest: readonly { readonly id: string; readonly label: string }[]
  readonly addLabel: string
  readonly locked: boolean
  readonly onChange: (ids: string[]) => void
}

/** Things in order of preference: numbered chips one opens; moved, taken away and added one at a time. */
export function OrderList({ chosen, rest, addLabel, locked, onChange }: OrderListProps): ReactNode {
  const ids = chosen.map(({ id }) => id)
  const swap = (at: number, to: number) => {
    const next = [...ids]
    const moved = next.splice(at, 1)
    next.splice(to, 0, ...moved)
    onChange(next)
  }
  return (
    <div className="order-list">
      {chosen.length > 0 ? (
        <ol>
          {chosen.map(({ id, label, onOpen }, at) => (
            <li key={id}>
              <Chip onPress={onOpen}>{label}</Chip>
              {locked ? null : (
                <span className="order-actions">
                  <Step label={words.up(label)} sign="↑" disabled={at === 0} onPress={() => swap(at, at - 1)} />
                  <Step
                    label={words.down(label)}
                    sign="↓"
                    disabled={at === ids.length - 1}
                    onPress={() => swap(at, at + 1)}
                  />
                  <Step label={words.take(label)} sign="×" onPress={() => onChange(ids.filter((one) => one !== id))} />
                </span>
              )}
            </li>
          ))}
        </ol>
      ) : null}
      {locked || rest.length === 0 ? null : (
        <ComboBox
          // A new box each time, so that it stands empty for the next.
          key={ids.join()}
          label={addLabel}
          hideLabel
          placeholder={addLabel}
          value={null}
          options={rest}
          onChange={(id) => {
            if (id !== null) onChange([...ids, id])
          }}
          small
        />
      )}
    </div>
  )
}

/** A small square button with one sign. */
export function Step(props: { label: string; sign: string; disabled?: boolean; onPress: () => void }): ReactNode {
  const { label, sign, disabled, onPress } = props
  return (
    <button type="button" className="step" aria-label={label} title={label} disabled={disabled} onClick={onPress}>
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}
