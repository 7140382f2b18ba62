import { cutBlanks } from '../import/blanks.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'] as const
/** Whole names and the usual short forms, with or without a point. */
const NAME =
  /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?(?:[\s-]+(\d{4}|\d\d))?$/i
const YEAR_FIRST = /^(19[89]\d|20\d\d)[-/. ]?(\d\d)$/
const DAY = /^(19[89]\d|20\d\d)([-/.]?)(\d\d)\2(\d\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?$/
const MONTH_FIRST = /^(\d\d?)[-/. ](19[89]\d|20\d\d)$/
const YEAR = /^(19[89]\d|20\d\d)$/
const MONTH = /^\d\d?$/

/** Nothing to say: a blank, or the whole year. */
export const NO_PERIOD = 0
/** A text that is no month. */
export const UNREADABLE_PERIOD = -1

/**
 * A period cell as year × 100 + month: 202601, 2026-01, 2026/01, 01/2026, jan 2026, 20260131, a workbook's date. A month without
 * a year ("januari", "1") is in `year`. `NO_PERIOD` for a blank or a year alone, `UNREADABLE_PERIOD` for anything else.
 */
export const readPeriod = (cell: string, year: number | null): number => {
  const text = cutBlanks(cell)
  if (text === '' || YEAR.test(text)) return NO_PERIOD
  const first = YEAR_FIRST.exec(text)
  if (first) return monthOf(Number(first[1]), Number(first[2]))
  const day = DAY.exec(text)
  if (day)
    return Number(day[4]) >= 1 && Number(day[4]) <= 31 ? monthOf(Number(day[1]), Number(day[3])) : UNREADABLE_PERIOD
  const last = MONTH_FIRST.exec(text)
  if (last) return monthOf(Number(last[2]), Number(last[1]))
  if (MONTH.test(text)) return year === null ? UNREADABLE_PERIOD : monthOf(year, Number(text))
  const name = NAME.exec(text)
  if (!name) return UNREADABLE_PERIOD
  const stated = name[2] === undefined ? year : Number(name[2])
  if (stated === null) return UNREADABLE_PERIOD
  return monthOf(stated < 100 ? 2000 + stated : stated, monthNumber(name[1] ?? ''))
}

const monthNumber = (name: string): number => MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1

const monthOf = (year: number, month: number): number =>
  month >= 1 && month <= 12 ? year * 100 + month : UNREADABLE_PERIOD
