import { decimalMarkSchema, signConventionSchema } from '../../../shared/model/column-mapping.ts'
import { chartSchema } from '../../../shared/model/code-string.ts'
import { moneyUnitSchema } from '../../../shared/model/money.ts'
import { pageImport as text } from '../../../shared/text/page-import.ts'

/** The answers each question can have, in words; the amount's answers come from the file. */
export const questionOptions = {
  unit: moneyUnitSchema.options.map((id) => ({ id, label: text.units[id] })),
  sign: signConventionSchema.options.map((id) => ({ id, label: text.signs[id], note: text.signHelp[id] })),
  chart: chartSchema.options.map((id) => ({ id, label: text.charts[id] })),
  decimal: decimalMarkSchema.options.map((id) => ({ id, label: text.decimals[id] })),
}
