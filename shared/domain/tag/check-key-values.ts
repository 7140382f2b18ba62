import type { AllocationKey } from '../../model/allocation-key.ts'
import type { KeyValues } from '../../model/key-values.ts'
import { failed, type Problem } from '../../model/problem.ts'
import { partText, WHOLE_IN_HUNDREDTHS } from '../../model/tag-split.ts'

/**
 * What is wrong with a party's values of a key, or null. `others`: the party's sets that are there already. Per cent must make
 * a whole, something must be above 0, years run forward and never overlap another set of the same key.
 */
export function checkKeyValues(
  values: KeyValues,
  key: Pick<AllocationKey, 'name' | 'basis'>,
  others: readonly KeyValues[],
): Problem | null {
  const about = { key: key.name }
  const refuse = (...said: Parameters<typeof failed>): Problem => failed(...said).problem
  if (values.source.trim() === '') return refuse('key-values-source', undefined, about)
  if (values.toYear !== null && values.toYear < values.fromYear)
    return refuse('key-values-years', undefined, { ...about, from: values.fromYear, to: values.toYear })
  const texts = values.values.map(partText)
  const twice = values.values.find((value, at) => texts.indexOf(partText(value)) !== at)
  if (twice) return refuse('split-item-twice', undefined, { item: twice.itemId })
  const sum = values.values.reduce((total, { hundredths }) => total + hundredths, 0)
  if (key.basis === 'percent' && sum !== WHOLE_IN_HUNDREDTHS)
    return refuse('key-values-sum', undefined, { ...about, sum, expected: WHOLE_IN_HUNDREDTHS })
  if (sum === 0) return refuse('key-values-zero', undefined, about)
  const overlapping = others.find(
    (other) =>
      other.id !== values.id &&
      other.keyId === values.keyId &&
      other.party === values.party &&
      other.fromYear <= (values.toYear ?? Number.MAX_SAFE_INTEGER) &&
      values.fromYear <= (other.toYear ?? Number.MAX_SAFE_INTEGER),
  )
  return overlapping
    ? refuse('key-values-overlap', undefined, {
        ...about,
        from: overlapping.fromYear,
        ...(overlapping.toYear === null ? {} : { to: overlapping.toYear }),
      })
    : null
}
