import type { ReactNode } from 'react'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { pageTagging as text } from '../../../../shared/text/page-tagging.ts'
import { ComboBox } from '../../../ui/combo-box.tsx'
import { Field } from '../../../ui/field.tsx'
import { Select } from '../../../ui/select.tsx'
import { type GroupView, readAreas, type Show, SHOWS } from '../filter-model.ts'

export interface FilterBarProps {
  readonly view: GroupView
  /** How many code strings a choice shows, where that is known. */
  readonly counts: Partial<Record<Show, number>>
  readonly items: readonly Item[]
  readonly onChange: (changed: Partial<GroupView>) => void
}

/** Which code strings the grid shows. */
export function FilterBar({ view, counts, items, onChange }: FilterBarProps): ReactNode {
  const count = (show: Show) => (counts[show] === undefined ? '' : ` ${formatNumber(counts[show], 0)}`)
  return (
    <>
      <Select
        hideLabel
        small
        label={text.show}
        value={view.show}
        options={SHOWS.map((id) => ({ id, label: `${text.shows[id]}${count(id)}` }))}
        onChange={(show) => onChange({ show, itemId: null, ruleId: null })}
      />
      <Field
        hideLabel
        label={text.areas}
        placeholder={text.areasPlaceholder}
        value={view.areas}
        error={readAreas(view.areas) ? null : text.areasFault}
        onChange={(areas) => onChange({ areas })}
      />
      <ComboBox
        hideLabel
        small
        label={text.oneItem}
        placeholder={text.oneItem}
        emptyText={text.pickNone}
        value={view.itemId}
        options={items.map((item) => ({ id: item.id, label: `${item.id} ${item.name}` }))}
        onChange={(itemId) => onChange({ itemId, ruleId: null })}
      />
      <Field
        hideLabel
        label={text.search}
        placeholder={text.searchPlaceholder}
        type="search"
        value={view.search}
        onChange={(search) => onChange({ search })}
      />
    </>
  )
}
