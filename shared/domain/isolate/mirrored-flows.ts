import type { CodeString } from '../../model/code-string.ts'
import type { DoubleCount, FlowSide, JointBoard } from '../../model/double-count.ts'
import type { Party } from '../../model/party.ts'
import type { Kind } from '../../model/scope.ts'
import { counterpartOf } from './counterparty.ts'
import { shortDigest } from './short-digest.ts'

/** A coding of one party with its amount: cost positive, revenue negative. `agreement`: the agreement it belongs to, '' when none is known. */
export interface Flow {
  id: string
  party: string
  year: number
  kind: Kind
  code: CodeString
  ore: number
  agreement: string
}

/** How far apart two sides may be and still be one flow: the larger of so many öre and so many thousandths of the amount. */
export interface Tolerance {
  ore: number
  perMille: number
}

export const USUAL_TOLERANCE: Tolerance = { ore: 100, perMille: 5 }

/** What one party pays or receives with one counterpart under one agreement: the unit that is compared. */
interface Bundle {
  party: string
  to: string
  year: number
  kind: Kind
  /** Folded for comparing; `named` as it was written. */
  agreement: string
  named: string
  side: FlowSide
}

const ALL_MUNICIPALITIES = 'municipalities'

/**
 * Kronor that stand at both ends of a flow between the parties, and costs of a joint board carried by more than one. A paying
 * and a receiving side are one flow when they name the same agreement, or when neither names another and their amounts agree
 * within the tolerance; what is left is then tried coding by coding. Each coding is used once; the result does not depend
 * on the order of flows. A clean set gives none.
 */
export function doubleCounts(
  flows: readonly Flow[],
  parties: readonly Party[],
  boards: readonly JointBoard[],
  tolerance: Tolerance = USUAL_TOLERANCE,
): DoubleCount[] {
  const ordered = flows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const together = mirrored(bundlesOf(ordered, parties, false), parties, tolerance)
  const used = new Set(together.flatMap(({ sides }) => sides.flatMap(({ flowIds }) => flowIds)))
  const alone = mirrored(
    bundlesOf(
      ordered.filter(({ id }) => !used.has(id)),
      parties,
      true,
    ),
    parties,
    tolerance,
  )
  const found = [...together, ...alone, ...boards.flatMap((board) => carriedTwice(board, ordered))]
  return found.toSorted((a, b) => largest(b) - largest(a) || (a.id < b.id ? -1 : 1))
}

const largest = ({ sides }: DoubleCount): number => Math.max(...sides.map(({ ore }) => Math.abs(ore)))

function bundlesOf(flows: readonly Flow[], parties: readonly Party[], each: boolean): Bundle[] {
  const bundles = new Map<string, Bundle>()
  for (const { id, party, year, kind, code, ore, agreement } of flows) {
    const other = counterpartOf(code.counterparty, party, parties)
    if (other === null || ore === 0) continue
    const to = other === 'municipalities' ? ALL_MUNICIPALITIES : other.party
    const named = agreement.trim()
    const folded = named.toLocaleLowerCase('sv')
    const key = [party, to, year, kind, folded, ore > 0 ? 'pays' : 'receives', each ? id : ''].join('|')
    const bundle = bundles.get(key)
    if (bundle) {
      bundle.side.ore += ore
      bundle.side.flowIds.push(id)
    } else bundles.set(key, { party, to, year, kind, agreement: folded, named, side: { party, flowIds: [id], ore } })
  }
  return [...bundles].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, bundle]) => bundle)
}

/** Agreements first, then the closest amounts, so that a sure pair is never broken by a likely one; last, one payer and all who receive from it. */
function mirrored(bundles: readonly Bundle[], parties: readonly Party[], tolerance: Tolerance): DoubleCount[] {
  const used = new Set<Bundle>()
  const found: DoubleCount[] = []
  const receiving = new Map<string, Bundle[]>()
  for (const bundle of bundles) {
    if (bundle.side.ore >= 0) continue
    const key = facing(bundle, bundle.to, bundle.party)
    receiving.set(key, [...(receiving.get(key) ?? []), bundle])
  }
  const pairs = bundles.flatMap((payer) =>
    payer.side.ore > 0
      ? (receiving.get(facing(payer, payer.party, payer.to)) ?? []).map((receiver) => ({ payer, receiver }))
      : [],
  )
  const sure = pairs.filter(({ payer, receiver }) => payer.agreement !== '' && payer.agreement === receiver.agreement)
  const likely = pairs
    .filter(
      ({ payer, receiver }) =>
        (payer.agreement === '' || receiver.agreement === '') && agree(payer.side.ore, -receiver.side.ore, tolerance),
    )
    .toSorted((a, b) => apart(a) - apart(b))
  for (const [cause, candidates] of [
    ['same-agreement', sure],
    ['equal-amounts', likely],
  ] as const) {
    for (const { payer, receiver } of candidates) {
      if (used.has(payer) || used.has(receiver)) continue
      used.add(payer).add(receiver)
      found.push(asDoubleCount(cause, payer, [receiver]))
    }
  }
  const municipal = new Set(parties.filter(({ kind }) => kind === 'municipality').map(({ code }) => code))
  for (const payer of bundles) {
    if (payer.to !== ALL_MUNICIPALITIES || payer.side.ore <= 0 || used.has(payer)) continue
    const receivers = bundles.filter(
      (one) =>
        !used.has(one) &&
        one.side.ore < 0 &&
        one.to === payer.party &&
        municipal.has(one.party) &&
        sameScope(one, payer) &&
        one.agreement === payer.agreement,
    )
    const received = receivers.reduce((sum, { side }) => sum - side.ore, 0)
    if (receivers.length === 0 || (payer.agreement === '' && !agree(payer.side.ore, received, tolerance))) continue
    for (const one of [payer, ...receivers]) used.add(one)
    found.push(asDoubleCount(payer.agreement === '' ? 'equal-amounts' : 'same-agreement', payer, receivers))
  }
  return found
}

const sameScope = (a: Bundle, b: Bundle): boolean => a.year === b.year && a.kind === b.kind
const facing = ({ year, kind }: Bundle, payer: string, receiver: string): string =>
  `${year} ${kind} ${payer} ${receiver}`
const apart = ({ payer, receiver }: { payer: Bundle; receiver: Bundle }): number =>
  Math.abs(payer.side.ore + receiver.side.ore)

const agree = (paid: number, received: number, { ore, perMille }: Tolerance): boolean =>
  Math.abs(paid - received) <= Math.max(ore, (Math.max(paid, received) * perMille) / 1000)

/** The payer's purchase is proposed away: who receives has the cost of the work itself in its books. */
function asDoubleCount(
  cause: 'equal-amounts' | 'same-agreement',
  payer: Bundle,
  receivers: readonly Bundle[],
): DoubleCount {
  const sides = [payer.side, ...receivers.map(({ side }) => side)]
  return {
    id: idOf(cause, payer, sides),
    cause,
    year: payer.year,
    kind: payer.kind,
    agreement: payer.named || (receivers[0]?.named ?? ''),
    sides,
    differenceOre: sides.reduce((sum, { ore }) => sum + ore, 0),
    proposal: { counts: receivers[0]?.party ?? payer.party, eliminated: [payer.party] },
  }
}

/** Made of the codings, so that the same flow is met again as long as it is booked on the same. */
const idOf = (cause: string, { year, kind }: { year: number; kind: Kind }, sides: readonly FlowSide[]): string =>
  `${cause}-${year}-${kind}-${shortDigest(
    sides
      .flatMap(({ flowIds }) => flowIds)
      .toSorted()
      .join('+'),
  )}`

/** Costs named after a joint board at its host and at members: the host has the board's whole cost, so the members' part is proposed away. */
function carriedTwice(board: JointBoard, flows: readonly Flow[]): DoubleCount[] {
  const words = board.words.map((word) => word.toLocaleLowerCase('sv'))
  const named = flows.filter(
    ({ party, code, ore }) => ore > 0 && [board.host, ...board.members].includes(party) && says(code, words),
  )
  const scopes = new Map<string, Flow[]>()
  for (const flow of named)
    scopes.set(`${flow.year} ${flow.kind}`, [...(scopes.get(`${flow.year} ${flow.kind}`) ?? []), flow])
  return [...scopes.values()].flatMap((inScope): DoubleCount[] => {
    const sides = [board.host, ...board.members].flatMap((party): FlowSide[] => {
      const own = inScope.filter((flow) => flow.party === party)
      return own.length === 0
        ? []
        : [{ party, flowIds: own.map(({ id }) => id), ore: own.reduce((sum, { ore }) => sum + ore, 0) }]
    })
    const [host, ...members] = sides
    const first = inScope[0]
    if (!host || !first || host.party !== board.host || members.length === 0) return []
    const eliminated = members.map(({ party }) => party)
    const differenceOre = host.ore - members.reduce((sum, { ore }) => sum + ore, 0)
    return [
      {
        id: idOf('joint-board', first, sides),
        cause: 'joint-board',
        year: first.year,
        kind: first.kind,
        agreement: board.name,
        sides,
        differenceOre,
        proposal: { counts: board.host, eliminated },
      },
    ]
  })
}

const says = (code: CodeString, words: readonly string[]): boolean => {
  const said = [
    code.costCentre.name,
    code.activityArea.name,
    code.activity.name,
    code.project.name,
    code.object.name,
    code.counterparty.name,
    code.text,
  ]
    .join(' ')
    .toLocaleLowerCase('sv')
  return words.some((word) => said.includes(word))
}
