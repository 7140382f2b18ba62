import type { CodeDimension, CodePart } from '../../shared/model/code-string.ts'
import { ORE_PER_UNIT } from '../../shared/model/money.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { type Chance, openChance } from './chance.ts'
import type { SampleLine, SampleParty, SampleRecipe } from './recipe.ts'

/** One posting: its coding and its öre (cost +, revenue −) for each kind of figure. */
export interface SampleEntry {
  code: Record<CodeDimension, CodePart>
  ore: Record<Kind, number>
}

const NOTHING: CodePart = { code: '', name: '' }
const KINDS = ['budget', 'outcome', 'forecast'] as const

/** A party's whole ledger, cost centre by cost centre. The same recipe gives the same postings, line by line. */
export function sampleEntries(recipe: SampleRecipe, party: SampleParty): SampleEntry[] {
  const entries = recipe.lines[party.chart]
    .filter(({ parties }) => parties === undefined || parties.includes(party.code))
    .flatMap((line) => lineEntries(recipe, party, line))
  return entries.toSorted((a, b) =>
    a.code.costCentre.code < b.code.costCentre.code ? -1 : a.code.costCentre.code > b.code.costCentre.code ? 1 : 0,
  )
}

/** The smallest amount the party's file can write, öre: an amount that cannot be written exactly is never made. */
export const resolutionOf = ({ layout }: SampleParty): number => ORE_PER_UNIT[layout.unit] / 10 ** layout.decimals

function lineEntries(recipe: SampleRecipe, party: SampleParty, line: SampleLine): SampleEntry[] {
  const chance = openChance(`${recipe.seed} ${party.code} ${line.id}`)
  const whole = party.inv65 * party.krPer65 * 100
  const ore =
    line.kr === undefined
      ? (((whole * line.share) / 10_000) * (party.factors[line.id] ?? 100) * chance.around(90)) / 100_000
      : line.kr * 100
  const centres = line.spread === 'centre' ? party.centres.slice(0, 1) : party.centres.slice(1)
  const accounts = need(recipe.profiles[party.chart][line.profile], line.profile)
  return shared(ore, centres, chance, 120).flatMap(({ of: centre, part: atCentre }) =>
    shared(atCentre, accounts, chance, 80).flatMap(({ of: account, part }): SampleEntry[] => {
      const amounts = amountsOf(recipe, party, line, part, chance)
      if (Math.abs(part) < recipe.smallestOre) return []
      return [{ code: codingOf(recipe, party, line, centre, account), ore: amounts }]
    }),
  )
}

type Weighted = readonly [code: string, name: string, weight: number]

/** Divides an amount by weight, with some unevenness of its own. */
function shared(
  ore: number,
  among: readonly Weighted[],
  chance: Chance,
  spread: number,
): { of: Weighted; part: number }[] {
  const weights = among.map(([, , weight]) => weight * chance.around(spread))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  return among.map((of, index) => ({ of, part: (ore * (weights[index] ?? 0)) / sum }))
}

function amountsOf(
  recipe: SampleRecipe,
  party: SampleParty,
  line: SampleLine,
  ore: number,
  chance: Chance,
): Record<Kind, number> {
  const amounts = { budget: 0, outcome: 0, forecast: 0 }
  if (line.kr !== undefined) {
    const agreed = Math.round(ore / resolutionOf(party)) * resolutionOf(party)
    return { budget: agreed, outcome: agreed, forecast: agreed }
  }
  for (const kind of KINDS) {
    const { level, spread, stepOre, lines } = recipe.kinds[kind]
    const own = (lines[line.id] ?? 100) * (kind === 'budget' ? 1000 : party.actual)
    const step = Math.max(stepOre, resolutionOf(party))
    amounts[kind] = Math.round((((ore * level) / 1000) * own * chance.around(spread)) / 100_000_000 / step) * step
  }
  return amounts
}

function codingOf(
  recipe: SampleRecipe,
  party: SampleParty,
  line: SampleLine,
  centre: Weighted,
  account: Weighted,
): SampleEntry['code'] {
  const part = ([code, name]: readonly [string, string]): CodePart => ({ code, name })
  return {
    account: { code: account[0] + tailOf(party, account[0]), name: party.accountNames[account[0]] ?? account[1] },
    costCentre: { code: centre[0], name: centre[1] },
    activityArea: part(need(party.areas[line.area] ?? recipe.areas[line.area], line.area)),
    activity: part(need(party.activities[line.activity] ?? recipe.activities[line.activity], line.activity)),
    project: NOTHING,
    object: NOTHING,
    counterparty:
      line.counterparty === undefined
        ? NOTHING
        : part(need(recipe.counterparties[line.counterparty], line.counterparty)),
  }
}

/** The local digits after the shared four: each municipality sets its own, and keeps to them. */
function tailOf(party: SampleParty, account: string): string {
  const chance = openChance(`${party.code} ${account}`)
  return Array.from({ length: party.tail }, () => String(chance.between(0, 9))).join('')
}

function need<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`sample recipe: ${name} is not defined`)
  return value
}
