import type { Ore } from '../../model/money.ts'
import type { OverheadDeclaration } from '../../model/overhead.ts'
import { WHOLE_IN_HUNDREDTHS } from '../../model/tag-split.ts'

/** Where overhead comes from: tagged on overhead items, or reckoned from the declared share because none is; or not known. */
export interface OverheadAmount {
  ore: Ore | null
  from: 'booked' | 'declared' | 'none' | 'unknown'
}

/**
 * The overhead of a party's costs, in öre. Booked overhead is used as it is, and the declared share never added to it. Without
 * any, the declared share of the direct costs, half an öre rounded from zero. No declaration and nothing booked: not known.
 */
export function overheadOf(directOre: Ore, bookedOre: Ore, declaration: OverheadDeclaration | null): OverheadAmount {
  if (bookedOre !== 0) return { ore: bookedOre, from: 'booked' }
  if (declaration?.level === 'none') return { ore: 0, from: 'none' }
  const share = declaration?.shareHundredths ?? null
  if (share === null) return { ore: null, from: 'unknown' }
  const twice = BigInt(Math.abs(directOre)) * BigInt(share) * 2n + BigInt(WHOLE_IN_HUNDREDTHS)
  const ore = Number(twice / BigInt(WHOLE_IN_HUNDREDTHS * 2))
  return { ore: directOre < 0 ? -ore || 0 : ore, from: 'declared' }
}

/** The parties whose figures with overhead cannot stand beside the others': not declared, or another level or key than most. */
export function overheadDifferences(
  parties: readonly string[],
  declarations: readonly OverheadDeclaration[],
): { undeclared: string[]; differing: string[] } {
  const declared = new Map(declarations.map((found) => [found.party, `${found.level} ${found.keyId ?? ''}`]))
  const ways = parties.flatMap((party) => declared.get(party) ?? [])
  const usual = [...new Set(ways)].toSorted(
    (a, b) => ways.filter((way) => way === b).length - ways.filter((way) => way === a).length || (a < b ? -1 : 1),
  )[0]
  return {
    undeclared: parties.filter((party) => !declared.has(party)),
    differing: parties.filter((party) => declared.has(party) && declared.get(party) !== usual),
  }
}

/** One party's overhead as it stands in the books beside what it has declared. Shares are in hundredths of a per cent of the costs before overhead. */
export interface OverheadStanding {
  party: string
  directOre: Ore | null
  bookedOre: Ore | null
  bookedShareHundredths: number | null
  shown: OverheadAmount
}

/**
 * `directOre` Σ of the party's costs without overhead, `bookedOre` of its overhead items, null where it has none.
 * A share of nothing is not known, which is not 0.
 */
export function overheadStanding(
  party: string,
  directOre: Ore | null,
  bookedOre: Ore | null,
  declaration: OverheadDeclaration | null,
): OverheadStanding {
  return {
    party,
    directOre,
    bookedOre,
    bookedShareHundredths:
      directOre === null || bookedOre === null || directOre <= 0
        ? null
        : Math.round((bookedOre / directOre) * WHOLE_IN_HUNDREDTHS),
    shown: directOre === null ? { ore: null, from: 'unknown' } : overheadOf(directOre, bookedOre ?? 0, declaration),
  }
}
