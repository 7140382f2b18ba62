import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import { pageSuggestions as text } from '../../../../shared/text/page-suggestions.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

/** Says what starting rules do and what they cannot see, takes them as one step, and tells what came of it. */
export function StartingRulesDialog({ onClose }: { onClose: () => void }): ReactNode {
  const taking = useWrite('tagging.useStartingRules')
  const [done, setDone] = useState<OutputOf<'tagging.useStartingRules'> | null>(null)
  const take = async () => {
    const reply = await taking.run({})
    if (!reply.ok) return
    setDone(reply.value)
    if (reply.value.rules > 0)
      announce(text.startingDone(formatNumber(reply.value.rules, 0), commonText.rows(reply.value.rows)))
  }
  if (done) {
    return (
      <Dialog
        title={text.startingDoneTitle}
        open
        wide
        onClose={onClose}
        actions={
          <Button look="primary" autoFocus onPress={onClose}>
            {commonText.close}
          </Button>
        }
      >
        <p>
          {done.rules === 0
            ? text.startingNone
            : text.startingDoneText(formatNumber(done.rules, 0), commonText.rows(done.rows))}
        </p>
        <p>{text.startingCheck}</p>
        <Limits limits={done.limits} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={text.startingTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button look="primary" busy={taking.busy} onPress={() => void take()}>
            {taking.busy ? text.startingTaking : text.startingTake}
          </Button>
        </>
      }
    >
      <ProblemNote problem={taking.problem} />
      <p>{text.startingText}</p>
      <p>{text.startingStep}</p>
      <h3 className="panel-heading">{text.startingLimitsTitle}</h3>
      <Limits limits={text.startingLimits} />
    </Dialog>
  )
}

function Limits({ limits }: { limits: readonly string[] }): ReactNode {
  return (
    <ul className="starting-limits">
      {limits.map((limit) => (
        <li key={limit}>{limit}</li>
      ))}
    </ul>
  )
}
