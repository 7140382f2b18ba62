import { formatNumber, formatOre } from '../../../../shared/domain/present/format-number.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import { pageRules } from '../../../../shared/text/page-rules.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { conditionsWords } from '../../../../shared/text/rule-words.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import type { GridColumn } from '../../../ui/grid-column.ts'
import { isLost, type ListedRule } from '../rules-model.ts'

export interface RuleActions {
  readonly onEdit: (rule: ListedRule) => void
  readonly onCopy: (rule: ListedRule) => void
  readonly onRemove: (rule: ListedRule) => void
  readonly onShowRows: (ruleId: string) => void
}

/** The columns of the list of rules: what each says, and what it takes this year and took the year before. */
export function ruleColumns(
  year: number,
  unit: MoneyUnit,
  targetText: (rule: ListedRule) => string,
  actions: RuleActions,
): GridColumn<ListedRule>[] {
  const state = (rule: ListedRule) => {
    if (rule.ties > 0) return pageRules.shows.ties
    return isLost(rule) || rule.takes.rows === 0 ? pageRules.takesNothingIn(String(year)) : ''
  }
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
      text: targetText,
      cell: (rule) => <Chip look="settled">{targetText(rule)}</Chip>,
      sortValue: targetText,
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
      width: 58,
    },
    {
      id: 'takes',
      header: text.ruleColumns.takes(unit),
      text: (rule) => (rule.takes.rows === 0 ? state(rule) : formatOre(rule.takes.ore, unit)),
      className: (rule) => (state(rule) === '' ? '' : 'warn'),
      sortValue: (rule) => Math.abs(rule.takes.ore),
      align: 'right',
      width: 104,
    },
    {
      id: 'lastYear',
      header: pageRules.columns.lastYear(String(year - 1), unit),
      text: (rule) => (rule.tookLastYear.rows === 0 ? '' : formatOre(rule.tookLastYear.ore, unit)),
      sortValue: (rule) => Math.abs(rule.tookLastYear.ore),
      align: 'right',
      width: 86,
    },
    {
      id: 'actions',
      header: text.ruleColumns.actions,
      text: () => '',
      title: false,
      width: 262,
      cell: (rule) => (
        <span className="grid-actions">
          <Button small look="quiet" label={`${text.edit} ${rule.name}`} onPress={() => actions.onEdit(rule)}>
            {text.edit}
          </Button>
          <Button small look="quiet" label={`${pageRules.duplicate} ${rule.name}`} onPress={() => actions.onCopy(rule)}>
            {pageRules.duplicate}
          </Button>
          <Button
            small
            look="quiet"
            disabled={rule.takes.rows === 0}
            label={`${pageRules.rowsShort} ${rule.name}`}
            onPress={() => actions.onShowRows(rule.id)}
          >
            {pageRules.rowsShort}
          </Button>
          <Button small look="quiet" label={`${text.remove} ${rule.name}`} onPress={() => actions.onRemove(rule)}>
            {text.remove}
          </Button>
        </span>
      ),
    },
  ]
}
