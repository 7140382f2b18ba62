import type { ReactNode } from 'react'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { Menu } from '../../../ui/menu.tsx'
import type { ViewState } from '../use-view.ts'

export interface ViewMenuProps {
  readonly view: ViewState
  /** Asks for a name, or whether to write over the view that is shown. */
  readonly onSaveAs: () => void
  readonly onOverwrite: () => void
}

/** The chip "Vy: Arbetsgruppen maj": which view is shown, the others, and what can be done with it. */
export function ViewMenu({ view, onSaveAs, onOverwrite }: ViewMenuProps): ReactNode {
  const { current, changed, views } = view
  return (
    <Menu
      look="chip-settled"
      sections={[
        {
          id: text.views,
          ...(views.length > 0 ? { title: text.views } : {}),
          choices: views.map((one) => ({
            id: one.id,
            label: one.name,
            on: one.id === current?.id,
            ...(one.isDefault ? { note: text.defaultMark } : {}),
            run: () => view.open(one),
          })),
        },
        {
          id: 'save',
          choices: [
            ...(current ? [{ id: 'overwrite', label: text.saveChanges, disabled: !changed, run: onOverwrite }] : []),
            { id: 'save-as', label: text.saveAs, run: onSaveAs },
          ],
        },
        {
          id: 'more',
          choices: [
            ...(current
              ? [
                  {
                    id: 'default',
                    label: current.isDefault ? text.noDefault : text.makeDefault,
                    run: () =>
                      void view.saving.run({
                        id: current.id,
                        replace: true,
                        name: current.name,
                        content: current.content,
                        isDefault: !current.isDefault,
                      }),
                  },
                  { id: 'remove', label: text.remove, run: () => void view.remove(current) },
                ]
              : []),
            { id: 'reset', label: text.reset, run: view.reset },
          ],
        },
      ]}
    >
      {text.view(current?.name ?? text.noView, changed)}
    </Menu>
  )
}
