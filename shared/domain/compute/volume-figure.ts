import type { Grade } from '../../model/allocation.ts'
import type { Conventions } from '../../model/catalogue.ts'
import type { VolumeDefinition, VolumeRule, VolumeState, VolumeValue } from '../../model/volume.ts'
import type { At } from './formula-ast.ts'
import { worseGrade } from './grade.ts'
import { type Ratio, wholeParts } from './ratio.ts'

/**
 * What a formula reads as a volume. `exact` in the volume's unit, null unless the state is 'value'. `of`: the stated figures it
 * is made of, one or the two of a mean. `rule`: how they were chosen. `substitute`: what the method's convention asks for
 * is not stated, and another figure stands in its place, which must be said wherever this is shown.
 */
export type VolumeFigure = {
  volumeId: string
  state: VolumeState
  exact: Ratio | null
  of: readonly VolumeValue[]
  rule: VolumeRule
  substitute: boolean
  grade: Grade | null
}

/** The figure stated for a year: for a kind of its own, or (null) for all three. */
export type StatedVolume = (year: number, kind: VolumeValue['kind']) => VolumeValue | null

/** So many years back a figure may stand in for one that is not stated. */
const OLDEST_SUBSTITUTE = 3

/**
 * Which stated figure serves a budget, outcome or forecast of a year. One stated for that very kind and year goes before all.
 * A count at the year's end is chosen by the method's convention: 31 December of the year before, of the year, or the mean of
 * both; where that is not stated the year's own figure serves, then the latest of the three years before, as a substitute.
 */
export function volumeFigure(
  definition: Pick<VolumeDefinition, 'id' | 'measured'>,
  conventions: Pick<Conventions, 'population'>,
  { year, kind }: Pick<At, 'year' | 'kind'>,
  stated: StatedVolume,
): VolumeFigure {
  const figure = (of: readonly VolumeValue[], rule: VolumeRule, substitute = false): VolumeFigure => ({
    volumeId: definition.id,
    ...valueOf(of),
    of,
    rule,
    substitute,
    grade: of.reduce<Grade | null>((worst, { grade }) => worseGrade(worst, grade), null),
  })
  const own = stated(year, kind)
  if (own) return figure([own], 'stated')
  const choice = definition.measured === 'year-end' ? conventions.population?.[kind] : undefined
  if (choice === undefined) {
    const any = stated(year, null)
    return figure(any ? [any] : [], 'stated')
  }
  const known = (of: number): VolumeValue | null => {
    const found = stated(of, null)
    return found && found.state !== 'missing' ? found : null
  }
  const wanted = { 'december-before': [year - 1], december: [year], mean: [year - 1, year] }[choice]
  const found = wanted.flatMap((of) => known(of) ?? [])
  if (found.length === wanted.length) return figure(found, choice)
  const years = [year, ...Array.from({ length: OLDEST_SUBSTITUTE }, (_, back) => year - 1 - back)]
  const substitute = years.map(known).find((value) => value !== null)
  return substitute ? figure([substitute], choice, true) : figure([], choice)
}

/** The mean of what is stated; a state that is not a value decides for the whole. */
function valueOf(of: readonly VolumeValue[]): { state: VolumeState; exact: Ratio | null } {
  const states = of.map(({ state }) => state)
  for (const state of ['suppressed', 'not-applicable', 'missing'] as const)
    if (states.includes(state)) return { state, exact: null }
  if (of.length === 0) return { state: 'missing', exact: null }
  const sum = of.reduce((total, { hundredths }) => total + (hundredths ?? 0), 0)
  return { state: 'value', exact: wholeParts(sum, 100 * of.length) }
}
