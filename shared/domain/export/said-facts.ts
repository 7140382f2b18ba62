import type { PackageContent } from '../../model/package-content.ts'
import { codePlan } from '../isolate/code-plan.ts'
import { declarationSummary } from '../isolate/declaration.ts'
import { type IsolationTally, isolationSummary, phaseOf } from '../isolate/isolation-summary.ts'
import { overheadDifferences } from '../isolate/overhead.ts'
import { matrixOf } from './sheet-isolation.ts'

/** What is left of isolation, declarations and double counting, counted from the content. Parties by their short names. */
export interface SaidFacts {
  readonly empty: number
  readonly total: number
  readonly reasonMissing: number
  readonly wanted: number
  /** Σ |öre| tagged on items by how far they are isolated, per party and in all. */
  readonly all: IsolationTally
  readonly byParty: ReadonlyMap<string, IsolationTally>
  /** Parties with method questions they have not answered, with how many. */
  readonly silent: readonly { readonly party: string; readonly count: number }[]
  readonly differing: readonly string[]
  readonly overheadMissing: readonly string[]
  readonly overheadDiffers: readonly string[]
  readonly doubleCounts: number
  readonly undecided: number
  readonly eliminatedOre: number
}

type Counted = Pick<PackageContent, 'method' | 'parties' | 'isolation' | 'grid' | 'lines'>

export function saidFacts(content: Counted): SaidFacts {
  const { isolation, grid, parties, lines } = content
  const { lens } = grid
  const matrix = matrixOf(content)
  const amounts = new Map<string, number>()
  for (const { scope, itemId, ore } of lines)
    if (itemId !== null && scope.year === lens.year && scope.kind === lens.kind)
      amounts.set(`${itemId} ${scope.party}`, (amounts.get(`${itemId} ${scope.party}`) ?? 0) + Math.abs(ore))
  const summary = isolationSummary(
    matrix,
    phaseOf(lens.kind),
    (itemId, party) => amounts.get(`${itemId} ${party}`) ?? 0,
  )
  const short = new Map(parties.map((party) => [party.code, party.short]))
  const nameOf = (code: string): string => short.get(code) ?? code
  const told = declarationSummary(isolation.declaration, isolation.answers, parties, lens.year)
  const overhead = overheadDifferences(
    parties.map(({ code }) => code),
    isolation.overhead,
  )
  return {
    empty: matrix.empty,
    total: matrix.total,
    reasonMissing: summary.all.reasonMissing,
    wanted: codePlan(matrix).length,
    all: summary.all,
    byParty: summary.byParty,
    silent: told.parties.flatMap(({ party, unanswered }) =>
      unanswered.length === 0 ? [] : [{ party: nameOf(party), count: unanswered.length }],
    ),
    differing: told.differing.map(({ questionId }) => questionId),
    overheadMissing: overhead.undeclared.map(nameOf),
    overheadDiffers: overhead.differing.map(nameOf),
    doubleCounts: isolation.doubleCounts.length,
    undecided: isolation.doubleCounts.filter(({ verdict }) => verdict === null).length,
    eliminatedOre: isolation.eliminations.reduce((sum, { ore }) => sum + ore, 0),
  }
}
