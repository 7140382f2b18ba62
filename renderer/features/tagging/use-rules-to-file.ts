import type { Scope } from '../../../shared/model/scope.ts'
import { pageRules as text } from '../../../shared/text/page-rules.ts'
import { saveFile } from '../../client/client.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'

/** Saves rules as a file for another year or a colleague: those named, or all of them. */
export function useRulesToFile(scope: Scope) {
  const { run, busy, problem } = useWrite('tagging.exportRules')
  const save = async (ruleIds?: string[]) => {
    const reply = await run({ scope, ...(ruleIds ? { ruleIds } : {}) })
    if (!reply.ok || !(await saveFile(reply.value.file))) return
    announce(text.savedFile(reply.value.file.name, text.rules(reply.value.rules)))
  }
  return { save, busy, problem }
}
