import type { KeyValues } from '../../model/key-values.ts'

/** What is left of a set of values when one year is taken out of it: the years before and the years after, null where there are none. */
export const aroundYear = (values: KeyValues, year: number): [KeyValues | null, KeyValues | null] => [
  values.fromYear < year ? { ...values, toYear: year - 1 } : null,
  values.toYear === null || values.toYear > year ? { ...values, fromYear: year + 1 } : null,
]
