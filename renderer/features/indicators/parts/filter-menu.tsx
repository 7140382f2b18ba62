import type { ReactNode } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { ViewContent } from '../../../../shared/model/view.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { Field } from '../../../ui/field.tsx'
import { Menu } from '../../../ui/menu.tsx'
import { changeFilter, changeView } from '../view-store.ts'

/** Which of the view's rows are seen, and whether they stand under their areas. */
export function FilterMenu({ content, items }: { content: ViewContent; items: readonly Item[] }): ReactNode {
  const { filter } = content
  const areas = items.filter((item) => item.parentId === null && item.kind !== 'outside')
  const withArea = (id: string) =>
    filter.areas.includes(id) ? filter.areas.filter((area) => area !== id) : [...filter.areas, id]
  const said = [
    filter.areas.length > 0 ? text.areasChosen(filter.areas) : '',
    filter.hasValue ? text.hasValue : '',
    filter.comparable ? text.comparable : '',
    content.grouped ? text.grouped : '',
  ].filter(Boolean)
  return (
    <>
      <Menu
        look={said.length > 0 ? 'chip-settled' : 'chip'}
        stay
        sections={[
          {
            id: text.rows,
            title: text.rows,
            choices: [
              {
                id: 'value',
                label: text.hasValue,
                note: text.hasValueTitle,
                on: filter.hasValue,
                run: () => changeFilter({ hasValue: !filter.hasValue }),
              },
              {
                id: 'comparable',
                label: text.comparable,
                note: text.comparableTitle,
                on: filter.comparable,
                run: () => changeFilter({ comparable: !filter.comparable }),
              },
              {
                id: 'grouped',
                label: text.grouped,
                note: text.groupedTitle,
                on: content.grouped,
                run: () => changeView({ grouped: !content.grouped }),
              },
            ],
          },
          {
            id: text.areas,
            title: text.areas,
            choices: [
              {
                id: 'all',
                label: text.allAreas,
                on: filter.areas.length === 0,
                run: () => changeFilter({ areas: [] }),
              },
              ...areas.map((area) => ({
                id: area.id,
                label: `${area.id} ${area.name}`,
                on: filter.areas.includes(area.id),
                run: () => changeFilter({ areas: withArea(area.id) }),
              })),
            ],
          },
        ]}
      >
        {said.join(', ') || text.filter}
      </Menu>
      <div className="filter-field">
        <Field
          label={text.filterText}
          hideLabel
          placeholder={text.filterShort}
          type="search"
          value={filter.text}
          onChange={(words) => changeFilter({ text: words })}
        />
      </div>
    </>
  )
}
