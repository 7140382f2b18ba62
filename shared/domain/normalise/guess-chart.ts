import type { Chart } from '../../model/code-string.ts'
import type { MappingEvidence } from '../../model/column-mapping.ts'

export type ChartGuess = { chart: Chart | null; evidence: MappingEvidence[]; ask: boolean }
export type AccountSample = { code: string; name: string }

/**
 * Which chart of accounts: what class 4 and 5 hold tells the Swedish ones apart (Kommun-Bas: 4 purchases, 5 personnel;
 * Region-Bas: 4 personnel). Names decide; codes alone only tell that it is a chart of our kind. Without accounts there is none to ask for.
 */
export const guessChart = (accounts: readonly AccountSample[], partyChart: Chart | null): ChartGuess => {
  if (accounts.length === 0) return { chart: 'CUSTOM', evidence: [evidenceOf('chart-no-accounts', 1, 0)], ask: false }
  const personnel = accounts.filter(({ name }) => /(lön|sociala avgifter|arbetsgivaravg|personal|pension)/i.test(name))
  const inFour = personnel.filter(({ code }) => code.startsWith('4')).length
  const inFive = personnel.filter(({ code }) => code.startsWith('5')).length
  if (inFive > inFour && inFive > 0)
    return { chart: 'KOMMUN_BAS', evidence: [evidenceOf('chart-kommun-bas', 0.9, inFive)], ask: false }
  if (inFour > inFive && inFour > 0)
    return { chart: 'REGION_BAS', evidence: [evidenceOf('chart-region-bas', 0.9, inFour)], ask: false }
  const operating = accounts.filter(({ code }) => /^[3-8]\d{2,}/.test(code)).length
  if (operating < accounts.length / 2)
    return { chart: 'CUSTOM', evidence: [evidenceOf('chart-custom', 0.8, accounts.length)], ask: false }
  if (partyChart !== null && partyChart !== 'CUSTOM') {
    return {
      chart: partyChart,
      evidence: [evidenceOf(partyChart === 'KOMMUN_BAS' ? 'chart-kommun-bas' : 'chart-region-bas', 0.6, operating)],
      ask: false,
    }
  }
  return { chart: null, evidence: [], ask: true }
}

const evidenceOf = (reason: MappingEvidence['reason'], confidence: number, count: number): MappingEvidence => ({
  what: 'chart',
  confidence,
  reason,
  params: { count },
})
