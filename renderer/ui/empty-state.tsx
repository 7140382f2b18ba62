import type { ReactNode } from 'react'

export interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string
  /** Why it is empty or why it matters. */
  readonly children: ReactNode
  /** One button. */
  readonly action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <h2 className="empty-title">{title}</h2>
      <p className="empty-text">{children}</p>
      {action}
    </div>
  )
}
