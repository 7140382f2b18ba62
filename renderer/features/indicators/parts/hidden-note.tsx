import type { ReactNode } from 'react'
import type { ViewModel } from '../../../../shared/domain/present/view-rows.ts'
import { pageViews as text } from '../../../../shared/text/page-views.ts'
import { Button } from '../../../ui/button.tsx'
import { basicView, changeFilter } from '../view-store.ts'

/** How many rows the filter hides, so that nobody takes what is seen for all there is. */
export function HiddenNote({ model }: { model: ViewModel }): ReactNode {
  const hidden = model.all - model.shown
  if (hidden === 0) return null
  return (
    <p className="filter-note" role="status">
      {text.hidden(hidden)}
      <Button small look="quiet" onPress={() => changeFilter(basicView().filter)}>
        {text.showAll}
      </Button>
    </p>
  )
}
