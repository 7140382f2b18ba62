import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import type { Overview } from '../../shared/contract/workspace.ts'
import { shellText } from '../../shared/text/ui-shell.ts'
import { classNames } from '../ui/class-names.ts'
import { pageAddress, PATHS, RAIL } from './paths.ts'

/** The way through; each step says what is left in it. */
export function Rail({ overview }: { overview: Overview }): ReactNode {
  const [here] = useLocation()
  return (
    <nav className="rail" aria-label={shellText.railLabel}>
      {RAIL.map((group) => (
        <ul key={group[0]?.page} className="rail-group">
          {group.map(({ page, number }) => {
            const step = overview.steps.find((candidate) => candidate.step === page)
            return (
              <li key={page}>
                <Link
                  href={PATHS[page]}
                  className="rail-link"
                  {...(pageAddress(here) === PATHS[page] ? { 'aria-current': 'page' as const } : {})}
                >
                  <span className="rail-number">{number}</span>
                  <span className="rail-name">{shellText.steps[page]}</span>
                  {step?.note ? (
                    <span className={classNames('rail-note', step.todo && 'rail-todo')}>
                      {step.note}
                      {step.todo ? <span className="sr-only"> {shellText.todo}</span> : null}
                    </span>
                  ) : null}
                </Link>
              </li>
            )
          })}
        </ul>
      ))}
    </nav>
  )
}
