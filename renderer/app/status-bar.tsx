import type { ReactNode } from 'react'
import type { Overview } from '../../shared/contract/workspace.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { clockTime } from '../ui/date-text.ts'
import { Kbd } from '../ui/kbd.tsx'
import { undo } from './undo.ts'

/** What is saved, how much there is, and what Ctrl Z would take back. */
export function StatusBar({ overview }: { overview: Overview }): ReactNode {
  return (
    <footer className="status-bar" aria-label={shellText.statusLabel}>
      <span>{overview.savedAt ? shellText.saved(clockTime(overview.savedAt)) : shellText.savedNever}</span>
      <span>{shellText.rows(overview.rows)}</span>
      {overview.taggedShare === null ? null : <span>{shellText.tagged(overview.taggedShare)}</span>}
      {overview.unreconciled > 0 ? <span className="warn">{shellText.unreconciled(overview.unreconciled)}</span> : null}
      {overview.undo ? (
        <button type="button" className="status-undo" onClick={() => void undo()}>
          {shellText.undo(overview.undo)} <Kbd keys="Ctrl+Z" />
        </button>
      ) : null}
    </footer>
  )
}
