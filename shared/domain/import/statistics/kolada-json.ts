import { done, failed, type Outcome } from '../../../model/problem.ts'
import { plainNumber } from '../plain-number.ts'
import { isoDateOf } from './source-date.ts'

/** One figure of Kolada as it stands: `value` '' where there is none; `gender` '' where the file has no sexes. */
export type KoladaRow = {
  kpi: string
  municipality: string
  period: string
  gender: string
  value: string
  status: string
}

/** `partial`: the answer went on in pages that are not in the file. */
export type KoladaFile = { rows: KoladaRow[]; retrieved: string | null; partial: boolean }

type Loose = Readonly<Record<string, unknown>>

/** Figures beyond this are no saved answer of Kolada's. */
const MOST_ROWS = 1_000_000

/**
 * Reads saved answers of Kolada's API, v2 and v3: `{values: […]}`, a bare array, or several pages in an array or one per line;
 * a figure per municipality with its sexes inside, or flat. Source: RKA's published types of the API.
 */
export const readKoladaJson = (text: string): Outcome<KoladaFile> => {
  const pages = parsePages(text)
  if (pages === null) return failed('file-damaged', undefined, { what: 'json' })
  const rows: KoladaRow[] = []
  let retrieved: string | null = null
  let partial = false
  const waiting = [...pages].reverse()
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (Array.isArray(next)) for (let at = next.length - 1; at >= 0; at--) waiting.push(next[at])
    if (!isObject(next)) continue
    if (isFigure(next)) rows.push(...figureRows(next))
    else {
      // Pages come in order: what the last of them says holds.
      if (Array.isArray(next['values'])) partial = saysMore(next)
      retrieved ??= isoDateOf(next['retrieved']) ?? isoDateOf(next['hämtad']) ?? isoDateOf(next['date'])
      if (Array.isArray(next['values'])) waiting.push(next['values'])
    }
    if (rows.length > MOST_ROWS) return failed('file-too-large', undefined, { most: MOST_ROWS })
  }
  return rows.length === 0 ? failed('statistics-not-recognised') : done({ rows, retrieved, partial })
}

/** The text as one JSON value, else each line as one; null where it is neither. */
const parsePages = (text: string): unknown[] | null => {
  try {
    return [JSON.parse(text) as unknown]
  } catch {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    if (lines.length < 2) return null
    try {
      return lines.map((line) => JSON.parse(line) as unknown)
    } catch {
      return null
    }
  }
}

/** The page names one after it. */
const saysMore = (page: Loose): boolean => textOf(page['next_page'] ?? page['next_url'] ?? page['next']) !== ''

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isFigure = (value: Loose): boolean =>
  kpiOf(value) !== '' && textOf(value['municipality'] ?? value['municipality_id']) !== ''

const kpiOf = (value: Loose): string => textOf(value['kpi'] ?? value['kpi_id'])

const figureRows = (figure: Loose): KoladaRow[] => {
  const base = {
    kpi: kpiOf(figure),
    municipality: textOf(figure['municipality'] ?? figure['municipality_id']),
    period: textOf(figure['period'] ?? figure['year']),
  }
  const inside = figure['values']
  const sexes = Array.isArray(inside) ? inside.filter(isObject) : [figure]
  return sexes.map((one) => ({
    ...base,
    gender: textOf(one['gender']),
    value: numberOf(one['value']),
    status: textOf(one['status']),
  }))
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? plainNumber(String(value)) : ''

/** A number by its shortest digits; another kind of value as a text that is no number. */
const numberOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string' || typeof value === 'number'
      ? textOf(value)
      : JSON.stringify(value).slice(0, 40)
