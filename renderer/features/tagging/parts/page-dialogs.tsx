import type { ReactNode } from 'react'
import type { CodeGroup, Coverage } from '../../../../shared/model/allocation.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import type { Dialogs } from '../use-dialogs.ts'
import type { Groups } from '../use-groups.ts'
import type { Suggestions } from '../use-suggestions.ts'
import type { Tag } from '../use-tagging.ts'
import { CoverageDialog } from './coverage-dialog.tsx'
import { ItemPicker } from './item-picker.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { RuleEditor } from './rule-editor.tsx'
import { RulesDialog } from './rules-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import type { KnownKey } from './split-key.tsx'

export interface PageDialogsProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly dialogs: Dialogs
  readonly groups: Groups
  readonly suggestions: Suggestions
  readonly coverage: Coverage | undefined
  readonly items: readonly Item[]
  readonly allItems: readonly Item[]
  readonly keys: readonly KnownKey[]
  readonly groupName: (item: Item) => string
  readonly tag: Tag
  readonly onLeft: (group: CodeGroup) => void
}

/** What lies over the page Taggning, as far as it is open. */
export function PageDialogs(props: PageDialogsProps): ReactNode {
  const { scope, unit, dialogs, groups, suggestions, coverage, items, allItems, keys, groupName, tag, onLeft } = props
  const { picking, splitting, editing } = dialogs
  const first = splitting?.count === 1 && splitting.groups[0] ? suggestions.of(splitting.groups[0])[0] : undefined
  return (
    <>
      <ItemPicker
        title={text.pickTitle(picking?.chosen.count ?? 1)}
        open={picking !== null}
        typed={picking?.typed ?? ''}
        items={items}
        groupName={groupName}
        onClose={() => dialogs.setPicking(null)}
        onPick={(itemId) => {
          dialogs.setPicking(null)
          if (picking) void tag(picking.chosen, { by: 'item', itemId })
        }}
      />
      {splitting ? (
        <SplitDialog
          scope={scope}
          unit={unit}
          chosen={splitting}
          items={items}
          first={first?.itemId ?? null}
          onClose={() => dialogs.setSplitting(null)}
          onSplit={async (target) => {
            if (await tag(splitting, target)) dialogs.setSplitting(null)
          }}
          onKeys={(keyId) => dialogs.setKeys(keyId ?? '')}
        />
      ) : null}
      {dialogs.list === 'coverage' && coverage ? (
        <CoverageDialog
          scope={scope}
          unit={unit}
          coverage={coverage}
          items={allItems}
          onClose={() => dialogs.setList(null)}
          onItem={(itemId) => {
            groups.change({ itemId, ruleId: null })
            dialogs.setList(null)
          }}
          onLeft={(group) => {
            dialogs.setList(null)
            onLeft(group)
          }}
        />
      ) : null}
      {dialogs.list === 'rules' || dialogs.list === 'rules-file' ? (
        <RulesDialog
          fromFile={dialogs.list === 'rules-file'}
          scope={scope}
          unit={unit}
          items={allItems}
          keys={keys}
          onClose={() => dialogs.setList(null)}
          onEdit={dialogs.setEditing}
          onShowRows={(ruleId) => {
            groups.change({ ruleId, itemId: null, show: 'all' })
            dialogs.setList(null)
          }}
        />
      ) : null}
      {editing ? (
        <RuleEditor
          key={editing.id ?? 'new'}
          scope={scope}
          unit={unit}
          items={items}
          keys={keys}
          start={editing}
          onClose={() => dialogs.setEditing(null)}
          onKeys={(keyId) => dialogs.setKeys(keyId ?? '')}
        />
      ) : null}
      {dialogs.keys === null ? null : (
        <KeysDialog
          scope={scope}
          items={items}
          start={dialogs.keys === '' ? null : dialogs.keys}
          onClose={() => dialogs.setKeys(null)}
        />
      )}
    </>
  )
}
