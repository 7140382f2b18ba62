import type { Chart } from '../../model/code-string.ts'
import type { MappingEvidence } from '../../model/column-mapping.ts'

export type ChartGuess = { chart: Chart | null; evidence: MappingEvidence[]; ask: boolean }
export type AccountSample = { code: string; name: string }

/** Wages and what is paid on them; where no account is called that, what else has to do with the employed. */
const WAGES = /(lön|sociala avgifter|arbetsgivaravg)/i
const STAFF = /(personal|pension)/i
/** Other people's staff, and money given to others: personnel only in name. */
const BOUGHT = /(inhyrd|köp|bemanning|konsult|entreprenad|bidrag|tjänster)/i
/** So many times more personnel accounts in one class than in the others settle it. */
const CLEAR = 3
const MOST_EXAMPLES = 3

/**
 * Which chart of accounts: what class 4 and 5 hold tells the Swedish ones apart (Kommun-Bas: 4 purchases, 5 personnel; Region-Bas: 4
 * personnel; business charts: 7 personnel). Names decide, and are a question where they point both ways; codes alone only tell that it is
 * a chart of our kind. Without accounts there is none to ask for.
 */
export const guessChart = (accounts: readonly AccountSample[], partyChart: Chart | null): ChartGuess => {
  if (accounts.length === 0)
    return { chart: 'CUSTOM', evidence: [evidenceOf('chart-no-accounts', 1, { count: 0 })], ask: false }
  const own = [...new Map(accounts.map((account) => [account.code, account])).values()].filter(
    ({ name }) => !BOUGHT.test(name),
  )
  const wages = own.filter(({ code, name }) => /^[457]/.test(code) && WAGES.test(name))
  const personnel = wages.length > 0 ? wages : own.filter(({ code, name }) => /^[45]/.test(code) && STAFF.test(name))
  const inClass = (digit: string): AccountSample[] => personnel.filter(({ code }) => code.startsWith(digit))
  const [four, five, seven] = [inClass('4'), inClass('5'), inClass('7')]
  const told = (chart: Chart, reason: MappingEvidence['reason'], of: readonly AccountSample[]): ChartGuess => ({
    chart,
    evidence: [evidenceOf(reason, 0.9, { count: of.length, examples: examplesOf(of) })],
    ask: false,
  })
  if (five.length > 0 && five.length >= CLEAR * Math.max(four.length, seven.length))
    return told('KOMMUN_BAS', 'chart-kommun-bas', five)
  if (four.length > 0 && four.length >= CLEAR * Math.max(five.length, seven.length))
    return told('REGION_BAS', 'chart-region-bas', four)
  if (four.length + five.length + seven.length > 0) {
    const params = {
      four: four.length,
      five: five.length,
      seven: seven.length,
      examples: examplesOf([...four, ...five, ...seven]),
    }
    return { chart: null, evidence: [evidenceOf('chart-mixed', 0, params)], ask: true }
  }
  const operating = accounts.filter(({ code }) => /^[3-8]\d{2,}/.test(code))
  if (operating.length < accounts.length / 2) {
    const foreign = accounts.filter((account) => !operating.includes(account))
    return {
      chart: 'CUSTOM',
      evidence: [evidenceOf('chart-custom', 0.8, { count: accounts.length, examples: examplesOf(foreign) })],
      ask: false,
    }
  }
  if (partyChart !== null && partyChart !== 'CUSTOM')
    return {
      chart: partyChart,
      evidence: [evidenceOf('chart-of-party', 0.6, { count: operating.length, chart: partyChart })],
      ask: false,
    }
  return { chart: null, evidence: [], ask: true }
}

/** "4010 Löner, 4510 Sociala avgifter": enough to see what was gone by. */
const examplesOf = (accounts: readonly AccountSample[]): string =>
  [...new Set(accounts.map(({ code, name }) => `${code} ${name}`.trim().slice(0, 40)))]
    .slice(0, MOST_EXAMPLES)
    .join(', ')

const evidenceOf = (
  reason: MappingEvidence['reason'],
  confidence: number,
  params: MappingEvidence['params'],
): MappingEvidence => ({
  what: 'chart',
  confidence,
  reason,
  params,
})
