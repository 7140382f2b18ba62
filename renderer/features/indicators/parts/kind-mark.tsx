import type { ReactNode } from 'react'
import type { ChartKind } from '../../../../shared/model/chart-spec.ts'

/** A small drawing of what the kind looks like. */
export function KindMark({ kind }: { kind: ChartKind }): ReactNode {
  return (
    <svg className="kind-mark" width="30" height="22" viewBox="0 0 30 22" aria-hidden="true">
      <path d={KIND_PATHS[kind]} />
    </svg>
  )
}

const KIND_PATHS: Readonly<Record<ChartKind, string>> = {
  bars: 'M2 3h24v4h-24zM2 9h17v4h-17zM2 15h11v4h-11z',
  lines: 'M2 17L10 10L18 13L28 4L28 6L18 15.4L10 12.4L2 19z',
  stacked:
    'M2 3h9v4h-9zM12 3h8v4h-8zM21 3h6v4h-6zM2 9h6v4h-6zM9 9h7v4h-7zM17 9h4v4h-4zM2 15h4v4h-4zM7 15h5v4h-5zM13 15h3v4h-3z',
  deviation: 'M15 3h9v4h-9zM6 9h9v4h-9zM15 15h4v4h-4zM14.4 1h1.2v20h-1.2z',
  scatter: 'M5 15h3v3h-3zM10 11h3v3h-3zM15 13h3v3h-3zM19 6h3v3h-3zM24 4h3v3h-3zM2 1h1.2v20h-1.2zM2 20h27v1.2h-27z',
  multiples:
    'M2 2h7v1.6h-7zM2 5h4v1.6h-4zM2 8h6v1.6h-6zM12 2h6v1.6h-6zM12 5h7v1.6h-7zM12 8h3v1.6h-3zM22 2h5v1.6h-5zM22 5h3v1.6h-3zM22 8h6v1.6h-6zM2 13h6v1.6h-6zM2 16h7v1.6h-7zM2 19h3v1.6h-3zM12 13h4v1.6h-4zM12 16h6v1.6h-6zM12 19h7v1.6h-7zM22 13h6v1.6h-6zM22 16h4v1.6h-4zM22 19h5v1.6h-5z',
}
