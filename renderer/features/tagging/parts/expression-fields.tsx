import '../rules.css'
import type { ReactNode } from 'react'
import { CODE_DIMENSIONS } from '../../../../shared/model/code-string.ts'
import { ruleConditionSchema } from '../../../../shared/model/rule-condition.ts'
import { pageRules as text } from '../../../../shared/text/page-rules.ts'
import { pageTagging } from '../../../../shared/text/page-tagging.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { type DraftKind, type DraftNode, emptyNode, readNode } from '../expression-model.ts'

const dimensions = [...CODE_DIMENSIONS, 'text' as const].map((id) => ({ id, label: pageTagging.dimensions[id] }))
const matches = ruleConditionSchema.shape.match.options.map((id) => ({ id, label: pageTagging.matches[id] }))
const amounts = (['magnitude', 'signed'] as const).map((id) => ({ id, label: text.amounts[id] }))
/** Groups in groups deeper than this are shown when a rule has them, and not offered. */
const DEEPEST_OFFERED = 2

export interface ExpressionFieldsProps {
  readonly nodes: readonly DraftNode[]
  readonly join: 'all' | 'any'
  readonly depth: number
  /** A key that no part of the rule has. */
  readonly freeKey: number
  readonly onChange: (nodes: readonly DraftNode[]) => void
}

/** Conditions that must all hold, or of which one must; with groups of the other kind inside. */
export function ExpressionFields({ nodes, join, depth, freeKey, onChange }: ExpressionFieldsProps): ReactNode {
  const change = (key: number, changed: DraftNode) => onChange(nodes.map((node) => (node.key === key ? changed : node)))
  const add = (kind: DraftKind) => onChange([...nodes, emptyNode(kind, freeKey)])
  const remove = (key: number) => onChange(nodes.filter((node) => node.key !== key))
  // Of several empty ones the keyboard begins in the first.
  const firstEmpty = nodes.findIndex((node) => node.kind !== 'group' && isEmpty(node))
  return (
    <div className="expression">
      {nodes.map((node, at) => (
        <div key={node.key} className="expression-part">
          <span className="expression-joint">{at === 0 ? '' : join === 'all' ? text.and : text.or}</span>
          {node.kind === 'group' ? (
            <fieldset className="expression-group">
              <legend className="field-hint">{node.join === 'any' ? text.anyHolds : text.allInside}</legend>
              <ExpressionFields
                nodes={node.nodes}
                join={node.join}
                depth={depth + 1}
                freeKey={freeKey}
                onChange={(inside) =>
                  inside.length === 0 ? remove(node.key) : change(node.key, { ...node, nodes: inside })
                }
              />
            </fieldset>
          ) : (
            <LeafFields node={node} first={at === firstEmpty} onChange={(changed) => change(node.key, changed)} />
          )}
          {nodes.length > 1 || depth > 0 ? (
            <Button
              small
              look="quiet"
              label={node.kind === 'group' ? text.removeGroup : text.removeCondition}
              onPress={() => remove(node.key)}
            >
              {text.remove}
            </Button>
          ) : null}
        </div>
      ))}
      <div className="expression-add">
        <span className="field-hint">{text.add}</span>
        <Button small onPress={() => add('condition')}>
          {text.addCondition}
        </Button>
        <Button small look="quiet" onPress={() => add('amount')}>
          {text.addAmount}
        </Button>
        <Button small look="quiet" onPress={() => add('period')}>
          {text.addPeriod}
        </Button>
        {depth < DEEPEST_OFFERED ? (
          <Button small look="quiet" onPress={() => add(join === 'all' ? 'any' : 'all')}>
            {join === 'all' ? text.addAny : text.addAll}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

type Leaf = Exclude<DraftNode, { kind: 'group' }>

const isEmpty = (node: Leaf): boolean =>
  node.kind === 'condition' ? node.value === '' : node.from === '' && node.to === ''

interface LeafFieldsProps {
  readonly node: Leaf
  /** The keyboard begins here. */
  readonly first: boolean
  readonly onChange: (node: Leaf) => void
}

function LeafFields({ node, first, onChange }: LeafFieldsProps): ReactNode {
  switch (node.kind) {
    case 'condition':
      return (
        <div className="rule-condition">
          <Select
            small
            hideLabel
            label={text.dimension}
            value={node.dimension}
            options={dimensions}
            onChange={(dimension) => onChange({ ...node, dimension })}
          />
          <Select
            small
            hideLabel
            label={text.match}
            value={node.match}
            options={matches}
            onChange={(match) => onChange({ ...node, match })}
          />
          <Field
            hideLabel
            label={node.match === 'range' ? text.valueFrom : text.value}
            placeholder={node.match === 'range' ? text.valueFrom : text.value}
            value={node.value}
            autoFocus={first}
            onChange={(value) => onChange({ ...node, value })}
          />
          {node.match === 'range' ? (
            <Field
              hideLabel
              label={text.valueTo}
              placeholder={text.valueTo}
              value={node.to ?? ''}
              onChange={(to) => onChange({ ...node, to })}
            />
          ) : null}
        </div>
      )
    case 'amount':
      return (
        <div className="rule-condition">
          <span className="rule-condition-name">{text.kinds.amount}</span>
          <Select
            small
            hideLabel
            label={text.amountKind}
            value={node.amount}
            options={amounts}
            onChange={(amount) => onChange({ ...node, amount })}
          />
          <Field
            hideLabel
            align="right"
            label={text.amountFrom}
            placeholder={text.amountFrom}
            value={node.from}
            autoFocus={first}
            onChange={(from) => onChange({ ...node, from })}
          />
          <Field
            hideLabel
            align="right"
            label={text.amountTo}
            placeholder={text.amountTo}
            value={node.to}
            onChange={(to) => onChange({ ...node, to })}
          />
        </div>
      )
    case 'period':
      return (
        <div className="rule-condition">
          <span className="rule-condition-name">{text.kinds.period}</span>
          <Field
            hideLabel
            label={text.periodFrom}
            placeholder={`${text.periodFrom}, ${text.month}`}
            value={node.from}
            autoFocus={first}
            error={node.from.length >= 7 && readNode({ ...node, to: '' }) === null ? text.month : null}
            onChange={(from) => onChange({ ...node, from })}
          />
          <Field
            hideLabel
            label={text.periodTo}
            placeholder={`${text.periodTo}, ${text.month}`}
            value={node.to}
            error={node.to.length >= 7 && readNode(node) === null ? text.month : null}
            onChange={(to) => onChange({ ...node, to })}
          />
        </div>
      )
  }
}
