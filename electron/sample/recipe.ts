import { z } from 'zod'
import recipeJson from '../../resources/sample/recipe.json' with { type: 'json' }
import rulesJson from '../../resources/sample/rules.json' with { type: 'json' }
import { gradeSchema } from '../../shared/model/allocation.ts'
import { chartSchema, codeDimensionSchema } from '../../shared/model/code-string.ts'
import { signConventionSchema } from '../../shared/model/column-mapping.ts'
import { answerValueSchema } from '../../shared/model/declaration.ts'
import { doubleCountCauseSchema } from '../../shared/model/double-count.ts'
import { gradeChangeSchema, isolationChangeSchema } from '../../shared/model/isolation.ts'
import { keyValuesSchema } from '../../shared/model/key-values.ts'
import { moneyUnitSchema } from '../../shared/model/money.ts'
import { overheadLevelSchema } from '../../shared/model/overhead.ts'
import { delimiterSchema, textEncodingSchema } from '../../shared/model/raw-table.ts'
import { kindSchema, partyCodeSchema, yearSchema } from '../../shared/model/scope.ts'
import { tagAxesSchema } from '../../shared/model/tag-axes.ts'
import { handTargetSchema, splitShareSchema, tagPartSchema } from '../../shared/model/tag-split.ts'
import { ruleDraftSchema } from '../../shared/contract/rules.ts'
import { volumeIdSchema } from '../../shared/model/volume.ts'

/** Code and name; a third figure is a weight. */
const coded = z.tuple([z.string(), z.string()])
const weighted = z.tuple([z.string(), z.string(), z.int().positive()])

/**
 * One stream of cost: where it is booked, on which accounts, and its share of the party's whole in parts of 10 000 (revenue −).
 * `kr`: instead a fixed amount, the same every year and kind, so that two parties can have the two ends of one flow.
 * `parties`: only these have it.
 */
const lineSchema = z.object({
  id: z.string(),
  area: z.string(),
  activity: z.string(),
  profile: z.string(),
  share: z.int(),
  spread: z.enum(['teams', 'centre']).describe('on every team, or on the first cost centre only'),
  counterparty: z.string().optional(),
  kr: z.int().optional(),
  parties: z.array(partyCodeSchema).optional(),
})
export type SampleLine = z.infer<typeof lineSchema>

/** How one party's files look. `sep`: Excel's first line "sep=;". `group`: the mark between thousands. */
const layoutSchema = z.object({
  delimiter: delimiterSchema,
  encoding: textEncodingSchema,
  unit: moneyUnitSchema,
  decimals: z.int().min(0).max(2),
  group: z.string().max(1),
  sign: signConventionSchema,
  titles: z.array(z.string()),
  sumRows: z.boolean(),
  sep: z.boolean(),
  columns: z.array(
    z.object({ dimension: codeDimensionSchema, holds: z.enum(['code', 'name', 'codeAndName']), heading: z.string() }),
  ),
})
export type SampleLayout = z.infer<typeof layoutSchema>

/** One amount column of a file. `control`: whether the economist states the total they expect. */
const amountSchema = z.object({
  kind: kindSchema,
  year: yearSchema,
  heading: z.string(),
  control: z.boolean(),
  byMonth: z.boolean().default(false),
  months: z
    .int()
    .min(1)
    .max(12)
    .default(12)
    .describe('how many of them, from January: an outcome of a part of the year'),
  level: z.int().positive().default(1000).describe('‰ of the party’s usual amounts: another year'),
})
export type SampleAmount = z.infer<typeof amountSchema>

/**
 * `krPer65` sets the size (kr per inhabitant 65+), `tail` how many local digits its accounts have, `areas`, `activities`
 * and `accountNames` its own codes and names, `factors` (per cent) what it spends more or less on, `actual` (‰) how its
 * outcome and forecast lie against others'.
 */
const partySchema = z.object({
  code: partyCodeSchema,
  chart: chartSchema.exclude(['CUSTOM']),
  inv65: z.int().positive(),
  inv80: z.int().positive(),
  krPer65: z.int().positive(),
  tail: z.int().min(0).max(2),
  areas: z.record(z.string(), coded),
  activities: z.record(z.string(), coded),
  accountNames: z.record(z.string(), z.string()),
  factors: z.record(z.string(), z.int().positive()),
  actual: z.int().positive(),
  centres: z.array(weighted).min(2),
  layout: layoutSchema,
  files: z.array(z.object({ name: z.string().includes('EXEMPEL'), amounts: z.array(amountSchema).min(1) })),
})
export type SampleParty = z.infer<typeof partySchema>

/** Per mille of the inhabitants 65+ or 80+, or of one (a level), ± spread ‰ between parties. `grades` where a party's figure is not grade B. */
const sampleVolumeSchema = z.object({
  volumeId: volumeIdSchema,
  per: z.enum(['inv65', 'inv80', 'one']),
  perMille: z.int().positive(),
  spread: z.int().nonnegative(),
  decimals: z.int().min(0).max(2),
  charts: z.array(chartSchema),
  missing: z.array(partyCodeSchema),
  grades: z.record(z.string(), gradeSchema),
})

/** ‰ of the budget's level, ± spread ‰ row by row, rounded to whole steps (öre); `lines` (per cent) go their own way. */
const kindLevelSchema = z.object({
  level: z.int().positive(),
  spread: z.int().nonnegative(),
  stepOre: z.int().positive(),
  lines: z.record(z.string(), z.int().positive()),
})
const chartsOf = <T extends z.ZodType>(of: T) => z.object({ KOMMUN_BAS: of, REGION_BAS: of })

/**
 * What the parties say about their figures. `levels`: per item the level in planning and follow-up that most are at, and the
 * target; `empty` ‰ of half cells a party has left; `wanted`: the code that would make an item visible. An answer is drawn from
 * the list, or is unknown or missing for the parties named.
 */
const saidSchema = z.object({
  years: z.array(yearSchema).min(1),
  levels: z.record(z.string(), z.tuple([z.int(), z.int(), z.int()])),
  empty: z.record(partyCodeSchema, z.int()),
  reasons: z.array(z.array(z.string()).min(1)).length(5),
  noReasonPerMille: z.int(),
  wanted: z.record(z.string(), z.tuple([isolationChangeSchema.shape.kind, z.string()])),
  consulted: z.array(z.object({ role: z.string(), on: z.iso.date(), outcome: z.string() })).min(1),
  grades: z.array(gradeChangeSchema.omit({ at: true })),
  overhead: z.array(
    z.object({
      party: partyCodeSchema,
      level: overheadLevelSchema,
      keyId: z.string().nullable(),
      shareHundredths: z.int().nullable(),
      accounts: z.array(z.string()),
      note: z.string(),
    }),
  ),
  answers: z.record(z.string(), z.array(answerValueSchema).min(1)),
  unanswered: z.record(partyCodeSchema, z.array(z.string())),
  unknown: z.record(partyCodeSchema, z.array(z.string())),
  perItem: z.array(
    z.object({ party: partyCodeSchema, questionId: z.string(), itemId: z.string(), value: answerValueSchema }),
  ),
  role: z.string(),
  note: z.string(),
  verdicts: z.array(
    z.object({
      cause: doubleCountCauseSchema,
      year: yearSchema,
      kind: kindSchema,
      counts: partyCodeSchema,
      reason: z.string(),
      role: z.string(),
    }),
  ),
})
export type SampleSaid = z.infer<typeof saidSchema>

/**
 * Code strings of a scope that are found by a word, and what they count as. `parts` by amount are kr, less the last, which is
 * what is left of the code string, so that they are exactly its amount.
 */
const sampleHandTagSchema = z.object({
  party: partyCodeSchema,
  year: yearSchema,
  kind: kindSchema,
  search: z.string(),
  take: z.int().positive(),
  target: z.union([
    handTargetSchema,
    z.object({ by: z.literal('kr'), first: z.array(splitShareSchema), rest: tagPartSchema }),
  ]),
  axes: tagAxesSchema.optional(),
})
export type SampleHandTag = z.infer<typeof sampleHandTagSchema>

export const recipeSchema = z.object({
  format: z.literal(1),
  seed: z.string(),
  source: z.string(),
  sourceDate: z.iso.date(),
  sumLabel: z.string(),
  periodHeading: z.string(),
  kinds: z.object({ budget: kindLevelSchema, outcome: kindLevelSchema, forecast: kindLevelSchema }),
  smallestOre: z.int().positive().describe('a posting smaller than this, öre, is left out'),
  areas: z.record(z.string(), coded),
  activities: z.record(z.string(), coded),
  counterparties: z.record(z.string(), coded),
  profiles: chartsOf(z.record(z.string(), z.array(weighted))),
  lines: chartsOf(z.array(lineSchema)),
  parties: z.array(partySchema),
  volumes: z.array(sampleVolumeSchema),
  volumeYears: z.array(yearSchema),
  said: saidSchema,
  series: z
    .array(z.object({ volumeId: volumeIdSchema, byYear: z.record(z.string(), z.int().nonnegative()) }))
    .describe('shared by all parties, whole hundredths by year'),
  keys: z.array(keyValuesSchema.omit({ id: true })).describe('values of distribution keys'),
  handTags: z.array(sampleHandTagSchema),
})
export type SampleRecipe = z.infer<typeof recipeSchema>

const rulesSchema = z.object({
  format: z.literal(1),
  rules: z.array(ruleDraftSchema),
})

/** The sample's recipe as shipped. Throws when it is broken: then the installation is. */
export const readRecipe = (): SampleRecipe => recipeSchema.parse(recipeJson)

/** The rules the sample starts from: general ones for each chart, and a few that only one party needs. */
export const readRules = () => rulesSchema.parse(rulesJson).rules
