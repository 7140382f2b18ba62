/** The date a file's name gives ("kolada_2026-03-01.json", "uttag 20260301.csv"); null where it gives none or an impossible one. */
export const dateInName = (name: string): string | null => {
  const found = /(?<!\d)(20\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name)
  return found ? realDate(`${found[1]}-${found[2]}-${found[3]}`) : null
}

/** An ISO date or moment as its date; null where the text is none. */
export const isoDateOf = (value: unknown): string | null => {
  const found = typeof value === 'string' ? /^(20\d{2}-\d{2}-\d{2})(?:[T ]|$)/.exec(value.trim()) : null
  return found ? realDate(found[1] ?? '') : null
}

const realDate = (text: string): string | null => {
  const moment = new Date(`${text}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== text ? null : text
}
