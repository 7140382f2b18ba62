import { useEffect, type ReactNode } from 'react'
import { commonText } from '../../shared/text/ui-words.ts'
import { classNames } from './class-names.ts'

export interface PageProps {
  readonly title: string
  /** One sentence: what this step is for. */
  readonly lead?: string
  /** Chips to the left and buttons to the right under the title. */
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** fill: the content takes the height that is left (a grid with height 'fill'); default: the page scrolls. */
  readonly layout?: 'scroll' | 'fill'
}

/** One page: title, one sentence, tools, content. Sets the document's title and takes focus when it opens. */
export function Page({ title, lead, tools, children, layout = 'scroll' }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${title} – ${commonText.program}`
  }, [title])
  return (
    <div className={classNames('page', layout === 'fill' && 'page-fill')}>
      <h1 className="page-title" tabIndex={-1} data-page-title>
        {title}
      </h1>
      {lead ? <p className="page-lead">{lead}</p> : null}
      {tools ? <div className="page-tools">{tools}</div> : null}
      {children}
    </div>
  )
}

/** Pushes what follows to the right edge of the tools. */
export function ToolsEnd({ children }: { children: ReactNode }): ReactNode {
  return <div className="tools-end">{children}</div>
}
