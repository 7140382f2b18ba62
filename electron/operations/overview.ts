import type { Overview } from '../../shared/contract/workspace.ts'
import { formatShare } from '../../shared/domain/present/format-number.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { overviewWords as words } from '../../shared/text/overview.ts'
import { listReceived } from '../store/contributions.ts'
import { firstUndone, lastChangeAt, lastDone } from '../store/history.ts'
import { filledScopes, itemSums, scopeTotals } from '../store/sums.ts'
import type { SessionContext } from './context.ts'
import { toDecide } from './edit-method.ts'
import { matrixNow } from './isolation-facts.ts'
import { openFigures } from './figures.ts'
import type { WorkspaceSession } from './workspace-session.ts'

interface Focus {
  party?: string | undefined
  year?: number | undefined
  kind?: Kind | undefined
}
type Step = Overview['steps'][number]

/** Where the work stands: what there is, what is left in each step for the party in focus, and what to do next. */
export function buildOverview({ resources }: SessionContext, workspace: WorkspaceSession, focus: Focus): Overview {
  const db = workspace.connection.read
  const filled = filledScopes(db)
  const mine = filled.filter(
    (scope) =>
      (!focus.party || scope.party === focus.party) &&
      (!focus.year || scope.year === focus.year) &&
      (!focus.kind || scope.kind === focus.kind),
  )
  const unreconciled = mine.reduce((sum, scope) => sum + scope.unreconciled, 0)
  const share = taggedShare(db, focus, mine)
  const received = listReceived(db)
  const steps = stepsOf({
    rows: mine.reduce((sum, scope) => sum + scope.rows, 0),
    unreconciled,
    share,
    emptyCells: emptyCells(db, resources, focus),
    volumesLeft: volumesLeft(db, resources, focus),
    method: resources.method.version,
    toDecide: toDecide(db, resources.method).length,
    received: received.length,
  })
  return {
    id: workspace.id,
    name: workspace.identity.name,
    sample: workspace.identity.sample,
    methodVersion: resources.method.version,
    methodStatus: resources.method.status,
    parties: [...resources.parties],
    years: [...new Set(filled.map(({ year }) => year))],
    filled: filled.map(({ party, year, kind, rows, ore }) => ({ party, year, kind, rows, ore })),
    rows: mine.reduce((sum, scope) => sum + scope.rows, 0),
    taggedShare: share,
    unreconciled,
    steps,
    next: nextOf(steps),
    savedAt: lastChangeAt(db),
    undo: lastDone(db)?.label ?? null,
    redo: firstUndone(db)?.label ?? null,
  }
}

function taggedShare(
  db: WorkspaceSession['connection']['read'],
  focus: Focus,
  mine: readonly { party: string; year: number; kind: Kind }[],
): number | null {
  let tagged = 0
  let all = 0
  const lenses = new Map(mine.map(({ year, kind }) => [`${year} ${kind}`, { year, kind }]))
  for (const { year, kind } of lenses.values()) {
    const wanted = (party: string): boolean => !focus.party || party === focus.party
    for (const total of scopeTotals(db, year, kind)) if (wanted(total.party)) all += total.absoluteOre
    for (const sum of itemSums(db, year, kind)) if (wanted(sum.party)) tagged += sum.absoluteOre
  }
  return all === 0 ? null : tagged / all
}

/** Half cells of the isolation matrix that nobody has assessed, of the party in focus or of all. */
function emptyCells(
  db: WorkspaceSession['connection']['read'],
  resources: SessionContext['resources'],
  focus: Focus,
): number {
  const { empty, byParty } = matrixNow({ db, resources })
  return focus.party ? (byParty.find(({ party }) => party === focus.party)?.empty ?? 0) : empty
}

function volumesLeft(
  db: WorkspaceSession['connection']['read'],
  resources: SessionContext['resources'],
  focus: Focus,
): number {
  const { method } = resources
  const kind = resources.parties.find(({ code }) => code === focus.party)?.kind
  const asked = method.indicators
    .filter(({ id, partyKinds }) => method.startIndicators.includes(id) && (!kind || partyKinds.includes(kind)))
    .flatMap(({ formula }) => [...formula.matchAll(/volym\((\w+)\)/g)].flatMap((match) => (match[1] ? [match[1]] : [])))
  if (focus.year === undefined) return new Set(asked).size
  // As the figures will be reckoned: a population of another year counts where the method says so.
  const lens = { year: focus.year, kind: focus.kind ?? 'budget', concept: 'cost', overhead: 'included' } as const
  const figures = openFigures({ db, resources }).of(lens)
  const parties = resources.parties.filter(({ code }) => !focus.party || code === focus.party)
  const there = (id: string): boolean =>
    parties.some(({ code }) => (figures.volumeOf(id, code)?.state ?? 'missing') !== 'missing')
  return [...new Set(asked)].filter((id) => !there(id)).length
}

function stepsOf(state: {
  rows: number
  unreconciled: number
  share: number | null
  emptyCells: number
  volumesLeft: number
  method: string
  toDecide: number
  received: number
}): Step[] {
  const imported = state.rows > 0
  return [
    {
      step: 'import',
      left: state.unreconciled,
      share: null,
      note: !imported ? words.nothingYet : state.unreconciled > 0 ? words.unreconciled(state.unreconciled) : null,
      todo: !imported || state.unreconciled > 0,
    },
    {
      step: 'catalogue',
      left: state.toDecide,
      share: null,
      note: state.toDecide > 0 ? words.toDecide(state.toDecide) : `v${state.method}`,
      todo: state.toDecide > 0,
    },
    {
      step: 'tagging',
      left: null,
      share: state.share,
      note: state.share === null ? null : formatShare(state.share),
      todo: imported && (state.share ?? 0) < 0.9,
    },
    {
      step: 'isolation',
      left: state.emptyCells,
      share: null,
      note: state.emptyCells > 0 ? words.left(state.emptyCells) : null,
      todo: state.emptyCells > 0,
    },
    {
      step: 'volumes',
      left: state.volumesLeft,
      share: null,
      note: state.volumesLeft > 0 ? words.left(state.volumesLeft) : null,
      todo: state.volumesLeft > 0,
    },
    { step: 'indicators', left: null, share: null, note: null, todo: false },
    { step: 'proposal', left: null, share: null, note: null, todo: false },
    {
      step: 'exchange',
      left: null,
      share: null,
      note: state.received > 0 ? words.received(state.received) : null,
      todo: false,
    },
  ]
}

/** The first step along the way with something left; when nothing is, the figures themselves. */
function nextOf(steps: readonly Step[]): Overview['next'] {
  const order = ['import', 'catalogue', 'tagging', 'isolation', 'volumes'] as const
  const first = order.find((name) => steps.some((step) => step.step === name && step.todo))
  return { step: first ?? 'indicators', text: words.next[first ?? 'indicators'] }
}
