import { createContext, useContext, useEffect, useState } from 'react'
import type { InputOf, OperationName, OutputOf } from '../../../shared/contract/index.ts'
import type { ProblemNote } from '../../../shared/contract/operation.ts'
import type { CarryOver, ItemUses } from '../../../shared/model/carry-over.ts'
import { type Item, itemSchema } from '../../../shared/model/catalogue.ts'
import { type RunEdit, useEdits } from '../../client/use-edits.ts'
import { useRead } from '../../client/use-read.ts'
import { showVersion, useCatalogue } from './catalogue-store.ts'

export type ListedVersion = OutputOf<'catalogue.versions'>['versions'][number]
type Shown = OutputOf<'catalogue.get'>

/** The version shown, everything one can do with it, and what of it is in use. */
export interface MethodAtWork extends Shown {
  readonly versions: readonly ListedVersion[]
  readonly uses: readonly ItemUses[]
  readonly toDecide: readonly CarryOver[]
  readonly locked: boolean
  readonly run: RunEdit
  /** A refusal shown by the page; null takes it away. */
  readonly show: (problem: ProblemNote | null) => void
  /** One change made where it stands; why not, where it was refused. */
  readonly put: <N extends OperationName>(name: N, input: InputOf<N>) => Promise<ProblemNote | null>
  /** Only the fields given are changed, whatever has been changed beside them meanwhile. */
  readonly putItem: (id: string, fields: Partial<Item>) => Promise<ProblemNote | null>
  /** The same where a choice is made; why not is shown by the page. */
  readonly chooseItem: (id: string, fields: Partial<Item>) => void
  /** A text that was refused after its field was left: shown by the page, so that it is not gone. */
  readonly lose: (problem: ProblemNote, text: string) => void
}

export interface Lost {
  readonly problem: ProblemNote
  readonly text: string
}

export function useMethod(): { at: MethodAtWork | null; problem: ProblemNote | null; lost: Lost | null } {
  const [lost, setLost] = useState<Lost | null>(null)
  const versionId = useCatalogue((state) => state.versionId)
  const edits = useEdits()
  const read = useRead('catalogue.get', versionId === null ? {} : { versionId }, { keep: true })
  const versions = useRead('catalogue.versions', {})
  const uses = useRead('catalogue.uses', {})
  const waiting = useRead('catalogue.carryOver', {})
  const gone = read.problem?.code === 'method-version-unknown'
  useEffect(() => {
    // Undo, or another workspace, may take away the version that is looked at.
    if (gone) showVersion(null)
  }, [gone])
  const shown = read.value
  // All at once, so that nothing moves under the hand when the last of it comes.
  if (!shown || !versions.value || uses.loading || waiting.loading)
    return { at: null, problem: gone ? null : read.problem, lost }
  const put: MethodAtWork['put'] = async (name, input) => {
    const reply = await edits.runQuietly(name, input)
    if (reply.ok) setLost(null)
    return reply.ok ? null : reply.problem
  }
  const at: MethodAtWork = {
    ...shown,
    versions: versions.value.versions,
    uses: uses.value?.uses ?? [],
    toDecide: waiting.value?.items ?? [],
    locked: shown.lock !== null,
    run: edits.run,
    show: edits.show,
    put,
    putItem: async (id, fields) => {
      const edit = itemEdit(shown, id, fields)
      return edit ? put('catalogue.putItem', edit) : null
    },
    chooseItem: (id, fields) => {
      const edit = itemEdit(shown, id, fields)
      if (edit) void edits.run('catalogue.putItem', edit)
    },
    lose: (problem, text) => setLost({ problem, text }),
  }
  return { at, problem: edits.problem ?? read.problem ?? versions.problem, lost }
}

/** A change of some fields of an item as the operation takes it; null where there is no such item. */
function itemEdit(shown: Shown, id: string, fields: Partial<Item>): InputOf<'catalogue.putItem'> | null {
  const item = shown.method.items.find((one) => one.id === id)
  if (!item) return null
  const names = itemSchema.keyof().options.filter((name) => Object.hasOwn(fields, name))
  return { versionId: shown.version.id, item: without({ ...item, ...fields }), fields: names }
}

/** Flags that are off, and what has been emptied, are left out of an item rather than kept as nothing. */
function without(item: Item): Item {
  const { memo, informational, overhead, ...rest } = item
  return {
    ...rest,
    ...(memo ? { memo } : {}),
    ...(informational ? { informational } : {}),
    ...(overhead ? { overhead } : {}),
  }
}

const MethodContext = createContext<MethodAtWork | null>(null)
export const MethodProvider = MethodContext.Provider

/** The method at work, for every part of the page. */
export function useMethodAtWork(): MethodAtWork {
  const at = useContext(MethodContext)
  if (!at) throw new Error('outside the page Metod')
  return at
}
