import { columnLetters } from '../model/column-letters.ts'
import type { Place, ProblemCode, problemParamsSchema } from '../model/problem.ts'
import type { z } from 'zod'

export type ProblemParams = z.infer<typeof problemParamsSchema>

/** What happened, and what to do about it. Whole sentences. */
export interface ProblemText {
  readonly what: string
  readonly cure: string
}

/** The words for one code. Parameters may be absent: a text must stand without them. */
export type ProblemWords = (params: ProblemParams, place: Place | undefined) => ProblemText

/** The words of one area. */
export type ProblemArea<C extends ProblemCode> = Readonly<Record<C, ProblemWords>>

const NO_BREAK_SPACE = '\u00a0'

/** A parameter in a sentence, in quotation marks with a blank before: ` ”Krokom”`; '' where it is not given. */
export const quoted = (value: string | number | undefined): string =>
  value === undefined || value === '' ? '' : ` ”${value}”`

/** "Fil budget.xlsx, blad Drift, rad 12, kolumn E"; undefined when nothing is known. */
export function describePlace(place: Place | undefined): string | undefined {
  if (!place) return undefined
  const parts: string[] = []
  if (place.file) parts.push(`fil ${place.file}`)
  if (place.sheet) parts.push(`blad ${place.sheet}`)
  if (place.row !== undefined) parts.push(`rad${NO_BREAK_SPACE}${place.row}`)
  if (place.column !== undefined) parts.push(`kolumn${NO_BREAK_SPACE}${columnLetters(place.column)}`)
  const words = parts.join(', ')
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1)
}
