import { type ReactNode, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { AllocationKey } from '../../../../shared/model/allocation-key.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { OverheadLevel } from '../../../../shared/model/overhead.ts'
import type { Party } from '../../../../shared/model/party.ts'
import { overheadLevelWords } from '../../../../shared/text/isolation-words.ts'
import { overheadText } from '../../../../shared/text/ui-declaration.ts'
import { isolationText } from '../../../../shared/text/ui-isolation.ts'
import { useCommands } from '../../../app/commands.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Amount } from '../../../ui/amount.tsx'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { overheadDraft, type OverheadDraft, type OverheadRow, readAccounts, readHundredths } from '../overhead-model.ts'

const text = overheadText.form
const LEVELS: readonly OverheadLevel[] = ['none', 'unit', 'operation', 'central']

/** One party's overhead: what the books say, and what it declares. */
export function OverheadPanel({
  row,
  party,
  year,
  keys,
  unit,
}: {
  row: OverheadRow
  party: Party
  year: number
  keys: readonly AllocationKey[]
  unit: MoneyUnit
}): ReactNode {
  const declare = useWrite('overhead.declare')
  const [draft, setDraft] = useState(() => overheadDraft(row.declaration))
  const write = (change: Partial<OverheadDraft>) => setDraft((now) => ({ ...now, ...change }))
  const share = readHundredths(draft.share, 100)
  const accounts = readAccounts(draft.accounts, party.chart)
  const ready = draft.level !== '' && share !== undefined && accounts !== undefined
  const save = async () => {
    if (draft.level === '' || share === undefined || accounts === undefined) return
    const declaration = {
      level: draft.level,
      keyId: draft.keyId === '' ? null : draft.keyId,
      shareHundredths: share,
      accounts,
      note: draft.note,
    }
    const reply = await declare.run({ party: party.code, year, declaration })
    if (reply.ok) announce(text.saved)
  }
  const none = draft.level === 'none'
  useCommands([
    {
      id: 'isolation-overhead',
      label: isolationText.commands.overhead,
      group: isolationText.title,
      shortcut: 'Ctrl+Enter',
      disabled: !ready,
      run: () => void save(),
    },
  ])
  return (
    <>
      <p className="panel-lead">{year}</p>
      <p className="panel-name">{party.name}</p>
      <PanelLines
        lines={[
          {
            key: 'direct',
            label: `${overheadText.direct}, ${unit}`,
            value: <Amount ore={row.directOre} unit={unit} />,
          },
          {
            key: 'booked',
            label: `${overheadText.bookedLine}, ${unit}`,
            value: <Amount ore={row.bookedOre} unit={unit} />,
          },
          {
            key: 'shown',
            label: overheadText.shownLine,
            value:
              row.shown.ore === null
                ? overheadText.shown[row.shown.from]
                : `${formatOre(row.shown.ore, unit)} ${unit}, ${overheadText.shown[row.shown.from]}`,
          },
        ]}
      />
      <PanelSection title={text.level}>
        <Select<string>
          label={text.level}
          hideLabel
          value={draft.level === '' ? null : draft.level}
          placeholder={text.levelFirst}
          options={LEVELS.map((id) => ({ id, label: overheadLevelWords[id] }))}
          onChange={(id) => write({ level: LEVELS.find((one) => one === id) ?? '' })}
        />
        {none ? null : (
          <>
            <Select<string>
              label={text.key}
              value={draft.keyId === '' ? null : draft.keyId}
              placeholder={text.keyNone}
              options={keys.map(({ id, name, explanation }) => ({ id, label: name, note: explanation }))}
              onChange={(keyId) => write({ keyId })}
            />
            <Field
              label={text.share}
              value={draft.share}
              onChange={(value) => write({ share: value })}
              unit="%"
              align="right"
              hint={text.shareHint}
              error={share === undefined ? text.shareCure : null}
              onEnter={() => void save()}
            />
            <Field
              label={text.accounts}
              value={draft.accounts}
              onChange={(value) => write({ accounts: value })}
              hint={text.accountsHint(overheadText.charts[party.chart])}
              error={accounts === undefined ? text.accountsCure : null}
            />
          </>
        )}
        <Field label={text.note} value={draft.note} onChange={(note) => write({ note })} lines={2} />
        <ProblemNote problem={declare.problem} />
        <div className="iso-actions">
          <Button look="primary" onPress={() => void save()} disabled={!ready} busy={declare.busy}>
            {text.save}
          </Button>
          {row.declaration ? (
            <Button look="quiet" onPress={() => void declare.run({ party: party.code, year, declaration: null })}>
              {text.clear}
            </Button>
          ) : null}
        </div>
      </PanelSection>
      <PanelSection title={overheadText.how}>
        <p>{overheadText.usual}</p>
      </PanelSection>
    </>
  )
}
