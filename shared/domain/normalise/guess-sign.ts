import type { MappingEvidence, SignConvention } from '../../model/column-mapping.ts'

/** One sample row: the account code ('' where there is none), the row's words, the amount as written (öre). */
export type SignSample = { account: string; label: string; amount: number }
export type SignGuess = { sign: SignConvention | null; evidence: MappingEvidence[]; ask: boolean }

const REVENUE =
  /(intäkt|inntekt|taxor|avgift(er)?\b|försäljning|\bsal\b|sal av|salgsinnt|refusjon|bidrag från|statsbidrag|hyresintäkt|brukarbetaling|kommunbidrag|överføring frå)/i
const COST =
  /(kostnad|lön|løn|personal|hyror|köp av|kjøp|inköp|material|arbeidsgivar|arbetsgivar|pension|avskriv|vikar|overtid|övertid|utgift|förbruk)/i

/**
 * The sign convention on sums of groups, never row by row: account class 3 against 4–7 in the Swedish charts, else revenue words
 * against cost words. Null, and a question, where the source does not show it.
 */
export const guessSign = (samples: readonly SignSample[], swedishAccounts: boolean): SignGuess => {
  const byClass = swedishAccounts
    ? {
        revenue: samples.filter(({ account }) => account.startsWith('3')),
        cost: samples.filter(({ account }) => /^[4-7]/.test(account)),
      }
    : { revenue: [], cost: [] }
  if (byClass.revenue.length > 0 && byClass.cost.length > 0) {
    const revenue = sumOf(byClass.revenue)
    const cost = sumOf(byClass.cost)
    if (revenue < 0 && cost > 0) return told('ledger', 'sign-class-3-negative', 0.95, byClass.revenue.length)
    if (revenue > 0 && cost < 0) return told('report', 'sign-class-3-positive', 0.95, byClass.revenue.length)
    if (revenue > 0 && cost > 0) return doubted('absolute', 'sign-class-3-positive', byClass.revenue.length)
  }
  if (byClass.cost.length > 0 && byClass.revenue.length === 0) {
    const cost = sumOf(byClass.cost)
    if (cost > 0) return told('ledger', 'sign-no-revenue-seen', 0.7, byClass.cost.length)
    if (cost < 0) return told('report', 'sign-no-revenue-seen', 0.7, byClass.cost.length)
  }
  const revenue = samples.filter(({ label }) => REVENUE.test(label) && !/kostnad/i.test(label))
  const cost = samples.filter(({ label }) => COST.test(label) && !REVENUE.test(label))
  const revenueNegative = shareNegative(revenue)
  const costNegative = shareNegative(cost)
  if (revenue.length > 0 && cost.length > 0) {
    if (revenueNegative >= 0.7 && costNegative <= 0.3)
      return told('ledger', 'sign-names-revenue-negative', 0.8, revenue.length)
    if (revenueNegative <= 0.3 && costNegative >= 0.7)
      return told('report', 'sign-names-revenue-positive', 0.8, revenue.length)
  }
  const amounts = samples.filter(({ amount }) => amount !== 0)
  if (amounts.length > 0 && amounts.every(({ amount }) => amount > 0))
    return doubted(null, 'sign-all-positive', amounts.length)
  return { sign: null, evidence: [], ask: true }
}

const sumOf = (samples: readonly SignSample[]): number => samples.reduce((sum, { amount }) => sum + amount, 0)

const shareNegative = (samples: readonly SignSample[]): number => {
  const some = samples.filter(({ amount }) => amount !== 0)
  return some.length === 0 ? 0.5 : some.filter(({ amount }) => amount < 0).length / some.length
}

const told = (
  sign: SignConvention,
  reason: MappingEvidence['reason'],
  confidence: number,
  count: number,
): SignGuess => ({
  sign,
  evidence: [{ what: 'sign', confidence, reason, params: { count } }],
  ask: false,
})

const doubted = (sign: SignConvention | null, reason: MappingEvidence['reason'], count: number): SignGuess => ({
  sign,
  evidence: [{ what: 'sign', confidence: 0.4, reason, params: { count } }],
  ask: true,
})
