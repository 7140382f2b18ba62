import type { ReactNode } from 'react'
import { pageSplits as text } from '../../../../shared/text/page-splits.ts'
import { Button } from '../../../ui/button.tsx'

/** The last cell of a line that may be taken away; empty, to keep the columns, while it may not. */
export function RemoveLine({ label, may, onPress }: { label: string; may: boolean; onPress: () => void }): ReactNode {
  return may ? (
    <Button small look="quiet" label={label} onPress={onPress}>
      {text.remove}
    </Button>
  ) : (
    <span />
  )
}
