const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'short', year: 'numeric' })
const both = new Intl.DateTimeFormat('sv-SE', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

const dateOf = (iso: string): Date | null => {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? null : date
}

/** "14.02" today, "12 maj 2026" any other day. */
export function clockTime(iso: string): string {
  const date = dateOf(iso)
  if (!date) return iso
  return date.toDateString() === new Date().toDateString() ? clock.format(date).replace(':', '.') : day.format(date)
}

/** "12 maj 2026 14.02", in the computer's own time. */
export const dateTime = (iso: string): string => {
  const date = dateOf(iso)
  return date ? both.format(date).replace(/(\d\d):(\d\d)$/, '$1.$2') : iso
}

/** "12 maj 2026" */
export const dateOnly = (iso: string): string => {
  const date = dateOf(iso)
  return date ? day.format(date) : iso
}

/** Whether a text is a day that exists, ÅÅÅÅ-MM-DD. */
export const isIsoDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text.trim()) &&
  new Date(`${text.trim()}T00:00:00Z`).toJSON()?.startsWith(text.trim()) === true

/** This day by the person's own clock, ÅÅÅÅ-MM-DD. */
export function today(): string {
  const now = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
