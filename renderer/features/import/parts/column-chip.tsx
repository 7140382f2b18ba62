import { type ReactNode, useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from 'react-aria-components'
import type { MappedColumn, MappingEvidence } from '../../../../shared/model/column-mapping.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { classNames } from '../../../ui/class-names.ts'
import { changeDraft } from '../import-store.ts'
import { columnLetters } from '../../../../shared/model/column-letters.ts'
import { roleChoices, roleFromKey, roleKey, roleText, withRole } from '../mapping-model.ts'
import { EvidenceList } from './evidence-list.tsx'

export interface ColumnChipProps {
  readonly column: number
  readonly mapped: MappedColumn | undefined
  readonly evidence: readonly MappingEvidence[]
  readonly byHand: boolean
  /** The recipe of last time does not know this column: look at it. */
  readonly asked: boolean
}

/** What one column is read as; pressed, it says why and lets one choose otherwise. */
export function ColumnChip({ column, mapped, evidence, byHand, asked }: ColumnChipProps): ReactNode {
  const [open, setOpen] = useState(false)
  const is = mapped?.is ?? { role: 'ignored' as const }
  const letter = columnLetters(column)
  const look =
    asked && !byHand
      ? 'chip-suggestion'
      : is.role === 'ignored'
        ? 'chip-neutral'
        : byHand || (evidence[0]?.confidence ?? 1) >= 0.6
          ? 'chip-settled'
          : 'chip-suggestion'
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={classNames('chip', 'source-chip', look)} aria-label={text.columnChange(letter, roleText(is))}>
        {roleText(is)}
      </Button>
      <Popover className="popover source-popover" placement="bottom start">
        <Dialog className="source-dialog" aria-label={text.column(letter, mapped?.header ?? '')}>
          <p className="source-dialog-title">{text.column(letter, mapped?.header ?? '')}</p>
          <EvidenceList evidence={evidence} byHand={byHand} />
          <ListBox
            className="list-box source-roles"
            aria-label={text.readAs}
            autoFocus
            selectionMode="single"
            selectedKeys={[roleKey(is)]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : [...keys]
              const role = key === undefined ? undefined : roleFromKey(String(key))
              if (role)
                changeDraft(
                  (draft) => withRole(draft, column, role),
                  `column:${column}`,
                  role.role === 'amount' ? 'amount' : undefined,
                )
              setOpen(false)
            }}
          >
            {roleChoices.map(({ section, roles }) => (
              <ListBoxSection key={section} id={section}>
                <Header className="list-head">{text.roleSections[section]}</Header>
                {roles.map((role) => (
                  <ListBoxItem key={roleKey(role)} id={roleKey(role)} textValue={roleText(role)} className="list-item">
                    {roleText(role)}
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
