import type { ReactNode } from 'react'

/** A share 0–1 as a bar; the figure itself stands in words beside it. */
export function CoverageBar({ share }: { share: number }): ReactNode {
  return (
    <div className="coverage" aria-hidden="true">
      <div className="coverage-fill" style={{ width: `${Math.min(100, Math.max(0, share * 100))}%` }} />
    </div>
  )
}
