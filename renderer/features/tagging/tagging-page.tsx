import './tagging.css'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { formatNumber } from '../../../shared/domain/present/format-number.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'
import { PATHS } from '../../app/paths.ts'
import { Explain } from '../../app/explain.tsx'
import { useScope, useUnit } from '../../app/scope.ts'
import { useRead } from '../../client/use-read.ts'
import { Button } from '../../ui/button.tsx'
import { DataGrid } from '../../ui/data-grid.tsx'
import type { GridHandle } from '../../ui/data-grid-props.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page, ToolsEnd } from '../../ui/page.tsx'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { type Chosen, chosenAll, chosenGroups } from './filter-model.ts'
import { CoverageBar } from './parts/coverage-bar.tsx'
import { FilterBar } from './parts/filter-bar.tsx'
import { GridStatus } from './parts/grid-status.tsx'
import { groupColumns, type GroupShape, groupShape } from './parts/group-columns.tsx'
import { GroupPanel } from './parts/group-panel.tsx'
import { PageDialogs } from './parts/page-dialogs.tsx'
import { RuleChip } from './parts/rule-chip.tsx'
import { SuggestionStrip } from './parts/suggestion-strip.tsx'
import { openRule, ruleFromGroup } from './rule-model.ts'
import { useDialogs } from './use-dialogs.ts'
import { useGroups } from './use-groups.ts'
import { useRulesToFile } from './use-rules-to-file.ts'
import { useSuggestions } from './use-suggestions.ts'
import { type Tag, useTagging } from './use-tagging.ts'
import { useTaggingKeys } from './use-tagging-keys.ts'

/** Taggning: every coding string gets an item or a split, by hand or by rule. */
export function TaggingPage(): ReactNode {
  const scope = useScope()
  const unit = useUnit()
  const [, go] = useLocation()
  const [focused, setFocused] = useState<number | null>(null)
  const [selected, setSelected] = useState<readonly number[]>([])
  const [whole, setWhole] = useState(false)
  const grid = useRef<GridHandle>(null)
  const dialogs = useDialogs()

  const ready = { enabled: scope.party !== '', keep: true }
  const coverage = useRead('tagging.coverage', { scope }, ready)
  const rulesRead = useRead('tagging.rules', { scope }, { enabled: scope.party !== '' })
  const keysRead = useRead('keys.list', { party: scope.party }, ready)
  const rules = rulesRead.value?.rules
  const keys = keysRead.value?.keys ?? []
  const keyName = useCallback((keyId: string) => keys.find(({ id }) => id === keyId)?.name ?? keyId, [keys])
  const suggestions = useSuggestions(scope, coverage, rules)
  const shown = useGroups(scope, suggestions.codeIds)
  const { groups, view, change } = shown
  // Other rows, or the same in another order, are read from the first.
  useEffect(() => grid.current?.toTop(), [view])
  const rowsStay = view.show === 'all' && view.itemId === null && view.ruleId === null && view.sort?.column !== 'item'
  const {
    tag: say,
    listen,
    items,
    allItems,
    groupName,
    problem,
  } = useTagging(scope, { groups, rowsStay, keyName }, grid)

  const chosen = useMemo((): Chosen => {
    if (whole) return chosenAll(groups, shown.filter, shown.total, shown.ore)
    const several = selected.length > 1 && (focused === null || selected.includes(focused))
    return chosenGroups(
      groups.filter((group) => (several ? selected.includes(group.codeId) : group.codeId === focused)),
    )
  }, [groups, selected, focused, whole, shown.filter, shown.total, shown.ore])
  const tag: Tag = useCallback(
    (meant, target, axes) => {
      // Everything was meant once; the next word is about the row again.
      setWhole(false)
      return say(meant, target, axes)
    },
    [say],
  )
  const makeRule = useCallback(
    (group: CodeGroup) => dialogs.setEditing(ruleFromGroup(group, scope.party)),
    [dialogs.setEditing, scope.party],
  )
  const editRule = (ruleId: string) => {
    const rule = rules?.find(({ id }) => id === ruleId)
    if (rule) dialogs.setEditing(openRule(rule))
  }
  const toFile = useRulesToFile(scope)
  const onRowKey = useTaggingKeys({
    party: scope.party,
    items,
    chosen,
    groups: shown,
    dialogs,
    suggestions,
    tag,
    makeRule,
    chooseAll: () => setWhole(true),
    hasRules: rules !== undefined && rules.length > 0,
    rulesToFile: () => toFile.save(),
    editRule,
  })
  useEffect(() => listen({ groups, onRowKey, over: dialogs.over }))
  const { of } = suggestions
  const shape = JSON.stringify(groupShape(groups))
  const columns = useMemo(
    () => groupColumns(JSON.parse(shape) as GroupShape, allItems, unit, of),
    [shape, allItems, unit, of],
  )
  const best = chosen.count === 1 && chosen.groups[0] ? of(chosen.groups[0])[0] : undefined
  const suggestedOre = useMemo(
    () =>
      suggestions.suggested
        .filter((each) => each.suggestions.length > 0)
        .reduce((sum, { ore }) => sum + Math.abs(ore), 0),
    [suggestions.suggested],
  )
  const onLeft = (group: CodeGroup) => {
    setFocused(group.codeId)
    const onScreen = groups.some(({ codeId }) => codeId === group.codeId)
    if (!onScreen) change({ show: 'untagged', itemId: null, ruleId: null, areas: '', search: '' })
    requestAnimationFrame(() => grid.current?.focusRow(String(group.codeId)))
  }

  if (coverage.value?.coverage.rows === 0) {
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
  return (
    <Page
      title={text.title}
      lead={text.purpose}
      layout="fill"
      tools={
        <div className="tagging-tools">
          <FilterBar
            view={view}
            counts={{ untagged: shown.untagged, suggested: suggestions.codeIds.length, failed: shown.failed }}
            items={items}
            onChange={change}
          />
          <RuleChip view={view} rules={rules ?? []} onClear={() => change({ ruleId: null })} />
          <ToolsEnd>
            <Button onPress={() => dialogs.setList('rules')}>
              {rules ? text.rulesCount(formatNumber(rules.length, 0)) : text.rules}
            </Button>
            <Button onPress={() => dialogs.setKeys('')}>
              {keysRead.value ? text.keysCount(formatNumber(keys.length, 0)) : text.keysTitle}
            </Button>
            <Button
              look={suggestions.first === 'tag' ? 'primary' : 'plain'}
              disabled={chosen.count === 0}
              onPress={() => dialogs.setPicking({ typed: '', chosen })}
              {...(best ? {} : { shortcut: 'Enter' })}
            >
              {text.tagSelected(Math.max(1, chosen.count))}
            </Button>
          </ToolsEnd>
        </div>
      }
    >
      <SuggestionStrip suggestions={suggestions} groups={shown} />
      <ProblemNote problem={problem ?? toFile.problem ?? suggestions.problem ?? shown.problem ?? coverage.problem} />
      <div className="tagging-grid">
        <DataGrid
          label={text.columns.code}
          dense
          columns={columns}
          rows={groups}
          getRowId={(group) => String(group.codeId)}
          sort={view.sort}
          onSort={(column, direction) => change({ sort: direction === null ? null : { column, direction } })}
          selection="multiple"
          onSelect={(rows) => setSelected(rows.map((row) => row.codeId))}
          onRowFocus={(row) => {
            setFocused(row.codeId)
            setWhole(false)
          }}
          onRowOpen={(group) => dialogs.setPicking({ typed: '', chosen: chosenGroups([group]) })}
          onRowKey={onRowKey}
          emptyText={text.none}
          handle={grid}
        />
      </div>
      {coverage.value ? (
        <CoverageBar
          coverage={coverage.value.coverage}
          suggestedOre={suggestedOre}
          left={shown.left}
          unit={unit}
          onLeft={onLeft}
          onDetails={() => dialogs.setList('coverage')}
        />
      ) : null}
      <GridStatus groups={shown} whole={whole} accepts={best !== undefined} onWhole={() => setWhole(true)} />
      <Explain>
        <GroupPanel
          scope={scope}
          unit={unit}
          chosen={chosen}
          suggestions={suggestions}
          items={items}
          allItems={allItems}
          keys={keys}
          rules={rules ?? []}
          onTag={(itemId) => void tag(chosen, itemId === null ? null : { by: 'item', itemId })}
          onTarget={(target, axes) => void tag(chosen, target, axes)}
          onSplit={() => dialogs.setSplitting(chosen)}
          onRule={makeRule}
          onEditRule={editRule}
          onKeys={(keyId) => dialogs.setKeys(keyId ?? '')}
        />
      </Explain>
      <PageDialogs
        scope={scope}
        unit={unit}
        dialogs={dialogs}
        groups={shown}
        suggestions={suggestions}
        coverage={coverage.value?.coverage}
        items={items}
        allItems={allItems}
        keys={keys}
        groupName={groupName}
        tag={tag}
        onLeft={onLeft}
      />
    </Page>
  )
}
