import { type ReactNode, useMemo } from 'react'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import type { TagAxes } from '../../../../shared/model/tag-axes.ts'
import type { HandTarget } from '../../../../shared/model/tag-split.ts'
import type { TaggingRule } from '../../../../shared/model/tagging-rule.ts'
import { pageSplits as splits } from '../../../../shared/text/page-splits.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { PanelLines, PanelSection } from '../../../ui/panel-section.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { Chosen } from '../filter-model.ts'
import { targetOf } from '../split-model.ts'
import { groupLines, groupText } from '../tagging-model.ts'
import { reasonText } from '../reason-text.ts'
import type { Suggestions } from '../use-suggestions.ts'
import { FailureSection } from './failure-section.tsx'
import { OthersSection } from './others-section.tsx'
import { AxesSection, PartsSection } from './parts-section.tsx'
import type { KnownKey } from './split-key.tsx'
import { SuggestionSection } from './suggestion-section.tsx'

export interface GroupPanelProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  /** One, or several that are tagged together. */
  readonly chosen: Chosen
  readonly suggestions: Suggestions
  readonly items: readonly Item[]
  readonly allItems: readonly Item[]
  readonly keys: readonly KnownKey[]
  readonly rules: readonly TaggingRule[]
  readonly onTag: (itemId: string | null) => void
  readonly onTarget: (target: HandTarget, axes?: TagAxes) => void
  readonly onSplit: () => void
  readonly onRule: (group: CodeGroup) => void
  readonly onEditRule: (ruleId: string) => void
  readonly onKeys: (keyId: string | null) => void
}

const ROWS_SHOWN = 40

/** The explanation of the chosen row: what it is, why, which item, and the rows behind it. */
export function GroupPanel(props: GroupPanelProps): ReactNode {
  const { scope, unit, chosen, items, allItems, onTag, onTarget, onSplit, onRule, onEditRule } = props
  const { groups, count, ore } = chosen
  const group = groups[0]
  const options = useMemo(() => items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` })), [items])
  if (!group) {
    return (
      <PanelSection title={text.selectTitle}>
        <p>{text.selectText}</p>
      </PanelSection>
    )
  }
  const single = count === 1
  const item = single ? allItems.find((each) => each.id === group.itemId) : undefined
  const { reason } = group
  const target = single ? targetOf(group) : null
  return (
    <>
      <section className="panel-section">
        <h3 className="panel-title">
          {single ? groupText(group) : text.selected(formatNumber(count, 0), `${formatOre(ore, unit)} ${unit}`)}
        </h3>
        {single ? <p>{text.rowsAnd(commonText.rows(group.rows), `${formatOre(ore, unit)} ${unit}`)}</p> : null}
      </section>
      {single ? <FailureSection {...props} group={group} items={allItems} /> : null}
      {single ? (
        <SuggestionSection
          group={group}
          suggestions={props.suggestions}
          items={allItems}
          onTake={onTag}
          onSplit={onSplit}
        />
      ) : null}
      <section className="panel-section">
        <div className="panel-tag">
          <ComboBox
            key={`${group.codeId}-${group.itemId ?? ''}-${count}`}
            label={text.pick}
            small
            placeholder={text.pickPlaceholder}
            emptyText={text.pickNone}
            value={single ? group.itemId : null}
            options={options}
            onChange={(itemId) => {
              if (itemId !== null && (!single || itemId !== group.itemId)) onTag(itemId)
            }}
          />
          <div className="panel-buttons">
            <Button small onPress={onSplit} shortcut="S">
              {splits.split}
            </Button>
            {single ? (
              <Button small onPress={() => onRule(group)} shortcut="R">
                {text.makeRule}
              </Button>
            ) : null}
            {groups.some(isByHand) ? (
              <Button small look="quiet" onPress={() => onTag(null)} shortcut="Delete">
                {text.removeTag}
              </Button>
            ) : null}
            {single && !group.leftUntagged ? (
              <Button small look="quiet" onPress={() => onTarget({ by: 'none' })}>
                {splits.leave}
              </Button>
            ) : null}
          </div>
        </div>
      </section>
      {single && reason ? (
        <PanelSection title={text.columns.why}>
          <p className="panel-why">
            {reasonText(reason)}
            {reason.by === 'rule' ? (
              <Button small look="quiet" onPress={() => onEditRule(reason.ruleId)}>
                {text.editorEdit}
              </Button>
            ) : null}
          </p>
        </PanelSection>
      ) : null}
      {single && group.leftUntagged ? (
        <PanelSection title={splits.leftUntagged}>
          <p className="panel-note">{splits.leaveText}</p>
        </PanelSection>
      ) : null}
      {single && (group.parts.length > 1 || (group.parts.length > 0 && group.untagged.rows > 0)) ? (
        <PartsSection group={group} unit={unit} items={allItems} />
      ) : null}
      {single && target ? (
        <AxesSection key={group.codeId} group={group} onAxes={(axes) => onTarget(target, axes)} />
      ) : null}
      {item ? <ItemWords item={item} /> : null}
      {single ? <OthersSection scope={scope} codeId={group.codeId} keys={props.keys} items={allItems} /> : null}
      {single && groupLines(group).length > 1 ? (
        <PanelSection title={text.codeString}>
          <PanelLines lines={groupLines(group)} />
        </PanelSection>
      ) : null}
      {single ? <RowsBehind scope={scope} unit={unit} group={group} /> : null}
    </>
  )
}

const isByHand = (group: CodeGroup): boolean =>
  group.leftUntagged || group.parts.some(({ reason }) => reason.by === 'hand')

function ItemWords({ item }: { item: Item }): ReactNode {
  return (
    <PanelSection title={`${item.id} ${item.name}`}>
      <p>{item.definition}</p>
      {item.included.length > 0 ? (
        <p className="panel-note">
          {text.included}: {item.included.join(', ')}
        </p>
      ) : null}
      {item.notIncluded.length > 0 ? (
        <p className="panel-note">
          {text.notIncluded}: {item.notIncluded.join(', ')}
        </p>
      ) : null}
      {item.isolationProblem ? (
        <p className="panel-note">
          {text.isolation}: {item.isolationProblem}
        </p>
      ) : null}
    </PanelSection>
  )
}

function RowsBehind({ scope, unit, group }: { scope: Scope; unit: MoneyUnit; group: CodeGroup }): ReactNode {
  const read = useRead('rows.list', { scope, codeId: group.codeId, sort: 'amount', limit: ROWS_SHOWN })
  const rows = read.value?.rows ?? []
  return (
    <PanelSection title={text.rowsBehind(commonText.rows(group.rows))}>
      <ProblemNote problem={read.problem} />
      <ul className="behind">
        {rows.map((row) => (
          <li key={row.id}>
            <Chip>{row.sheet ? `${row.sheet}!${row.row}` : text.rowPlace(String(row.row))}</Chip>
            <span className="behind-text">{row.code.text || row.code.account.name}</span>
            <span className="amount">{formatOre(row.ore, unit)}</span>
          </li>
        ))}
      </ul>
      {group.rows > rows.length && rows.length > 0 ? (
        <p className="panel-note">{text.rowsBehindShown(formatNumber(rows.length, 0), formatNumber(group.rows, 0))}</p>
      ) : null}
    </PanelSection>
  )
}
