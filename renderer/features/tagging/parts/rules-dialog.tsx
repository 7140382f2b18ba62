import '../rules.css'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { MoneyUnit } from '../../../../shared/model/money.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageRules } from '../../../../shared/text/page-rules.ts'
import { pageSuggestions } from '../../../../shared/text/page-suggestions.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { conditionsWords, targetWords } from '../../../../shared/text/rule-words.ts'
import { useRead } from '../../../client/use-read.ts'
import { useWrite } from '../../../client/use-write.ts'
import { Button } from '../../../ui/button.tsx'
import { DataGrid } from '../../../ui/data-grid.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Select } from '../../../ui/select.tsx'
import { copyOfRule, newRule, type OpenRule, openRule } from '../rule-model.ts'
import { type ListedRule, listedRules, RULE_SHOWS, type RuleShow } from '../rules-model.ts'
import { useRulesToFile } from '../use-rules-to-file.ts'
import { ruleColumns } from './rule-columns.tsx'
import { RulesFileDialog } from './rules-file-dialog.tsx'
import type { KnownKey } from './split-key.tsx'
import { StartingRulesDialog } from './starting-rules-dialog.tsx'

const shows = RULE_SHOWS.map((id) => ({ id, label: pageRules.shows[id] }))

export interface RulesDialogProps {
  readonly scope: Scope
  readonly unit: MoneyUnit
  readonly items: readonly Item[]
  readonly keys: readonly KnownKey[]
  /** Opened to read rules from a file. */
  readonly fromFile: boolean
  readonly onClose: () => void
  readonly onEdit: (rule: OpenRule) => void
  readonly onShowRows: (ruleId: string) => void
}

/** All rules with what each takes in this scope, searched and sorted; edit, copy, remove, new; to and from a file. */
export function RulesDialog(props: RulesDialogProps): ReactNode {
  const { scope, unit, items, keys, fromFile, onClose, onEdit, onShowRows } = props
  const read = useRead('tagging.rules', { scope })
  const removing = useWrite('tagging.removeRule')
  const exporting = useRulesToFile(scope)
  const [gone, setGone] = useState<ListedRule | null>(null)
  const [over, setOver] = useState<'starting' | 'file' | null>(null)
  // Once this dialog has the keyboard, so that the one over it can take it.
  useEffect(() => {
    if (!fromFile) return undefined
    const timer = setTimeout(() => setOver('file'))
    return () => clearTimeout(timer)
  }, [fromFile])
  const [show, setShow] = useState<RuleShow>('all')
  const [search, setSearch] = useState('')
  const all = read.value?.rules ?? []
  const withoutStarting = read.value !== undefined && all.every((rule) => rule.origin !== 'starting')
  const targetText = useMemo(() => {
    const names = new Map(items.map((item) => [item.id, item.name]))
    return (rule: Pick<ListedRule, 'target'>) =>
      targetWords(
        rule.target,
        (itemId) => `${itemId} ${names.get(itemId) ?? ''}`.trim(),
        (keyId) => keys.find(({ id }) => id === keyId)?.name ?? keyId,
      )
  }, [items, keys])
  const rules = useMemo(
    () =>
      listedRules(all, show, search, (rule) =>
        [rule.name, conditionsWords(rule.conditions), targetText(rule), text.origins[rule.origin]].join(' '),
      ),
    [all, show, search, targetText],
  )
  const columns = useMemo(
    () =>
      ruleColumns(scope.year, unit, targetText, {
        onEdit: (rule) => onEdit(openRule(rule)),
        onCopy: (rule) => onEdit(copyOfRule(rule)),
        onRemove: setGone,
        onShowRows,
      }),
    [scope.year, unit, targetText, onEdit, onShowRows],
  )
  const toFile = () => exporting.save(show === 'all' && search === '' ? undefined : rules.map(({ id }) => id))
  return (
    <Dialog
      title={text.rulesTitle}
      open
      wide="most"
      onClose={onClose}
      actions={
        <>
          {withoutStarting ? <Button onPress={() => setOver('starting')}>{pageSuggestions.starting}</Button> : null}
          <Button onPress={() => setOver('file')}>{pageRules.fromFile}</Button>
          <Button disabled={rules.length === 0} busy={exporting.busy} onPress={() => void toFile()}>
            {pageRules.toFile}
          </Button>
          <Button onPress={() => onEdit(newRule(scope.party))}>{text.newRule}</Button>
          <Button look="primary" onPress={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <p className="muted">{text.rulesText}</p>
      <div className="rules-tools">
        <Field
          hideLabel
          type="search"
          label={pageRules.search}
          placeholder={pageRules.search}
          value={search}
          onChange={setSearch}
        />
        <Select hideLabel label={pageRules.show} value={show} options={shows} onChange={setShow} />
        <span className="muted" role="status">
          {pageRules.count(formatNumber(rules.length, 0), formatNumber(all.length, 0))}
        </span>
      </div>
      <ProblemNote problem={read.problem ?? removing.problem ?? exporting.problem} />
      <DataGrid
        label={text.rulesTitle}
        columns={columns}
        rows={rules}
        getRowId={(rule) => rule.id}
        height={380}
        emptyText={all.length === 0 ? text.rulesEmpty : pageRules.noneShown}
        onRowOpen={(rule) => onEdit(openRule(rule))}
        onRowKey={(rule, event) => {
          if (event.key !== 'Delete') return false
          setGone(rule)
          return true
        }}
      />
      {over === 'starting' ? <StartingRulesDialog onClose={() => setOver(null)} /> : null}
      {over === 'file' ? (
        <RulesFileDialog scope={scope} unit={unit} targetText={targetText} onClose={() => setOver(null)} />
      ) : null}
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
