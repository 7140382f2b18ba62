import type { ReactNode } from 'react'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { GridModel } from '../../../../shared/model/grid-model.ts'
import type { ViewState } from '../use-view.ts'
import { Chooser } from './chooser.tsx'
import { ColumnDialog } from './column-dialog.tsx'
import { OverwriteDialog, SaveViewDialog } from './view-dialogs.tsx'

export type PageDialog = 'indicators' | 'columns' | 'save' | 'overwrite' | null

export interface PageDialogsProps {
  readonly dialog: PageDialog
  readonly view: ViewState
  readonly grid: GridModel
  readonly method: Method
  readonly years: readonly number[]
  /** The figures that are shown, in words. */
  readonly lens: string
  readonly onClose: () => void
}

/** The page's decisions, one at a time. */
export function PageDialogs({ dialog, view, grid, method, years, lens, onClose }: PageDialogsProps): ReactNode {
  switch (dialog) {
    case 'indicators':
      return <Chooser method={method} chosen={grid.rows.map((row) => row.indicatorId)} onClose={onClose} />
    case 'columns':
      return <ColumnDialog content={view.content} grid={grid} years={years} onClose={onClose} />
    case 'save':
      return <SaveViewDialog view={view} lens={lens} onClose={onClose} />
    case 'overwrite':
      return <OverwriteDialog view={view} onClose={onClose} />
    case null:
      return null
  }
}
