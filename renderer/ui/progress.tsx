import type { ReactNode } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import type { Progress as Told } from '../../shared/contract/operation.ts'
import { commonText } from '../../shared/text/ui-words.ts'
import { Button } from './button.tsx'

export interface ProgressProps {
  /** What is being done until the host says so itself: 'Läser filen'. */
  readonly label: string
  readonly progress: Told | null
  readonly onCancel?: () => void
}

/** Long work: what is done, how much, time left, and Avbryt. */
export function Progress({ label, progress, onCancel }: ProgressProps): ReactNode {
  const share = progress?.total ? (100 * progress.done) / progress.total : null
  return (
    <ProgressBar className="progress" value={share ?? 0} isIndeterminate={share === null}>
      <div className="progress-head">
        <Label className="progress-label">{progress?.label || label}</Label>
        <span className="progress-numbers">
          {progress ? commonText.progress(progress.done, progress.total, progress.secondsLeft) : ''}
        </span>
        {onCancel ? (
          <Button look="quiet" small onPress={onCancel}>
            {commonText.cancel}
          </Button>
        ) : null}
      </div>
      <div className="progress-track">
        <div
          className={share === null ? 'progress-fill progress-unknown' : 'progress-fill'}
          style={share === null ? undefined : { width: `${share}%` }}
        />
      </div>
    </ProgressBar>
  )
}
