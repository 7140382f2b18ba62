import { useCallback, useMemo } from 'react'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { HalfCell } from '../../../shared/contract/isolation.ts'
import type { ProblemNote } from '../../../shared/contract/operation.ts'
import type { Method } from '../../../shared/model/catalogue.ts'
import type { IsolationPhase } from '../../../shared/model/isolation.ts'
import type { Party } from '../../../shared/model/party.ts'
import { isolationText as text } from '../../../shared/text/ui-isolation.ts'
import { useScope } from '../../app/scope.ts'
import { useOverview } from '../../app/use-overview.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { useIsolationView } from './isolation-store.ts'
import { columnsOf, matrixGroups } from './matrix-model.ts'

const NO_PARTIES: readonly Party[] = []
const NO_ITEMS: Method['items'] = []

export type Assessed = InputOf<'isolation.assess'>['set']

/** The matrix as it is shown, and the ways to change it. */
export function useMatrix() {
  const { year, kind, party: own } = useScope()
  const { whose, filter } = useIsolationView()
  const all = useOverview().overview?.parties ?? NO_PARTIES
  const method = useRead('catalogue.get', {}).value?.method
  const read = useRead('isolation.matrix', { year, kind }, { keep: true })
  const assess = useWrite('isolation.assess')
  const clear = useWrite('isolation.clear')
  const copy = useWrite('isolation.copy')
  const matrix = read.value
  const items = method?.items ?? NO_ITEMS
  const parties = useMemo(() => (whose === 'own' ? all.filter(({ code }) => code === own) : all), [all, own, whose])
  const groups = useMemo(
    () => (matrix ? matrixGroups(matrix, items, parties, filter) : []),
    [matrix, items, parties, filter],
  )
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups])
  const columns = useMemo(() => columnsOf(parties), [parties])
  const levelNames = useMemo(() => method?.conventions.isolationLevels.map(({ name }) => name) ?? [], [method])
  const [runAssess, runClear, runCopy] = [assess.run, clear.run, copy.run]

  return {
    year,
    kind,
    own,
    whose,
    filter,
    matrix,
    method,
    parties,
    groups,
    rows,
    columns,
    levelNames,
    loading: read.loading,
    problem: assess.problem ?? clear.problem ?? copy.problem ?? read.problem,
    assess: useCallback(
      async (cells: HalfCell[], set: Assessed): Promise<ProblemNote | null> => {
        if (cells.length === 0) {
          announce(text.nothingHere)
          return null
        }
        const reply = await runAssess({ cells, set })
        if (reply.ok && cells.length > 1) announce(text.saved(reply.value.assessed))
        return reply.ok ? null : reply.problem
      },
      [runAssess],
    ),
    clear: useCallback(
      async (cells: HalfCell[]) => {
        const reply = cells.length > 0 ? await runClear({ cells }) : null
        if (reply?.ok) announce(text.cleared(reply.value.cleared))
      },
      [runClear],
    ),
    /** To the other half, or to other parties; what is already assessed stays. */
    copy: useCallback(
      async (from: HalfCell[], to: { phase: IsolationPhase } | { parties: string[] }) => {
        const reply = from.length > 0 ? await runCopy({ from, to }) : null
        if (reply?.ok) announce(text.copied(reply.value.copied, reply.value.kept))
      },
      [runCopy],
    ),
  }
}

export type MatrixState = ReturnType<typeof useMatrix>
