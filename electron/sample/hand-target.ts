import type { CodeGroup } from '../../shared/model/allocation.ts'
import type { HandTarget } from '../../shared/model/tag-split.ts'
import type { SampleHandTag } from './recipe.ts'

/** What a code string is to count as. Amounts in kr become öre, and the last part what is left; throws where nothing is. */
export function sampleTarget({ target, search }: SampleHandTag, { ore }: Pick<CodeGroup, 'ore'>): HandTarget {
  if (target.by !== 'kr') return target
  const first = target.first.map(({ weight, ...part }) => ({ ...part, weight: weight * 100 }))
  const left = Math.abs(ore) - first.reduce((sum, { weight }) => sum + weight, 0)
  if (left <= 0) throw new Error(`sample recipe: ${search} is less than its parts`)
  return { by: 'amount', shares: [...first, { ...target.rest, weight: left }] }
}
