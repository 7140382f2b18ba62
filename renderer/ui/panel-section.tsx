import type { ReactNode } from 'react'

/** A section of the explanation panel, under a small heading. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="panel-section">
      <h3 className="panel-heading">{title}</h3>
      {children}
    </section>
  )
}

/** Label left, figure right, as a list with hairlines. */
export function PanelLines({
  lines,
}: {
  lines: readonly { readonly key: string; readonly label: ReactNode; readonly value: ReactNode }[]
}): ReactNode {
  return (
    <dl className="panel-lines">
      {lines.map((line) => (
        <div key={line.key} className="panel-line">
          <dt>{line.label}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  )
}
