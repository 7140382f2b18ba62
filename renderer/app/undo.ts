import { shellText } from '../../shared/text/ui-shell.ts'
import { invoke, refresh } from '../client/client.ts'
import { announce } from '../ui/announce.tsx'

/** Takes back the last step; says what happened, also when there was nothing. */
export async function undo(): Promise<void> {
  const reply = await invoke('history.undo', {})
  announce(reply.ok ? shellText.undone(reply.value.undone.label) : reply.problem.text.what)
  if (reply.ok) await refresh(reply.changed)
}

/** Does the last undone step again. */
export async function redo(): Promise<void> {
  const reply = await invoke('history.redo', {})
  announce(reply.ok ? shellText.redone(reply.value.redone.label) : reply.problem.text.what)
  if (reply.ok) await refresh(reply.changed)
}
