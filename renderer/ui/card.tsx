import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export interface CardProps {
  readonly title?: string
  readonly subtitle?: string
  readonly tools?: ReactNode
  readonly children: ReactNode
  /** No inner padding (a grid). */
  readonly flush?: boolean
}

export function Card({ title, subtitle, tools, children, flush }: CardProps): ReactNode {
  return (
    <section className={classNames('card', flush && 'card-flush')}>
      {title ? (
        <header className="card-head">
          <div>
            <h2 className="card-title">{title}</h2>
            {subtitle ? <p className="card-subtitle">{subtitle}</p> : null}
          </div>
          {tools ? <div className="card-tools">{tools}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  )
}
