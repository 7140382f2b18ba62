import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { Scope } from '../../../shared/model/scope.ts'
import { invoke } from '../../client/client.ts'
import { useOverview } from '../../app/use-overview.ts'
import { useWrite } from '../../client/use-write.ts'
import { forgetStaged, setPlan, showStaged, useImportStore } from './import-store.ts'
import { openQuestions, wholeMapping } from './mapping-model.ts'

const PLAN_DELAY_MS = 150

/** Stages sources, plans anew at every change of the draft, and applies exactly the plan that is shown. */
export function useImport(scope: Scope) {
  const workspace = useOverview().overview?.id ?? null
  const { staged, draft, answered, controlOre, plan, plannedFor, home } = useImportStore()
  const staging = useWrite('import.stage')
  const planning = useWrite('import.plan')
  const applying = useWrite('import.apply')

  const stage = useCallback(
    async (
      from: InputOf<'import.stage'>['from'],
      look: { sheet?: string; encoding?: string; delimiter?: string; headerRow?: number } = {},
    ) => {
      const former = useImportStore.getState().staged
      const reply = await staging.run({ scope, from, ...look })
      if (!reply.ok) return
      if (former && former.sourceId !== reply.value.sourceId)
        void invoke('import.discard', { sourceId: former.sourceId })
      planning.clear()
      showStaged(reply.value, workspace)
    },
    [scope.party, scope.year, scope.kind, staging.run, planning.clear, workspace],
  )

  // What was looked at in another workspace is not known in this one.
  useEffect(() => {
    if (workspace !== null && home !== null && home !== workspace) forgetStaged()
  }, [workspace, home])

  const open = useMemo(
    () => (staged && draft ? openQuestions(staged.guess, draft, answered) : []),
    [staged, draft, answered],
  )
  const mapping = useMemo(() => (draft ? wholeMapping(draft, open) : null), [draft, open])

  const sourceId = staged?.sourceId
  const asked = useMemo(
    () =>
      sourceId && mapping
        ? { sourceId, scope: { party: scope.party, year: scope.year, kind: scope.kind }, mapping, controlOre }
        : null,
    [sourceId, mapping, controlOre, scope.party, scope.year, scope.kind],
  )
  const turn = useRef(0)
  const [round, setRound] = useState(0)
  const planAgain = useCallback(() => setRound((before) => before + 1), [])
  useEffect(() => {
    turn.current += 1
    const mine = turn.current
    if (!asked) {
      setPlan(null, null)
      return undefined
    }
    const timer = setTimeout(async () => {
      const reply = await planning.run(asked)
      if (mine === turn.current) setPlan(reply.ok ? reply.value : null, asked)
    }, PLAN_DELAY_MS)
    return () => clearTimeout(timer)
  }, [asked, round, planning.run])
  const behind = asked !== null && plannedFor !== asked

  const discard = useCallback(() => {
    const former = useImportStore.getState().staged
    if (former) void invoke('import.discard', { sourceId: former.sourceId })
    planning.clear()
    applying.clear()
    staging.clear()
    forgetStaged()
  }, [planning.clear, applying.clear, staging.clear])

  const apply = useCallback(
    async (again: boolean, replaces: string[]) => {
      const { plan: shown, kept } = useImportStore.getState()
      if (!shown) return null
      const original = shown.summary.identityNumbers > 0 ? kept : 'whole'
      const reply = await applying.run({ planId: shown.planId, again, replaces, original })
      if (!reply.ok) return null
      forgetStaged()
      return reply.value.batch
    },
    [applying.run],
  )

  return { staged, draft, plan, behind, open, mapping, staging, planning, planAgain, applying, stage, discard, apply }
}

export type ImportWork = ReturnType<typeof useImport>
