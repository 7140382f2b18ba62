import '../keys.css'
import { type ReactNode, useState } from 'react'
import type { Item } from '../../../../shared/model/catalogue.ts'
import type { Scope } from '../../../../shared/model/scope.ts'
import { pageKeys as text } from '../../../../shared/text/page-keys.ts'
import { commonText } from '../../../../shared/text/ui-words.ts'
import { useOverview } from '../../../app/use-overview.ts'
import { useRead } from '../../../client/use-read.ts'
import { Button } from '../../../ui/button.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import type { OpenValues } from '../keys-model.ts'
import { KeyDetails } from './key-details.tsx'
import { KeyEditor } from './key-editor.tsx'
import { type KnownKey, valuesFor } from './split-key.tsx'

export interface KeysDialogProps {
  readonly scope: Scope
  readonly items: readonly Item[]
  /** The key to begin with; null: one that is used and lacks values, else the first. */
  readonly start: string | null
  readonly onClose: () => void
}

/** All distribution keys with the party's values of each: where they come from, for which years, what is shared by them. */
export function KeysDialog({ scope, items, start, onClose }: KeysDialogProps): ReactNode {
  const read = useRead('keys.list', { party: scope.party })
  const party = useOverview().overview?.parties.find(({ code }) => code === scope.party)
  const [at, setAt] = useState(start)
  const [open, setOpen] = useState<OpenValues | null>(null)
  const keys = read.value?.keys ?? []
  const lacking = keys.find((key) => isUsed(key) && !valuesFor(key, scope.year))
  const shown = keys.find(({ id }) => id === at) ?? lacking ?? keys.find((key) => key.values.length > 0) ?? keys[0]
  if (open && shown) {
    return <KeyEditor scope={scope} items={items} keyInfo={shown} start={open} onClose={() => setOpen(null)} />
  }
  return (
    <Dialog
      title={text.title}
      open
      wide
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {commonText.close}
        </Button>
      }
    >
      <p className="muted">{text.lead(party?.name ?? scope.party)}</p>
      <ProblemNote problem={read.problem} />
      <div className="keys">
        <ul className="keys-list" aria-label={text.list}>
          {keys.map((key) => (
            <li key={key.id}>
              <button
                type="button"
                className={classNames('keys-key', key.id === shown?.id && 'keys-at')}
                aria-current={key.id === shown?.id}
                onClick={() => setAt(key.id)}
              >
                <span className="keys-name">{key.name}</span>
                <KeyState keyInfo={key} year={scope.year} />
              </button>
            </li>
          ))}
        </ul>
        {shown ? <KeyDetails keyInfo={shown} scope={scope} items={items} onOpen={setOpen} /> : null}
      </div>
    </Dialog>
  )
}

const isUsed = ({ used }: KnownKey): boolean => used.rules + used.handTags > 0

function KeyState({ keyInfo, year }: { keyInfo: KnownKey; year: number }): ReactNode {
  if (valuesFor(keyInfo, year)) return <span className="keys-state keys-holds">{text.holds(String(year))}</span>
  return isUsed(keyInfo) ? (
    <span className="keys-state warn">{text.lacksUsed(String(year))}</span>
  ) : (
    <span className="keys-state muted">{text.lacks(String(year))}</span>
  )
}
