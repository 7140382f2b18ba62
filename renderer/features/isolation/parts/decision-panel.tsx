import { type ReactNode, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Kind } from '../../../../shared/model/scope.ts'
import { doubleCountText } from '../../../../shared/text/ui-county.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { RadioList } from '../../../ui/choices.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'

/** One that stands twice, as the list shows it. */
export type Found = OutputOf<'doublecount.list'>['found'][number]

const text = doubleCountText.panel
const NOT_DOUBLE = 'none'
const SHOWN = 4

/** One amount that stands twice: what each side is booked on, which side is to count, and why. */
export function DecisionPanel({
  found,
  scope,
  unit,
  nameOf,
}: {
  found: Found
  scope: { year: number; kind: Kind }
  unit: MoneyUnit
  nameOf: (code: string) => string
}): ReactNode {
  const decide = useWrite('doublecount.decide')
  const reopen = useWrite('doublecount.reopen')
  const { verdict } = found
  const [counts, setCounts] = useState(verdict === null ? found.proposal.counts : (verdict.counts ?? NOT_DOUBLE))
  const [reason, setReason] = useState(verdict?.reason ?? '')
  const [role, setRole] = useState(verdict?.role ?? '')
  const save = async () => {
    const reply = await decide.run({
      ...scope,
      id: found.id,
      counts: counts === NOT_DOUBLE ? null : counts,
      reason,
      role,
    })
    if (reply.ok) announce(text.saved)
  }
  useCommands([
    {
      id: 'isolation-decide',
      label: isolationText.commands.decide,
      group: isolationText.title,
      shortcut: 'Ctrl+Enter',
      run: () => void save(),
    },
  ])
  const kept = found.sides.find(({ party }) => party === counts)?.ore ?? 0
  const rest = found.sides.filter(({ party }) => party !== counts).reduce((sum, { ore }) => sum + ore, 0)
  const loses = found.cause === 'joint-board' && counts !== NOT_DOUBLE && kept < rest ? rest - kept : 0
  return (
    <>
      <PanelSection title={text.sides}>
        {found.sides.map((side) => (
          <div key={side.party} className="iso-grade">
            <p>
              <strong>{nameOf(side.party)}</strong> {`${formatOre(side.ore, unit)} ${unit}`}
            </p>
            <ul className="flow-codings">
              {side.codings.slice(0, SHOWN).map((coding) => (
                <li key={coding.text}>
                  {coding.itemIds.length > 0 ? <strong>{coding.itemIds.join(', ')} </strong> : null}
                  {coding.text}
                </li>
              ))}
              {side.codings.length > SHOWN ? (
                <li className="muted">{doubleCountText.more(side.codings.length - SHOWN)}</li>
              ) : null}
            </ul>
          </div>
        ))}
      </PanelSection>
      <PanelSection title={text.decide}>
        <RadioList<string>
          label={text.decide}
          value={counts}
          options={[
            ...found.sides.map(({ party }) => ({
              id: party,
              label: nameOf(party),
              ...(party === found.proposal.counts ? { note: text.proposed } : {}),
            })),
            { id: NOT_DOUBLE, label: doubleCountText.notDouble },
          ]}
          onChange={setCounts}
        />
        {loses > 0 ? <p className="warn">{text.loses(`${formatOre(loses, unit)} ${unit}`)}</p> : null}
        <Field label={text.reason} value={reason} onChange={setReason} lines={2} />
        <Field label={text.role} value={role} onChange={setRole} hint={text.roleHint} onEnter={() => void save()} />
        <ProblemNote problem={decide.problem ?? reopen.problem} />
        <div className="iso-actions">
          <Button look="primary" onPress={() => void save()} busy={decide.busy}>
            {text.save}
          </Button>
          {verdict ? (
            <Button look="quiet" onPress={() => void reopen.run({ id: found.id })}>
              {text.reopen}
            </Button>
          ) : null}
        </div>
      </PanelSection>
      {found.views.length > 0 ? (
        <PanelSection title={text.views}>
          <ul>
            {found.views.map((view) => (
              <li key={view.party} className="question-other">
                <strong>{nameOf(view.party ?? '')}</strong>{' '}
                {view.counts === null ? doubleCountText.notDouble : doubleCountText.counts(nameOf(view.counts))}:{' '}
                {view.reason}
              </li>
            ))}
          </ul>
        </PanelSection>
      ) : null}
      <PanelSection title={text.effect}>
        <p>{text.effectText}</p>
      </PanelSection>
    </>
  )
}
