import './tagging.css'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import { pageSuggestions } from '../../../shared/text/page-suggestions.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'
import { useCommands } from '../../app/commands.ts'
import { PATHS } from '../../app/paths.ts'
import { Explain } from '../../app/explain.tsx'
import { useScope, useUnit } from '../../app/scope.ts'
import { useRead } from '../../client/use-read.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { DataGrid } from '../../ui/data-grid.tsx'
import type { GridHandle } from '../../ui/data-grid-props.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Page, ToolsEnd } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { groupColumns } from './parts/group-columns.tsx'
import { CoverageBar } from './parts/coverage-bar.tsx'
import { GroupPanel } from './parts/group-panel.tsx'
import { ItemPicker } from './parts/item-picker.tsx'
import { RuleEditor } from './parts/rule-editor.tsx'
import { RulesDialog } from './parts/rules-dialog.tsx'
import { SuggestionStrip } from './parts/suggestion-strip.tsx'
import { type OpenRule, openRule, ruleFromGroup } from './rule-model.ts'
import { useDelayed } from '../../client/use-delayed.ts'
import { useSuggestions } from './use-suggestions.ts'
import { useTagging } from './use-tagging.ts'

const MOST_GROUPS = 5000
const LEFT_SHOWN = 3

/** Taggning: every coding string gets an item, by hand or by rule. */
export function TaggingPage(): ReactNode {
  const scope = useScope()
  const unit = useUnit()
  const [, go] = useLocation()
  const [show, setShow] = useState<'all' | 'untagged'>('all')
  const [itemId, setItemId] = useState<string | null>(null)
  const [search, setSearch] = useState('')
  const [focused, setFocused] = useState<number | null>(null)
  const [selected, setSelected] = useState<readonly number[]>([])
  const [picking, setPicking] = useState<{ typed: string; groups: readonly CodeGroup[] } | null>(null)
  const [rulesOpen, setRulesOpen] = useState(false)
  const [editing, setEditing] = useState<OpenRule | null>(null)
  const grid = useRef<GridHandle>(null)

  const ready = { enabled: scope.party !== '', keep: true }
  const asked = useDelayed(search, 120)
  const read = useRead(
    'tagging.groups',
    { scope, show: itemId ? { itemId } : show, search: asked, limit: MOST_GROUPS },
    ready,
  )
  const coverage = useRead('tagging.coverage', { scope }, ready)
  const left = useRead('tagging.groups', { scope, show: 'untagged', limit: LEFT_SHOWN }, ready)
  const rules = useRead('tagging.rules', { scope }, { enabled: scope.party !== '' })
  const groups = read.value?.groups ?? []
  const { tag, items, allItems, groupName, problem } = useTagging(scope, groups, grid)
  const suggestions = useSuggestions(scope, coverage, rules.value?.rules)

  const chosen = useMemo(() => {
    const several = selected.length > 1 && (focused === null || selected.includes(focused))
    return groups.filter((group) => (several ? selected.includes(group.codeId) : group.codeId === focused))
  }, [groups, selected, focused])
  const makeRule = useCallback((group: CodeGroup) => setEditing(ruleFromGroup(group, scope.party)), [scope.party])
  const editRule = useCallback(
    (ruleId: string) => {
      const rule = rules.value?.rules.find((each) => each.id === ruleId)
      if (rule) setEditing(openRule(rule))
    },
    [rules.value],
  )
  const { of } = suggestions
  const columns = useMemo(() => groupColumns(groups, allItems, unit, of), [groups, allItems, unit, of])
  const best = chosen.length === 1 && chosen[0] ? of(chosen[0])[0] : undefined
  const options = useMemo(() => items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` })), [items])

  useCommands([
    {
      id: 'tagging-pick',
      group: text.title,
      label: text.tag,
      disabled: chosen.length === 0,
      run: () => setPicking({ typed: '', groups: chosen }),
    },
    {
      id: 'tagging-accept',
      group: text.title,
      label: pageSuggestions.acceptOne,
      disabled: !best,
      run: () => best && void tag(chosen, best.itemId),
    },
    {
      id: 'tagging-rule',
      group: text.title,
      label: text.makeRule,
      shortcut: 'R',
      disabled: chosen.length !== 1,
      run: () => chosen[0] && makeRule(chosen[0]),
    },
    { id: 'tagging-rules', group: text.title, label: text.rulesTitle, run: () => setRulesOpen(true) },
    { id: 'tagging-all', group: text.title, label: `${text.show}: ${text.all}`, run: () => setShow('all') },
    {
      id: 'tagging-untagged',
      group: text.title,
      label: `${text.show}: ${text.untagged}`,
      run: () => setShow('untagged'),
    },
  ])

  // The row a key was pressed on, or all that are selected if it is one of them.
  const targets = (group: CodeGroup) => (chosen.some((each) => each.codeId === group.codeId) ? chosen : [group])
  const onRowKey = (group: CodeGroup, event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    if (suggestions.onEnter(event, targets(group), tag)) return true
    if (event.key === 'Delete' || event.key === 'Backspace') {
      void tag(targets(group), null)
      return true
    }
    if (event.key === 'r' || event.key === 'R') {
      makeRule(group)
      return true
    }
    if (event.key.length === 1 && /[\p{L}\d]/u.test(event.key)) {
      // A fast hand has typed the second letter before the picker has the keyboard.
      setPicking((former) => ({ typed: (former?.typed ?? '') + event.key, groups: former?.groups ?? targets(group) }))
      return true
    }
    return false
  }

  const nothing = coverage.value?.coverage.rows === 0
  if (nothing) {
    return (
      <Page title={text.title} lead={text.purpose}>
        <EmptyState
          title={text.emptyTitle}
          action={
            <Button look="primary" onPress={() => go(PATHS.import)}>
              {text.toImport}
            </Button>
          }
        >
          {text.empty}
        </EmptyState>
      </Page>
    )
  }

  const total = read.value?.total ?? 0
  return (
    <Page
      title={text.title}
      lead={text.purpose}
      layout="fill"
      tools={
        <div className="tagging-tools">
          <Segmented
            label={text.show}
            value={show}
            options={[
              { id: 'all', label: text.all },
              { id: 'untagged', label: text.untagged },
            ]}
            onChange={(next) => {
              setShow(next)
              setItemId(null)
            }}
          />
          <ComboBox
            hideLabel
            small
            label={text.oneItem}
            placeholder={text.oneItem}
            emptyText={text.pickNone}
            value={itemId}
            options={options}
            onChange={setItemId}
          />
          <Field
            hideLabel
            label={text.search}
            placeholder={text.search}
            type="search"
            value={search}
            onChange={setSearch}
          />
          <ToolsEnd>
            <Button onPress={() => setRulesOpen(true)}>
              {rules.value ? text.rulesCount(formatNumber(rules.value.rules.length, 0)) : text.rules}
            </Button>
            <Button
              look={suggestions.first === 'tag' ? 'primary' : 'plain'}
              disabled={chosen.length === 0}
              onPress={() => setPicking({ typed: '', groups: chosen })}
              {...(best ? {} : { shortcut: 'Enter' })}
            >
              {text.tagSelected(Math.max(1, chosen.length))}
            </Button>
          </ToolsEnd>
        </div>
      }
    >
      <SuggestionStrip suggestions={suggestions} />
      <ProblemNote problem={problem ?? suggestions.problem ?? read.problem ?? coverage.problem} />
      <div className="tagging-grid">
        <DataGrid
          label={text.columns.code}
          dense
          columns={columns}
          rows={groups}
          getRowId={(group) => String(group.codeId)}
          selection="multiple"
          onSelect={(rows) => setSelected(rows.map((row) => row.codeId))}
          onRowFocus={(row) => setFocused(row.codeId)}
          onRowOpen={(group) => setPicking({ typed: '', groups: targets(group) })}
          onRowKey={onRowKey}
          emptyText={text.none}
          handle={grid}
        />
      </div>
      {coverage.value ? (
        <CoverageBar
          coverage={coverage.value.coverage}
          left={left.value?.groups ?? []}
          unit={unit}
          onLeft={(group) => {
            setFocused(group.codeId)
            grid.current?.focusRow(String(group.codeId))
          }}
        />
      ) : null}
      <p className="tagging-keys">
        <span role="status">
          {!read.value
            ? ''
            : total > groups.length
              ? text.onlyFirst(formatNumber(groups.length, 0), formatNumber(total, 0))
              : text.groups(formatNumber(total, 0))}
        </span>
        <Kbd keys="↑" />
        <Kbd keys="↓" /> {text.keys.rows} <Kbd keys="Shift" /> {text.keys.select} <span>{text.keys.type}</span>{' '}
        <Kbd keys="Enter" /> {best ? pageSuggestions.acceptKey : text.keys.pick} <Kbd keys="R" /> {text.keys.rule}{' '}
        <Kbd keys="Delete" /> {text.keys.remove}
      </p>
      <Explain>
        <GroupPanel
          scope={scope}
          unit={unit}
          groups={chosen}
          suggestions={suggestions}
          items={items}
          allItems={allItems}
          onTag={(id) => void tag(chosen, id)}
          onRule={makeRule}
          onEditRule={editRule}
        />
      </Explain>
      <ItemPicker
        title={text.pickTitle(picking?.groups.length ?? 1)}
        open={picking !== null}
        typed={picking?.typed ?? ''}
        items={items}
        groupName={groupName}
        onClose={() => setPicking(null)}
        onPick={(id) => {
          setPicking(null)
          if (picking) void tag(picking.groups, id)
        }}
      />
      {rulesOpen ? (
        <RulesDialog
          scope={scope}
          unit={unit}
          items={allItems}
          onClose={() => setRulesOpen(false)}
          onEdit={setEditing}
        />
      ) : null}
      {editing ? (
        <RuleEditor
          key={editing.id ?? 'new'}
          scope={scope}
          unit={unit}
          items={items}
          start={editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  )
}
