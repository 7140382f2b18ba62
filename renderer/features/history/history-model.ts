import { formatNumber, formatOre } from '../../../shared/domain/present/format-number.ts'
import { historyFields, historyValues } from '../../../shared/text/ui-history.ts'

/** One stored row that a step touched, in words. */
export interface ShownChange {
  readonly kind: 'new' | 'removed' | 'changed'
  /** `before` only where the row was there before. */
  readonly fields: readonly { readonly name: string; readonly before: string | null; readonly after: string | null }[]
}

type Fields = Record<string, unknown>

/** Names for ids: parties, items, volumes. */
export type Names = ReadonlyMap<string, string>

/** A stored row as one flat object: a `body` in JSON is laid out with the rest. */
function fieldsOf(json: string | null): Fields | null {
  if (json === null) return null
  const row = JSON.parse(json) as Fields
  const body = typeof row['body'] === 'string' ? (JSON.parse(row['body']) as unknown) : undefined
  return typeof body === 'object' && body !== null ? { ...row, ...(body as Fields) } : row
}

/** One stored value in words: amounts in tkr, volumes in their unit, code strings without their separators. */
function words(field: string, value: unknown, names: Names): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') {
    if (field === 'hundredths') return formatNumber(value / 100, value % 100 === 0 ? 0 : 2)
    if (/ore$/i.test(field)) return `${formatOre(value, 'tkr')}\u00a0tkr`
    return String(value)
  }
  if (typeof value !== 'string') return null
  if (field === 'conditions') {
    const conditions = JSON.parse(value) as { value: string; to?: string }[]
    return conditions
      .map((condition) => (condition.to ? `${condition.value}–${condition.to}` : condition.value))
      .join(', ')
  }
  return names.get(value) ?? historyValues[value] ?? value.replaceAll('\u001f', ' ').replace(/\s+/g, ' ').trim()
}

/** What differs between before and after, named in Swedish; a new or removed row shows all it holds. Technical fields are left out. */
export function shownChange(before: string | null, after: string | null, names: Names): ShownChange {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  const fields = Object.entries(historyFields).flatMap(([field, name]) => {
    const left = words(field, was?.[field], names)
    const right = words(field, is?.[field], names)
    const same = left === right
    return (same && was !== null && is !== null) || (left === null && right === null)
      ? []
      : [{ name, before: left, after: right }]
  })
  return { kind: was === null ? 'new' : is === null ? 'removed' : 'changed', fields }
}

/** "märkte 312 rader" → "Märkte 312 rader" */
export const capital = (label: string): string => label.charAt(0).toLocaleUpperCase('sv') + label.slice(1)
