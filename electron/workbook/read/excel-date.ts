const DAY_MS = 86_400_000
/** Day 0 of the two calendars as UTC. In the 1900 one, days after its invented 29 February 1900 count from 1899-12-30. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)

/** A workbook's day number as ISO text, with the clock only where there is one; null outside years 1900–9999. */
export const excelDate = (serial: number, calendar1904: boolean, timeOnly: boolean): string | null => {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null
  const early = !calendar1904 && serial < 60 ? DAY_MS : 0
  const moment = new Date(
    Math.round(((calendar1904 ? EPOCH_1904 : EPOCH_1900) + early + serial * DAY_MS) / 1000) * 1000,
  )
  const iso = moment.toISOString()
  const clock = iso.slice(11, 19).replace(/:00$/, '')
  if (timeOnly && serial < 1) return clock
  return Number.isInteger(serial) || clock === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${clock}`
}
