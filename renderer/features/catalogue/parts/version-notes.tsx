import type { ReactNode } from 'react'
import { methodEditText } from '../../../../shared/text/ui-method-edit.ts'
import { methodVersionText as words } from '../../../../shared/text/ui-method-versions.ts'
import { Button } from '../../../ui/button.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { showPane, showVersion, useCatalogue } from '../catalogue-store.ts'
import type { Lost, MethodAtWork } from '../use-method.ts'

/** What a person should know before changing anything here: locked, not what figures follow, something to decide, a text not saved. */
export function VersionNotes({ at, lost }: { at: MethodAtWork; lost: Lost | null }): ReactNode {
  const { lock, active, versions, toDecide } = at
  const pane = useCatalogue((state) => state.pane)
  const followed = versions.find((one) => one.active)
  const deciding = toDecide.length > 0 && pane !== 'decide'
  return (
    <>
      {lost ? <ProblemNote problem={lost.problem} actions={<p>{methodEditText.notSaved(lost.text)}</p>} /> : null}
      {lock !== null || !active || deciding ? (
        <div className="method-notes">
          {lock !== null ? <p>{words.locked[lock]}</p> : null}
          {!active && followed ? (
            <p>
              {words.notActive(followed.version)}{' '}
              <button type="button" className="link" onClick={() => showVersion(null)}>
                {words.showActive}
              </button>
            </p>
          ) : null}
          {deciding ? (
            <p className="method-decide">
              <strong>{words.toDecide(toDecide.length)}</strong>
              <Button small onPress={() => showPane('decide')}>
                {words.show}
              </Button>
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
