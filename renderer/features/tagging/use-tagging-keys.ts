import { pageSplits } from '../../../shared/text/page-splits.ts'
import { pageSuggestions } from '../../../shared/text/page-suggestions.ts'
import { pageTagging as text } from '../../../shared/text/page-tagging.ts'
import type { Item } from '../../../shared/model/catalogue.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import { useCommands } from '../../app/commands.ts'
import { type Chosen, chosenGroups, PAGE, SHOWS } from './filter-model.ts'
import { newRule } from './rule-model.ts'
import { findItems } from './tagging-model.ts'
import type { Dialogs } from './use-dialogs.ts'
import type { Groups } from './use-groups.ts'
import type { Suggestions } from './use-suggestions.ts'
import type { Tag } from './use-tagging.ts'

export interface TaggingKeys {
  readonly party: string
  /** Those that can be tagged with. */
  readonly items: readonly Item[]
  readonly chosen: Chosen
  readonly groups: Groups
  readonly dialogs: Dialogs
  readonly suggestions: Suggestions
  readonly tag: Tag
  readonly makeRule: (group: CodeGroup) => void
  readonly chooseAll: () => void
  readonly hasRules: boolean
  readonly rulesToFile: () => Promise<void>
  readonly editRule: (ruleId: string) => void
}

const isWritten = (key: string): boolean => /[\p{L}\d]/u.test(key)

/** Everything that can be done on the page, in the palette and by key; and what a key does on a row of the grid. */
export function useTaggingKeys(page: TaggingKeys): (group: CodeGroup, event: KeyboardEvent) => boolean {
  const { party, items, chosen, groups, dialogs, suggestions, tag, makeRule, chooseAll } = page
  const { hasRules, rulesToFile, editRule } = page
  const nothing = chosen.count === 0
  const [only] = chosen.count === 1 ? chosen.groups : []
  const best = only ? suggestions.of(only)[0] : undefined
  const ruleId = only?.reason?.by === 'rule' ? only.reason.ruleId : null
  const group = text.title

  useCommands([
    {
      id: 'tagging-pick',
      group,
      label: text.tag,
      disabled: nothing,
      run: () => dialogs.setPicking({ typed: '', chosen }),
    },
    {
      id: 'tagging-accept',
      group,
      label: pageSuggestions.acceptOne,
      disabled: !best,
      run: () => best && void tag(chosen, { by: 'item', itemId: best.itemId }),
    },
    {
      id: 'tagging-split',
      group,
      label: pageSplits.split,
      shortcut: 'S',
      disabled: nothing,
      run: () => dialogs.setSplitting(chosen),
    },
    {
      id: 'tagging-rule',
      group,
      label: text.makeRule,
      shortcut: 'R',
      disabled: !only,
      run: () => only && makeRule(only),
    },
    {
      id: 'tagging-remove',
      group,
      label: text.removeTag,
      shortcut: 'Delete',
      disabled: nothing,
      run: () => void tag(chosen, null),
    },
    {
      id: 'tagging-leave',
      group,
      label: pageSplits.leave,
      disabled: nothing,
      run: () => void tag(chosen, { by: 'none' }),
    },
    { id: 'tagging-choose-all', group, label: text.chooseEverything, disabled: groups.total === 0, run: chooseAll },
    {
      id: 'tagging-next',
      group,
      label: text.nextPage,
      disabled: (groups.view.page + 1) * PAGE >= groups.total,
      run: () => groups.change({ page: groups.view.page + 1 }),
    },
    {
      id: 'tagging-former',
      group,
      label: text.formerPage,
      disabled: groups.view.page === 0,
      run: () => groups.change({ page: groups.view.page - 1 }),
    },
    { id: 'tagging-new-rule', group, label: text.newRule, run: () => dialogs.setEditing(newRule(party)) },
    { id: 'tagging-rules', group, label: text.rulesTitle, run: () => dialogs.setList('rules') },
    { id: 'tagging-rules-in', group, label: text.rulesFromFile, run: () => dialogs.setList('rules-file') },
    { id: 'tagging-rules-out', group, label: text.rulesToFile, disabled: !hasRules, run: () => void rulesToFile() },
    {
      id: 'tagging-edit-rule',
      group,
      label: text.editRule,
      disabled: ruleId === null,
      run: () => ruleId !== null && editRule(ruleId),
    },
    {
      id: 'tagging-sort',
      group,
      label: text.largestFirst,
      disabled: groups.view.sort === null,
      run: () => groups.change({ sort: null }),
    },
    { id: 'tagging-keys', group, label: text.keysTitle, run: () => dialogs.setKeys('') },
    { id: 'tagging-coverage', group, label: text.coverageTitle, run: () => dialogs.setList('coverage') },
    ...SHOWS.map((show) => ({
      id: `tagging-show-${show}`,
      group,
      label: `${text.show}: ${text.shows[show]}`,
      run: () => groups.change({ show, itemId: null, ruleId: null }),
    })),
  ])

  // The row a key was pressed on, or all that are chosen if it is one of them.
  const meant = (row: CodeGroup): Chosen =>
    chosen.groups.some(({ codeId }) => codeId === row.codeId) ? chosen : chosenGroups([row])
  return (row, event) => {
    const { key } = event
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a') {
      chooseAll()
      return true
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false
    const typing = dialogs.pickingNow()
    if (typing) {
      // A fast hand has typed the rest, Enter too, before the list has the keyboard.
      if (key.length === 1 && isWritten(key)) dialogs.setPicking({ ...typing, typed: typing.typed + key })
      const [item] = key === 'Enter' && typing.typed !== '' ? findItems(items, typing.typed) : []
      if (item) {
        dialogs.setPicking(null)
        void tag(typing.chosen, { by: 'item', itemId: item.id })
      }
      return true
    }
    const take = (taken: CodeGroup, itemId: string) => tag(chosenGroups([taken]), { by: 'item', itemId })
    const targets = meant(row)
    if (targets.count === 1 && suggestions.onEnter(event, targets.groups, take)) return true
    if (key === 'Enter') {
      dialogs.setPicking({ typed: '', chosen: targets })
      return true
    }
    if (key === 'Delete' || key === 'Backspace') {
      void tag(targets, null)
      return true
    }
    if (key.toLowerCase() === 'r') {
      makeRule(row)
      return true
    }
    if (key.toLowerCase() === 's') {
      dialogs.setSplitting(targets)
      return true
    }
    if (key.length === 1 && isWritten(key)) {
      dialogs.setPicking({ typed: key, chosen: targets })
      return true
    }
    return false
  }
}
