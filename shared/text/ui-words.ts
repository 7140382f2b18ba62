import { formatNumber } from '../domain/present/format-number.ts'

const NBSP = '\u00a0'

/** "2 min 10 s kvar" */
function timeLeft(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  return whole < 60 ? `${whole}${NBSP}s kvar` : `${Math.floor(whole / 60)}${NBSP}min ${whole % 60}${NBSP}s kvar`
}

/** Words used on every page. */
export const commonText = {
  program: 'Samsyn',
  cancel: 'Avbryt',
  close: 'Stäng',
  save: 'Spara',
  open: 'Öppna',
  back: 'Tillbaka',
  search: 'Sök',
  loading: 'Hämtar …',
  noRows: 'Inga rader',
  rowsOf: (shown: number, all: number): string =>
    `${formatNumber(shown, 0)} av ${formatNumber(all, 0)} rader. Skriv ut med Ctrl P i programmet, så kommer alla med.`,
  again: 'Försök igen',
  chosen: 'valt',
  count: (value: number): string => formatNumber(value, 0),
  rows: (count: number): string => `${formatNumber(count, 0)}${NBSP}${count === 1 ? 'rad' : 'rader'}`,
  progress: (done: number, total: number | null, secondsLeft: number | null): string =>
    [
      total === null ? formatNumber(done, 0) : `${formatNumber(done, 0)} av ${formatNumber(total, 0)}`,
      secondsLeft === null ? null : timeLeft(secondsLeft),
    ]
      .filter((part) => part !== null)
      .join(' · '),
} as const
