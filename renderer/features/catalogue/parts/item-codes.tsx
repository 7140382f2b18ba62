import type { ReactNode } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { Chart } from '../../../../shared/model/code-string.ts'
import { methodText } from '../../../../shared/text/ui-method.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { codesFault, codesIn } from '../catalogue-model.ts'
import { useMethodAtWork } from '../use-method.ts'
import { Editable } from './editable.tsx'

const CHARTS = ['KOMMUN_BAS', 'REGION_BAS', 'CUSTOM'] as const

/** Where an item is usually found: accounts per chart, RS and the region's codes. A prefix means nothing without its chart. */
export function ItemCodes({ item }: { item: Item }): ReactNode {
  const { locked, putItem } = useMethodAtWork()
  const prefixes = (chart: Chart) => item.accounts.filter((one) => one.chart === chart).map(({ prefix }) => prefix)
  const shown = CHARTS.filter((chart) => prefixes(chart).length > 0 || (!locked && chart !== 'CUSTOM'))
  const codes = (
    field: 'accounts' | 'rs' | 'dvo',
    value: readonly string[],
    title: string,
    onSave: (next: string[]) => ReturnType<typeof putItem>,
  ) => (
    <Editable
      title={title}
      text={value.join(', ')}
      lines={1}
      hint={words.hintCodes}
      locked={locked}
      fault={(next) => codesFault(field, codesIn(next))}
      onSave={(next) => onSave(codesIn(next))}
    >
      <p className={value.length === 0 ? 'muted' : undefined}>{value.join(', ') || methodText.none}</p>
    </Editable>
  )
  return (
    <>
      {shown.length > 0 ? (
        <div className="fact-pair">
          {shown.map((chart) => (
            <div key={chart}>
              {codes('accounts', prefixes(chart), words.accountsOf(methodText.charts[chart]), (next) =>
                putItem(item.id, {
                  accounts: [
                    ...item.accounts.filter((one) => one.chart !== chart),
                    ...next.map((prefix) => ({ chart, prefix })),
                  ],
                }),
              )}
            </div>
          ))}
        </div>
      ) : null}
      {item.accountNote !== '' || !locked ? (
        <Editable
          title={words.accountNote}
          text={item.accountNote}
          lines={3}
          locked={locked}
          onSave={(accountNote) => putItem(item.id, { accountNote: accountNote.trim() })}
        >
          <p className="muted">{item.accountNote || methodText.none}</p>
        </Editable>
      ) : null}
      {item.rs.length > 0 || item.dvo.length > 0 || !locked ? (
        <div className="fact-pair">
          {codes('rs', item.rs, methodText.rs, (rs) => putItem(item.id, { rs }))}
          {codes('dvo', item.dvo, methodText.dvo, (dvo) => putItem(item.id, { dvo }))}
        </div>
      ) : null}
    </>
  )
}
