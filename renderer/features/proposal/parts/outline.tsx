import type { ReactNode } from 'react'
import { pageProposal as text } from '../../../../shared/text/page-proposal.ts'

interface Heading {
  readonly level: number
  readonly text: string
  readonly body: readonly string[]
}

export const headingId = (index: number): string => `report-${index}`

/** The report's headings; pressed, one scrolls there. */
export function Outline({
  headings,
  onGo,
}: {
  headings: readonly Heading[]
  onGo: (index: number) => void
}): ReactNode {
  return (
    <nav className="outline card" aria-label={text.outline}>
      <h2 className="card-title">{text.outline}</h2>
      <ol className="outline-list">
        {headings.map((heading, index) => (
          <li key={headingId(index)} style={{ paddingLeft: `${12 * Math.max(0, heading.level - 1)}px` }}>
            <button type="button" className="outline-link" onClick={() => onGo(index)}>
              {heading.text}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The report as its reader will see it, in words. */
export function Report({ title, headings }: { title: string; headings: readonly Heading[] }): ReactNode {
  return (
    <article className="report card" aria-label={text.preview} tabIndex={0}>
      <p className="report-title">{title}</p>
      {headings.map((heading, index) => (
        <section key={headingId(index)} id={headingId(index)}>
          {heading.level <= 1 ? (
            <h2 className="report-h1">{heading.text}</h2>
          ) : (
            <h3 className="report-h2">{heading.text}</h3>
          )}
          {heading.body.map((paragraph, at) => (
            // Paragraphs have no identity but their place.
            <p key={`${index}-${at}`}>{paragraph}</p>
          ))}
        </section>
      ))}
    </article>
  )
}
