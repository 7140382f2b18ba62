import { z } from 'zod'
import { yearSchema } from './scope.ts'
import { volumeIdSchema, volumeValueSchema } from './volume.ts'

/** Kolada figures by KPI and municipality, a table of population per municipality, or one of costs per service (KPB). */
export const statisticsOriginSchema = z.enum(['kolada', 'population', 'kpb'])
export type StatisticsOrigin = z.infer<typeof statisticsOriginSchema>

/** Why figures of a statistics file do not come in. None of them is ever read as 0. */
export const volumeIgnoredReasonSchema = z.enum([
  'kpi-unknown',
  'kpi-without-volume',
  'party-outside',
  'county-row',
  'other-gender',
  'sex-incomplete',
  'age-incomplete',
  'not-a-number',
  'negative',
  'conflicting',
  'duplicate',
  'period-not-year',
  'not-for-party',
  'other-year',
  'service-unknown',
])
export type VolumeIgnoredReason = z.infer<typeof volumeIgnoredReasonSchema>

/** `examples`: a few codes, names or cells, as they stand in the file. */
export const volumeIgnoredSchema = z.object({
  reason: volumeIgnoredReasonSchema,
  count: z.int().positive(),
  examples: z.array(z.string()),
})
export type VolumeIgnored = z.infer<typeof volumeIgnoredSchema>

/** One year of the file, all its years, or not chosen. */
export const volumeYearChoiceSchema = z.union([yearSchema, z.literal('all')])
export type VolumeYearChoice = z.infer<typeof volumeYearChoiceSchema>

/**
 * What a statistics file would put in the sheet. `values` is empty while a question is open. `year` is the file's year that was
 * chosen or is the only one, `asYear` the year they are saved for; the figure keeps its own date and names its own year in the source.
 */
export const volumeImportSchema = z.object({
  origin: statisticsOriginSchema,
  values: z.array(volumeValueSchema),
  recognised: z.object({
    figures: z.int().nonnegative(),
    values: z.int().nonnegative(),
    missing: z.int().nonnegative(),
    rounded: z.int().nonnegative(),
  }),
  ignored: z.array(volumeIgnoredSchema),
  years: z.array(yearSchema),
  year: volumeYearChoiceSchema.nullable(),
  partial: z.boolean().describe('the file says that it is only a part of what there is'),
  yearFrom: z.enum(['figures', 'title', 'file-name', 'chosen']).nullable(),
  asYear: yearSchema.nullable(),
  questions: z.array(z.enum(['year'])),
  retrieved: z.iso.date().nullable(),
})
export type VolumeImport = z.infer<typeof volumeImportSchema>

/** A KPI of Kolada that is known by name, and the volume of the method it fills; null where the method has none. */
export const koladaKpiSchema = z.object({
  kpi: z.string().regex(/^[NU]\d{5}$/),
  title: z.string().min(1),
  volumeId: volumeIdSchema.nullable(),
  note: z.string().optional(),
})
export type KoladaKpi = z.infer<typeof koladaKpiSchema>

/** Which KPIs fill which volumes (resources/statistics/kolada-volumes.json). */
export const koladaVolumesSchema = z.object({
  format: z.literal(1),
  name: z.string(),
  source: z.string(),
  licence: z.string(),
  kpis: z.array(koladaKpiSchema),
})
export type KoladaVolumes = z.infer<typeof koladaVolumesSchema>
