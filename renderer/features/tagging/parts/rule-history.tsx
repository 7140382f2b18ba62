import '../rules.css'
import { type ReactNode, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { pageRules as text } from '../../../../shared/text/page-rules.ts'
import { conditionsWords, targetWords } from '../../../../shared/text/rule-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { dateOnly } from '../../../ui/date-text.ts'

/** When a saved rule was changed and what it said before, asked for when it is opened. */
export function RuleHistory({ ruleId, items }: { ruleId: string; items: readonly Item[] }): ReactNode {
  const [open, setOpen] = useState(false)
  const read = useRead('tagging.ruleHistory', { ruleId }, { enabled: open })
  const steps = read.value?.steps ?? []
  const named = (itemId: string) => `${itemId} ${items.find(({ id }) => id === itemId)?.name ?? ''}`.trim()
  return (
    <details className="rule-history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text.history}</summary>
      {read.value && steps.length === 0 ? <p className="muted">{text.historyNone}</p> : null}
      <ol>
        {steps.map((step) => (
          <li key={step.entryId}>
            <span>
              {dateOnly(step.at)} · {step.label}
              {step.undone ? ` (${text.undone})` : ''}
            </span>
            <span className="muted">
              {step.before
                ? text.historyWas(
                    conditionsWords(step.before.conditions),
                    targetWords(step.before.target, named, (keyId) => keyId),
                  )
                : text.historyNew}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
