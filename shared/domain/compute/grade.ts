import type { Grade } from '../../model/allocation.ts'

/** The worse of two evidence grades (A best, E worst); an unknown grade decides nothing. */
export const worseGrade = (a: Grade | null, b: Grade | null): Grade | null =>
  a === null ? b : b === null ? a : a > b ? a : b
