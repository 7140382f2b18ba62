import type { ReactNode } from 'react'
import { wordDiff } from '../../../../shared/domain/method/word-diff.ts'

/** A text as it is, with what was taken out struck through and what was put in underlined: told apart without colour. */
export function WordChange({ before, after }: { before: string; after: string }): ReactNode {
  return (
    <p className="word-change">
      {wordDiff(before, after).map((run, at) => {
        const key = `${at} ${run.is}`
        if (run.is === 'gone') return <del key={key}>{run.text}</del>
        if (run.is === 'new') return <ins key={key}>{run.text}</ins>
        return <span key={key}>{run.text}</span>
      })}
    </p>
  )
}
