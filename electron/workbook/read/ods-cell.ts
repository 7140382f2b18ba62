import { FORMULA_WITHOUT_VALUE, isErrorValue } from '../../../shared/domain/import/cell-marks.ts'
import { asPercent, plainNumber } from '../../../shared/domain/import/plain-number.ts'
import { odsAttribute } from './ods-names.ts'
import { READ_LIMITS } from './read-limits.ts'

type Attributes = Readonly<Record<string, string>>

/**
 * A cell as the text the workbook reader would give for the same value: numbers as their shortest digits with a decimal comma, per cent as "5,5%",
 * dates as ISO, TRUE and FALSE, an error as its name, "=?" where a formula has no value. `shown` is the cell's own paragraphs.
 */
export const odsCellText = (attributes: Attributes, shown: string): string => {
  const type = odsAttribute(attributes, 'office:value-type')
  const formula = odsAttribute(attributes, 'table:formula') !== ''
  if (attributes['calcext:value-type'] === 'error') return isErrorValue(shown) ? shown : '#VALUE!'
  if (type === 'float' || type === 'currency') return numberText(attributes, shown, formula)
  if (type === 'percentage') {
    const plain = plainNumber(odsAttribute(attributes, 'office:value'))
    return plain === '' ? absent(shown, formula) : `${asPercent(plain).replace('.', ',')}%`
  }
  if (type === 'date') return dateText(odsAttribute(attributes, 'office:date-value')) ?? absent(shown, formula)
  if (type === 'time') return timeText(odsAttribute(attributes, 'office:time-value')) ?? absent(shown, formula)
  if (type === 'boolean') {
    const stated = odsAttribute(attributes, 'office:boolean-value')
    return stated === '' ? absent(shown, formula) : stated === 'true' ? 'TRUE' : 'FALSE'
  }
  const text = shown === '' ? odsAttribute(attributes, 'office:string-value') : shown
  if (type === '' && text === '' && formula) return FORMULA_WITHOUT_VALUE
  return cut(text)
}

const numberText = (attributes: Attributes, shown: string, formula: boolean): string => {
  const stated = odsAttribute(attributes, 'office:value')
  const plain = plainNumber(stated)
  return plain === '' ? (stated.trim() === '' ? absent(shown, formula) : stated.trim()) : plain.replace('.', ',')
}

/** A typed cell without its value: what it shows, or the mark of a formula that was never computed. */
const absent = (shown: string, formula: boolean): string =>
  shown === '' && formula ? FORMULA_WITHOUT_VALUE : cut(shown)

const cut = (text: string): string => (text.length > READ_LIMITS.cell ? text.slice(0, READ_LIMITS.cell) : text)

/** "2026-03-01T18:00:00" as "2026-03-01 18:00"; the clock only where there is one. */
const dateText = (stated: string): string | null => {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?Z?)?$/.exec(stated.trim())
  if (!found) return null
  const [, day = '', clock = '00:00', seconds = ':00'] = found
  const shown = clock + (seconds === ':00' ? '' : seconds)
  return shown === '00:00' ? day : `${day} ${shown}`
}

/** "PT18H30M00S" as "18:30". */
const timeText = (stated: string): string | null => {
  const found = /^-?PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(stated.trim())
  if (!found) return null
  const [hours, minutes, seconds] = [found[1], found[2], found[3]].map((part = '') => part.padStart(2, '0'))
  const clock = `${stated.trim().startsWith('-') ? '-' : ''}${hours}:${minutes}`
  return seconds === '00' ? clock : `${clock}:${seconds}`
}
