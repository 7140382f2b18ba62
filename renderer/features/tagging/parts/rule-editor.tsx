import { type ReactNode, useMemo, useState } from 'react'
import { formatOre } from '../../../../shared/domain/present/format-number.ts'
import { CODE_DIMENSIONS, chartSchema } from '../../../../shared/model/code-string.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { ruleConditionSchema, type RuleCondition } from '../../../../shared/model/rule-condition.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { conditionsWords } from '../../../../shared/text/rule-words.ts'
import { emptyCondition, type OpenRule, type RuleDraft, wholeRule } from '../rule-model.ts'
import { useDelayed } from '../../../client/use-delayed.ts'

const ANY = 'any'
const PREVIEW_DELAY_MS = 180
const dimensions = [...CODE_DIMENSIONS, 'text' as const].map((id) => ({ id, label: text.dimensions[id] }))
const matches = ruleConditionSchema.shape.match.options.map((id) => ({ id, label: text.matches[id] }))

export interface RuleEditorProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly items: readonly Item[]
  readonly start: OpenRule
  readonly onClose: () => void
}

/** Writes a rule and shows, while it is written, what it takes and from whom. */
export function RuleEditor({ scope, unit, items, start, onClose }: RuleEditorProps): ReactNode {
  const [rule, setRule] = useState(start)
  const saving = useWrite('tagging.saveRule')
  const whole = useMemo(() => wholeRule(rule), [rule])
  const options = useMemo(() => items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` })), [items])
  const change = (changed: Partial<OpenRule>) => setRule((former) => ({ ...former, ...changed }))
  const changeCondition = (key: number, changed: Partial<RuleCondition>) =>
    change({
      conditions: rule.conditions.map((condition) =>
        condition.key === key ? { ...condition, ...changed } : condition,
      ),
    })
  const save = () => {
    if (!whole) return
    void saving.run({ rule: whole }).then((reply) => {
      if (!reply.ok) return
      announce(text.ruleSaved(reply.value.rule.name, commonText.rows(reply.value.takes.rows)))
      onClose()
    })
  }
  return (
    <Dialog
      title={rule.id === undefined ? text.editorNew : text.editorEdit}
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
      <div className="rule-editor">
        <fieldset className="rule-conditions">
          <legend className="field-label">{text.conditions}</legend>
          <p className="field-hint">{text.conditionsText}</p>
          {rule.conditions.map((condition) => (
            <div key={condition.key} className="rule-condition">
              <Select
                small
                hideLabel
                label={text.dimension}
                value={condition.dimension}
                options={dimensions}
                onChange={(dimension) => changeCondition(condition.key, { dimension })}
              />
              <Select
                small
                hideLabel
                label={text.match}
                value={condition.match}
                options={matches}
                onChange={(match) => changeCondition(condition.key, { match })}
              />
              <Field
                hideLabel
                label={condition.match === 'range' ? text.valueFrom : text.value}
                placeholder={condition.match === 'range' ? text.valueFrom : text.value}
                value={condition.value}
                autoFocus={condition.value === ''}
                onChange={(value) => changeCondition(condition.key, { value })}
              />
              {condition.match === 'range' ? (
                <Field
                  hideLabel
                  label={text.valueTo}
                  placeholder={text.valueTo}
                  value={condition.to ?? ''}
                  onChange={(to) => changeCondition(condition.key, { to })}
                />
              ) : null}
              {rule.conditions.length > 1 ? (
                <Button
                  small
                  look="quiet"
                  label={text.removeCondition}
                  onPress={() => change({ conditions: rule.conditions.filter((other) => other.key !== condition.key) })}
                >
                  {text.remove}
                </Button>
              ) : null}
            </div>
          ))}
          <Button
            small
            onPress={() =>
              change({
                conditions: [
                  ...rule.conditions,
                  emptyCondition(1 + Math.max(...rule.conditions.map((each) => each.key))),
                ],
              })
            }
          >
            {text.addCondition}
          </Button>
        </fieldset>
        <div className="rule-rest">
          <ComboBox
            label={text.ruleItem}
            placeholder={text.pickPlaceholder}
            emptyText={text.pickNone}
            value={rule.target?.by === 'item' ? rule.target.itemId : null}
            options={options}
            onChange={(itemId) => change({ target: itemId === null ? null : { by: 'item', itemId } })}
          />
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
        </div>
        <Field
          label={text.ruleName}
          hint={text.ruleNameHint}
          placeholder={conditionsWords(rule.conditions.filter((condition) => condition.value !== ''))}
          value={rule.name}
          onChange={(name) => change({ name })}
        />
        <RulePreview
          scope={scope}
          unit={unit}
          whole={wholeRule({ ...rule, target: rule.target ?? (items[0] ? { by: 'item', itemId: items[0].id } : null) })}
        />
        <ProblemNote problem={saving.problem} />
      </div>
    </Dialog>
  )
}

/** Who holds a row today: nobody, a hand tag, or a rule by its name. The other half is preview-rule.ts. */
const holderText = (by: string): string => (by === 'untagged' || by === 'hand' ? text.holders[by] : text.byRule(by))

/** What the rule would take, from whom, and which rules are as specific. The item does not matter for that. */
function RulePreview({ scope, unit, whole }: { scope: Scope; unit: MoneyUnit; whole: RuleDraft | null }): ReactNode {
  const key = JSON.stringify(whole)
  const settled = useDelayed(key, PREVIEW_DELAY_MS)
  const asked = useMemo(() => JSON.parse(settled) as RuleDraft | null, [settled])
  const waiting: RuleDraft = {
    name: '-',
    chart: null,
    party: null,
    conditions: [{ dimension: 'account', match: 'equals', value: '-' }],
    itemId: '',
  }
  const read = useRead(
    'tagging.previewRule',
    { scope, rule: asked ?? waiting },
    { enabled: asked !== null, keep: true },
  )
  const amount = (taken: { rows: number; ore: number }) =>
    text.rowsAnd(commonText.rows(taken.rows), `${formatOre(taken.ore, unit)} ${unit}`)
  const found = whole ? read.value : undefined
  return (
    <section className="rule-preview" aria-label={text.preview} aria-live="polite">
      <h3 className="panel-heading">{text.preview}</h3>
      {!whole ? <p className="muted">{text.previewIncomplete}</p> : null}
      {whole && !found && !read.problem ? <p className="muted">{text.previewWaiting}</p> : null}
      {whole ? <ProblemNote problem={read.problem} /> : null}
      {found ? (
        <dl className={settled === key && !read.fetching ? 'preview-lines' : 'preview-lines preview-stale'}>
          <div>
            <dt>{text.matchesNow}</dt>
            <dd>{amount(found.matches)}</dd>
          </div>
          {found.from.map((from) => (
            <div key={from.by} className="preview-from">
              <dt>
                {text.today} {holderText(from.by)}
              </dt>
              <dd>{amount(from)}</dd>
            </div>
          ))}
          <div className="preview-takes">
            <dt>{text.takesNow}</dt>
            <dd>{amount(found.takes)}</dd>
          </div>
        </dl>
      ) : null}
      {found && found.ties.length > 0 ? (
        <p className="preview-ties">
          <strong>{text.tiesTitle}.</strong> {text.ties(found.ties.join(', '))}
        </p>
      ) : null}
    </section>
  )
}
