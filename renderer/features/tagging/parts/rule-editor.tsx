import '../rules.css'
import { type ReactNode, useMemo, useState } from 'react'
import { chartSchema } from '../../../../shared/model/code-string.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageRules } from '../../../../shared/text/page-rules.ts'
import { pageSplits } from '../../../../shared/text/page-splits.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { conditionsWords } from '../../../../shared/text/rule-words.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { nextKey, readSome } from '../expression-model.ts'
import { type OpenRule, wholeRule, withCondition } from '../rule-model.ts'
import { AxesFields } from './axes-fields.tsx'
import { ExpressionFields } from './expression-fields.tsx'
import { RuleHistory } from './rule-history.tsx'
import { RulePreview } from './rule-preview.tsx'
import { RuleTarget } from './rule-target.tsx'
import { type KnownKey, valuesFor } from './split-key.tsx'

const ANY = 'any'

export interface RuleEditorProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly items: readonly Item[]
  readonly keys: readonly KnownKey[]
  readonly start: OpenRule
  readonly onClose: () => void
  readonly onKeys: (keyId: string | null) => void
}

/** Writes a rule and shows, while it is written, what it takes and from whom. */
export function RuleEditor({ scope, unit, items, keys, start, onClose, onKeys }: RuleEditorProps): ReactNode {
  const [rule, setRule] = useState(start)
  const saving = useWrite('tagging.saveRule')
  const keyParts = useMemo(
    () =>
      valuesFor(
        keys.find(({ id }) => id === rule.split?.keyId),
        scope.year,
      )?.values ?? [],
    [keys, rule.split?.keyId, scope.year],
  )
  const whole = useMemo(() => wholeRule(rule, keyParts), [rule, keyParts])
  // What it takes does not depend on what it says of it, so it is shown before the item is chosen.
  const shown = useMemo(
    () => whole ?? wholeRule({ ...rule, split: null, itemId: items[0]?.id ?? null }),
    [whole, rule, items],
  )
  const change = (changed: Partial<OpenRule>) => setRule((former) => ({ ...former, ...changed }))
  const save = () => {
    if (!whole || saving.busy) return
    void saving.run({ rule: whole }).then((reply) => {
      if (!reply.ok) return
      announce(text.ruleSaved(reply.value.rule.name, commonText.rows(reply.value.takes.rows)))
      onClose()
    })
  }
  return (
    <Dialog
      title={rule.id === undefined ? pageRules.editorNew : pageRules.editorEdit}
      open
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{text.cancel}</Button>
          <Button look="primary" disabled={!whole} busy={saving.busy} onPress={save}>
            {text.saveRule}
          </Button>
        </>
      }
    >
      <form
        className="rule-editor"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <button type="submit" hidden aria-label={text.saveRule} />
        <fieldset className="rule-conditions">
          <legend className="field-label">{pageRules.conditions}</legend>
          <p className="field-hint">{pageRules.allHold}</p>
          <ExpressionFields
            nodes={rule.conditions}
            join="all"
            depth={0}
            freeKey={nextKey(rule.conditions)}
            onChange={(conditions) => change({ conditions })}
          />
        </fieldset>
        <RulePreview
          scope={scope}
          unit={unit}
          whole={shown}
          onSettle={(condition) => setRule((former) => withCondition(former, condition))}
        />
        <RuleTarget
          rule={rule}
          items={items}
          keys={keys}
          year={scope.year}
          unit={unit}
          onChange={change}
          onKeys={onKeys}
        />
        <div className="rule-rest">
          <Select
            label={text.ruleParty}
            value={rule.party ?? ANY}
            options={[
              { id: rule.party ?? scope.party, label: text.ruleThisParty },
              { id: ANY, label: text.ruleAllParties },
            ]}
            onChange={(party) => change({ party: party === ANY ? null : party })}
          />
          <Select
            label={text.ruleChart}
            value={rule.chart ?? ANY}
            options={[
              { id: ANY, label: text.anyChart },
              ...chartSchema.options.map((id) => ({ id, label: text.charts[id] })),
            ]}
            onChange={(chart) => change({ chart: chartSchema.options.find((id) => id === chart) ?? null })}
          />
          <Field
            label={text.ruleName}
            hint={text.ruleNameHint}
            placeholder={conditionsWords(readSome(rule.conditions))}
            value={rule.name}
            onChange={(name) => change({ name })}
          />
        </div>
        <details className="rule-axes">
          <summary>{pageSplits.axesHeading}</summary>
          <p className="field-hint">{pageSplits.axesOfRule}</p>
          <AxesFields axes={rule.axes} onChange={(axes) => change({ axes })} />
        </details>
        {rule.id === undefined ? null : <RuleHistory ruleId={rule.id} items={items} />}
        <ProblemNote problem={saving.problem} />
      </form>
    </Dialog>
  )
}
