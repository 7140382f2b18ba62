import type { KeyRange, Scenario, SensitivityChange } from '../model/sensitivity.ts'
import type { VolumeRule } from '../model/volume.ts'

/** Words of the section where a person asks what the order of the parties leans on. */
export const sensitivityText = {
  title: 'Rangordningens känslighet',
  ask: 'Pröva rangordningen',
  note: 'Ett val i taget prövas på ett annat sätt, allt annat lika. Plats 1 har det högsta värdet.',
  tooFew: 'Färre än två parter har ett värde. Det finns ingen rangordning att pröva.',
  nothing: 'Rangordningen bygger inte på OH, folkmängd eller någon fördelningsnyckel. Det finns inget val att pröva.',
} as const

type Named = readonly { code: string; short: string }[]

const POPULATION: Record<VolumeRule, string> = {
  stated: 'folkmängden som den är angiven',
  'december-before': 'folkmängden den 31 december året före',
  december: 'folkmängden den 31 december samma år',
  mean: 'medelfolkmängden',
}

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`

function changeText(what: SensitivityChange): string {
  switch (what.change) {
    case 'overhead':
      return what.overhead === 'included' ? 'Med OH inräknat' : 'Med OH borträknat'
    case 'population':
      return `Med ${POPULATION[what.rule]}`
    case 'denominator':
      return `Delat med ${what.name.toLocaleLowerCase('sv')} i stället`
    case 'key':
      return `Om nyckeln ${what.name} gav ${Math.abs(what.percent)} procent ${what.percent < 0 ? 'mindre' : 'mer'}`
  }
}

/** "Med OH borträknat byter Krokom och Berg plats: Krokom går från 2 till 3, Berg från 3 till 2." */
export function scenarioSentence(
  { what, moved, gone }: Pick<Scenario, 'what' | 'moved' | 'gone'>,
  parties: Named,
): string {
  const short = (code: string): string => parties.find((party) => party.code === code)?.short ?? code
  const lost = gone.length === 0 ? '' : ` ${list(gone.map(short))} får då inget värde.`
  if (moved.length === 0) return `${changeText(what)} är rangordningen densamma.${lost}`
  const [first, ...rest] = moved
  const moves = [
    ...(first ? [`${short(first.party)} går från plats ${first.from} till ${first.to}`] : []),
    ...rest.map(({ party, from, to }) => `${short(party)} från ${from} till ${to}`),
  ]
  return `${changeText(what)} ändras rangordningen: ${list(moves)}.${lost}`
}

/** "Om det som fördelas med Tidmätning är upp till 10 procent fel kan Krokom och Berg byta plats." */
export function keySentence(
  { name, percent, open }: Pick<KeyRange, 'name' | 'percent' | 'open'>,
  parties: Named,
): string {
  const short = (code: string): string => parties.find((party) => party.code === code)?.short ?? code
  const start = `Om det som fördelas med nyckeln ${name} är upp till ${percent} procent fel`
  if (open.length === 0) return `${start} står rangordningen sig.`
  const pairs = open.map(({ above, below }) => `${short(above)} och ${short(below)}`)
  return `${start} kan de här byta plats: ${pairs.join('; ')}.`
}
