import { z } from 'zod'
import { problemSchema } from './problem.ts'

/** What a source is, judged by its bytes, never by its name. */
export const sourceKindSchema = z.enum(['csv', 'tsv', 'text', 'paste', 'xlsx', 'ods', 'sie', 'json'])
export type SourceKind = z.infer<typeof sourceKindSchema>

export const textEncodingSchema = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp437'])
export type TextEncoding = z.infer<typeof textEncodingSchema>

/** The field separator of a text table. A text without one is a table of one column and says so with ''. */
export const delimiterSchema = z.enum([';', '\t', ',', '|', ''])
export type Delimiter = z.infer<typeof delimiterSchema>

/**
 * One row as read: `row` is 1-based and is what Excel would show (for CSV the ordinal of the record);
 * `cells` are the texts in column order, '' for an empty cell. Values only, no formulas.
 */
export const rawRowSchema = z.object({ row: z.int().positive(), cells: z.array(z.string()) })
export type RawRow = z.infer<typeof rawRowSchema>

/** How many rows of a sheet the first look shows. */
export const PREVIEW_ROWS = 60

/** One sheet of a source. A text source has exactly one, named ''. `rows` is null where only a part was read. */
export const sourceSheetSchema = z.object({
  name: z.string(),
  rows: z.int().nonnegative().nullable(),
  columns: z.int().nonnegative(),
  hidden: z.boolean(),
  preview: z.array(rawRowSchema),
})
export type SourceSheet = z.infer<typeof sourceSheetSchema>

/** What a source turned out to be: enough to choose sheet, encoding and delimiter, and to draw the first rows. */
export const sourceInfoSchema = z.object({
  kind: sourceKindSchema,
  fileName: z.string(),
  bytes: z.int().nonnegative(),
  encoding: textEncodingSchema.optional(),
  delimiter: delimiterSchema.optional(),
  sheets: z.array(sourceSheetSchema),
  warnings: z.array(problemSchema),
})
export type SourceInfo = z.infer<typeof sourceInfoSchema>
