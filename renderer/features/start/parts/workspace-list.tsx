import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import { startText } from '../../../../shared/text/ui-start.ts'
import { Chip } from '../../../ui/chip.tsx'
import { dateTime } from '../../../ui/date-text.ts'
import { sizeText } from '../start-model.ts'

type Listed = OutputOf<'workspace.list'>['workspaces'][number]

/** The workspaces of the program's folder, the latest first. */
export function WorkspaceList(props: {
  workspaces: readonly Listed[]
  loading: boolean
  disabled: boolean
  onOpen: (workspace: Listed) => void
}): ReactNode {
  const { workspaces, loading, disabled, onOpen } = props
  const latestFirst = [...workspaces].sort((left, right) => right.modified.localeCompare(left.modified))
  return (
    <section className="start-recent">
      <h2 className="card-title">{startText.recent}</h2>
      {latestFirst.length === 0 && !loading ? <p className="muted">{startText.none}</p> : null}
      <ul className="workspace-list">
        {latestFirst.map((workspace) => (
          <li key={workspace.id}>
            <button type="button" className="workspace-row" disabled={disabled} onClick={() => onOpen(workspace)}>
              <span className="workspace-row-name">{workspace.name}</span>
              {workspace.open ? <Chip look="settled">{startText.isOpen}</Chip> : null}
              <span className="workspace-row-date">{dateTime(workspace.modified)}</span>
              <span className="workspace-row-size">{sizeText(workspace.bytes)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
