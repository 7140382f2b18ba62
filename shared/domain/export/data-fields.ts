import type { CsvField } from './csv.ts'

/** A field of a table schema: `unit` is an extra property the standard allows. */
export interface DataField {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'year' | 'date' | 'boolean'
  readonly unit?: string
}

export interface DataTable {
  readonly name: string
  readonly path: string
  readonly fields: readonly DataField[]
  readonly rows: readonly (readonly CsvField[])[]
}

/** Makers of fields and cells. */
export const text = (name: string): DataField => ({ name, type: 'string' })
export const whole = (name: string): DataField => ({ name, type: 'integer' })
export const kr = (name: string): DataField => ({ name, type: 'number', unit: 'kr' })
export const year: DataField = { name: 'ar', type: 'year' }
export const count = (value: number): CsvField => ({ digits: String(value) })
export const flag = (value: boolean): CsvField => ({ digits: value ? 'true' : 'false' })
