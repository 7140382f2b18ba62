/** What the workbook reader writes where a formula has no cached value. It is never a number, so such a cell is never 0. */
export const FORMULA_WITHOUT_VALUE = '=?'

/** A formula as it is written, where its value should be: copied or saved with formulas shown. */
export const isFormulaText = (text: string): boolean => /^=\s*[-+(]*\s*[A-ZÅÄÖa-zåäö$'[]/.test(text)

const ERROR_VALUE = /^#(VALUE!|REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA)$/i
const HASHES = /^#{2,}$/
const ISO_DATE = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?$/

/** A spreadsheet's own error value, such as #DIV/0!. */
export const isErrorValue = (text: string): boolean => ERROR_VALUE.test(text)

/** Copied from a column too narrow to show its number. */
export const isDisplayOverflow = (text: string): boolean => HASHES.test(text)

export const isIsoDate = (text: string): boolean => ISO_DATE.test(text)
