import type { ProblemNote } from '../../../shared/contract/operation.ts'
import { nextVersionNumber } from '../../../shared/domain/method/next-version.ts'
import { invoke, refresh } from '../../client/client.ts'
import { useMethodAtWork } from './use-method.ts'

/** Where what is written is saved: the version shown, or where that is locked a new one that begins as it. */
export interface DraftVersion {
  /** The number of the version that saving makes; null: the one shown is written in. */
  readonly next: string | null
  /** The version to write in, made where it must be. `shownAs`: what the page shows then; null: the one figures follow. */
  readonly versionId: () => Promise<
    { ok: true; id: string; shownAs: string | null } | { ok: false; problem: ProblemNote }
  >
}

export function useDraftVersion(): DraftVersion {
  const { version, versions, locked } = useMethodAtWork()
  const numbers = versions.flatMap((one) => (one.methodId === version.methodId ? [one.version] : []))
  const next = locked ? nextVersionNumber(numbers) : null
  return {
    next,
    versionId: async () => {
      if (next === null) return { ok: true, id: version.id, shownAs: version.id }
      // What has been decided stays what figures follow until someone says otherwise.
      const activate = versions.find(({ active }) => active)?.status !== 'decided'
      const made = await invoke('catalogue.newVersion', {
        versionId: version.id,
        version: next,
        name: version.name,
        activate,
      })
      if (!made.ok) return { ok: false, problem: made.problem }
      await refresh(made.changed)
      const { id } = made.value.version
      return { ok: true, id, shownAs: activate ? null : id }
    },
  }
}
