import type { Grade } from '../../shared/model/allocation.ts'
import { SHARED_PARTY, type VolumeValue } from '../../shared/model/volume.ts'
import { openChance } from './chance.ts'
import type { SampleRecipe } from './recipe.ts'

const USUAL_GRADE: Grade = 'B'

/** Invented volumes of every party for one year, and the series they share; a figure a party does not have is missing, never 0. */
export const sampleVolumes = (recipe: SampleRecipe, year: number): VolumeValue[] => [
  ...partyVolumes(recipe, year),
  ...sharedSeries(recipe, year),
]

const sharedSeries = (recipe: SampleRecipe, year: number): VolumeValue[] =>
  recipe.series.flatMap(({ volumeId, byYear }) => {
    const hundredths = byYear[String(year)]
    if (hundredths === undefined) return []
    const { source, sourceDate } = recipe
    return [
      {
        volumeId,
        party: SHARED_PARTY,
        year,
        kind: null,
        hundredths,
        state: 'value',
        source,
        sourceDate,
        grade: USUAL_GRADE,
      },
    ]
  })

function partyVolumes(recipe: SampleRecipe, year: number): VolumeValue[] {
  return recipe.volumes.flatMap(({ volumeId, per, perMille, spread, decimals, charts, missing, grades }) =>
    recipe.parties
      .filter(({ chart }) => charts.includes(chart))
      .map((party): VolumeValue => {
        const base = {
          volumeId,
          party: party.code,
          year,
          kind: null,
          source: recipe.source,
          sourceDate: recipe.sourceDate,
        }
        if (missing.includes(party.code)) return { ...base, hundredths: null, state: 'missing', grade: null }
        const level = openChance(`${recipe.seed} ${party.code} ${volumeId}`).around(spread)
        const drift = openChance(`${recipe.seed} ${party.code} ${volumeId} ${year}`).around(Math.round(spread / 5))
        const value = Math.round(
          ((per === 'one' ? 1 : party[per]) * perMille * level * drift * 10 ** decimals) / 1_000_000_000,
        )
        return {
          ...base,
          hundredths: value * 10 ** (2 - decimals),
          state: 'value',
          grade: grades[party.code] ?? USUAL_GRADE,
        }
      }),
  )
}
