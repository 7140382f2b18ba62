import { type ReactNode, useMemo, useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageSuggestions } from '../../../../shared/text/page-suggestions.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { conditionsWords, targetWords } from '../../../../shared/text/rule-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { newRule, type OpenRule, openRule } from '../rule-model.ts'
import { StartingRulesDialog } from './starting-rules-dialog.tsx'

type Rule = OutputOf<'tagging.rules'>['rules'][number]

export interface RulesDialogProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly items: readonly Item[]
  readonly onClose: () => void
  readonly onEdit: (rule: OpenRule) => void
}

/** All rules with what each takes in this scope; edit, remove, new. */
export function RulesDialog({ scope, unit, items, onClose, onEdit }: RulesDialogProps): ReactNode {
  const read = useRead('tagging.rules', { scope })
  const removing = useWrite('tagging.removeRule')
  const [gone, setGone] = useState<Rule | null>(null)
  const [starting, setStarting] = useState(false)
  const withoutStarting = read.value !== undefined && read.value.rules.every((rule) => rule.origin !== 'starting')
  const columns = useMemo<GridColumn<Rule>[]>(() => {
    const names = new Map(items.map((item) => [item.id, item.name]))
    const itemText = (rule: Rule) =>
      targetWords(
        rule.target,
        (itemId) => `${itemId} ${names.get(itemId) ?? ''}`.trim(),
        (keyId) => keyId,
      )
    return [
      {
        id: 'name',
        header: text.ruleColumns.name,
        text: (rule) => rule.name,
        sortValue: (rule) => rule.name,
        flex: 2,
        minWidth: 104,
      },
      {
        id: 'conditions',
        header: text.ruleColumns.conditions,
        text: (rule) => conditionsWords(rule.conditions),
        flex: 3,
        minWidth: 120,
      },
      {
        id: 'item',
        header: text.ruleColumns.item,
        text: itemText,
        cell: (rule) => <Chip look="settled">{itemText(rule)}</Chip>,
        sortValue: itemText,
        flex: 2,
        minWidth: 104,
      },
      {
        id: 'origin',
        header: text.origin,
        text: (rule) => text.origins[rule.origin],
        sortValue: (rule) => rule.origin,
        width: 78,
      },
      {
        id: 'rows',
        header: text.ruleColumns.rows,
        text: (rule) => formatNumber(rule.takes.rows, 0),
        sortValue: (rule) => rule.takes.rows,
        align: 'right',
        width: 62,
      },
      {
        id: 'takes',
        header: text.ruleColumns.takes(unit),
        text: (rule) => formatOre(rule.takes.ore, unit),
        sortValue: (rule) => Math.abs(rule.takes.ore),
        align: 'right',
        width: 88,
      },
      {
        id: 'actions',
        header: text.ruleColumns.actions,
        text: () => '',
        title: false,
        width: 128,
        cell: (rule) => (
          <span className="grid-actions">
            <Button small look="quiet" label={`${text.edit} ${rule.name}`} onPress={() => onEdit(openRule(rule))}>
              {text.edit}
            </Button>
            <Button small look="quiet" label={`${text.remove} ${rule.name}`} onPress={() => setGone(rule)}>
              {text.remove}
            </Button>
          </span>
        ),
      },
    ]
  }, [items, unit, onEdit])
  return (
    <Dialog
      title={text.rulesTitle}
      open
      wide
      onClose={onClose}
      actions={
        <>
          {withoutStarting ? <Button onPress={() => setStarting(true)}>{pageSuggestions.starting}</Button> : null}
          <Button onPress={() => onEdit(newRule(scope.party))}>{text.newRule}</Button>
          <Button look="primary" onPress={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <p className="muted">{text.rulesText}</p>
      <ProblemNote problem={read.problem ?? removing.problem} />
      <DataGrid
        label={text.rulesTitle}
        columns={columns}
        rows={read.value?.rules ?? []}
        getRowId={(rule) => rule.id}
        height={380}
        emptyText={text.rulesEmpty}
        onRowOpen={(rule) => onEdit(openRule(rule))}
        onRowKey={(rule, event) => {
          if (event.key !== 'Delete') return false
          setGone(rule)
          return true
        }}
      />
      {starting ? <StartingRulesDialog onClose={() => setStarting(false)} /> : null}
      <Dialog
        role="alertdialog"
        title={text.removeRuleTitle}
        open={gone !== null}
        onClose={() => setGone(null)}
        actions={
          <>
            <Button onPress={() => setGone(null)}>{text.cancel}</Button>
            <Button
              look="primary"
              busy={removing.busy}
              onPress={() => {
                if (gone) void removing.run({ ruleId: gone.id }).then(() => setGone(null))
              }}
            >
              {text.remove}
            </Button>
          </>
        }
      >
        {gone ? <p>{text.removeRuleText(gone.name)}</p> : null}
      </Dialog>
    </Dialog>
  )
}
