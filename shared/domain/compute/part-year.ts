import type { PartYear } from '../../model/comparability.ts'
import type { Kind } from '../../model/scope.ts'
import { type Ratio, wholeParts } from './ratio.ts'

const WHOLE_YEAR = 12

/** What is known of the months a party's figures cover. `stated`: every row says its month. `importedAt`: ISO 8601, of the last batch. */
export type CoveredMonths = { months: readonly string[]; stated: boolean; importedAt: string }

/** What the months of a scope say: the whole year, a part of it, or nothing that can be relied on. */
export type Coverage = { is: 'whole' } | { is: 'part'; of: PartYear } | { is: 'unknown' }

/**
 * Whether an outcome covers its year. Budgets and forecasts are for the whole year whatever their rows say. Rows without a
 * month are taken for the whole year, unless they were read in before it had ended, when they cannot be. Null: no rows.
 */
export function monthsCovered(kind: Kind, year: number, covered: CoveredMonths | null): Coverage | null {
  if (!covered) return null
  if (kind !== 'outcome') return { is: 'whole' }
  const [from] = covered.months
  const to = covered.months.at(-1)
  if (!covered.stated || from === undefined || to === undefined)
    return { is: covered.importedAt.slice(0, 4) > String(year) ? 'whole' : 'unknown' }
  const months = new Set(covered.months.filter((month) => month.startsWith(`${year}-`))).size
  if (months >= WHOLE_YEAR || months === 0) return { is: months === 0 ? 'unknown' : 'whole' }
  return { is: 'part', of: { from, to, months, annualised: false } }
}

/** What a part of a year is multiplied by to stand for all of it; null: nothing. */
export const annualisingFactor = (coverage: Coverage | null): Ratio | null =>
  coverage?.is === 'part' ? wholeParts(WHOLE_YEAR, coverage.of.months) : null
