import type { ReactNode } from 'react'
import { shellText } from '../../shared/text/ui-shell.ts'
import { setExplainElement, setPanelOpen, usePanelOpen } from './explain.tsx'

/** Förklaring: stays open while one moves about; the page fills it. */
export function Panel(): ReactNode {
  const open = usePanelOpen()
  if (!open) {
    return (
      <aside className="panel panel-shut" aria-label={shellText.explanation}>
        <button
          type="button"
          className="panel-open"
          onClick={() => setPanelOpen(true)}
          aria-label={shellText.panelShow}
          title={shellText.panelShow}
        >
          <span className="panel-chevron" aria-hidden="true" />
          <span className="panel-upright">{shellText.explanation}</span>
        </button>
      </aside>
    )
  }
  return (
    <aside className="panel" aria-label={shellText.explanation}>
      <div className="panel-head">
        <h2 className="panel-title">{shellText.explanation}</h2>
        <button
          type="button"
          className="panel-hide"
          onClick={() => setPanelOpen(false)}
          aria-label={shellText.panelHide}
          title={shellText.panelHide}
        >
          <span className="panel-chevron panel-chevron-right" aria-hidden="true" />
        </button>
      </div>
      <div className="panel-body" ref={setExplainElement} tabIndex={-1} />
      <p className="panel-empty muted">{shellText.panelEmpty}</p>
    </aside>
  )
}
