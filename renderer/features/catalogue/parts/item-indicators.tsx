import type { ReactNode } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Chip } from '../../../ui/chip.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { Fact } from './facts.tsx'
import { Step } from './order-list.tsx'

/** The indicators an item is in: by their formulas (solid), and those only said to use it (dashed). */
export function ItemIndicators({
  item,
  computed,
  onOpen,
}: {
  item: Item
  computed: readonly string[]
  onOpen: (id: string) => void
}): ReactNode {
  const { method, locked, chooseItem } = useMethodAtWork()
  const shown = method.indicators.filter(({ id }) => computed.includes(id) || item.indicators.includes(id))
  const put = (indicators: string[]) => chooseItem(item.id, { indicators })
  if (shown.length === 0 && locked) return null
  return (
    <Fact title={methodText.usedBy}>
      <div className="chip-row">
        {shown.map(({ id, name }) => {
          const inFormula = computed.includes(id)
          return (
            <span key={id} className="chip-pair">
              <Chip
                look={inFormula ? 'settled' : 'suggestion'}
                title={inFormula ? words.inFormula : words.notInFormula}
                onPress={() => onOpen(id)}
              >
                {id} {name}
              </Chip>
              {!locked && item.indicators.includes(id) && !inFormula ? (
                <Step
                  label={words.take(`${id} ${name}`)}
                  sign="×"
                  onPress={() => put(item.indicators.filter((one) => one !== id))}
                />
              ) : null}
            </span>
          )
        })}
      </div>
      {locked ? null : (
        <ComboBox
          key={item.indicators.join()}
          label={words.addIndicator}
          hideLabel
          placeholder={words.addIndicator}
          value={null}
          options={method.indicators
            .filter(({ id }) => !item.indicators.includes(id))
            .map(({ id, name }) => ({ id, label: `${id} ${name}` }))}
          onChange={(id) => {
            if (id !== null) put([...item.indicators, id])
          }}
          small
        />
      )}
    </Fact>
  )
}
