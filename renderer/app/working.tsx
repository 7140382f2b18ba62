import type { ReactNode } from 'react'
import { useProgress } from '../client/progress-store.ts'
import { Progress } from '../ui/progress.tsx'

export interface WorkingProps {
  readonly label: string
  readonly work: { readonly call: string | null; readonly cancel: () => void }
  /** Shown from the first telling on; otherwise from the start. */
  readonly whenTold?: boolean
}

/** The bar of one long call. It alone hears how far the call is, so that the page around it is not drawn anew each time. */
export function Working({ label, work, whenTold = false }: WorkingProps): ReactNode {
  const progress = useProgress(work.call)
  if (work.call === null || (whenTold && progress === null)) return null
  return <Progress label={label} progress={progress} onCancel={work.cancel} />
}
