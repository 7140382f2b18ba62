import { z } from 'zod'
import { chartPrefixSchema } from './account-code.ts'
import { allocationKeySchema } from './allocation-key.ts'
import { allocationKeyIdSchema } from './allocation-key-id.ts'
import { comparabilityPartSchema } from './comparability.ts'
import { indicatorIdSchema, indicatorSchema } from './indicator.ts'
import { evidenceSchema, partyKindSchema } from './party.ts'
import { costConceptSchema } from './scope.ts'
import { methodAxesSchema } from './tag-axes.ts'
import { volumeDefinitionSchema, volumeIdSchema } from './volume.ts'

/** A group is a letter ("A"), an item letter and number ("A1"). */
export const itemIdSchema = z.string().regex(/^[A-Z]([1-9]\d?)?$/)

/**
 * Costs are added up; financing never with costs; values (quality, volume, outcome) never at all.
 * `outside`: looked at and found not to be health care in the home; tagged, so that it is not what is left, but in no indicator.
 */
export const itemKindSchema = z.enum(['cost', 'financing', 'value', 'outside'])
export type ItemKind = z.infer<typeof itemKindSchema>

/**
 * Whether an item is to be followed up and analysed (relevansbeslut), and why. Absent on an item: not yet decided.
 * Source: domain §0, first line of the assignment.
 */
export const relevanceSchema = z.object({
  decision: z.enum(['relevant', 'not-relevant', 'investigating']),
  reason: z.string(),
})
export type Relevance = z.infer<typeof relevanceSchema>

/**
 * A node of the catalogue (kostnadspost, värdepost). Only leaves are tagged. `keys` in order of preference.
 * `memo`: tagged and shown, in no sum but its own. `informational`: a part of other items seen again, in no sum but its own.
 * `overhead`: left out of every sum when overhead is excluded. `dvo`: the region's activity codes. Source: domain §6.1.
 */
export const itemSchema = z.object({
  id: itemIdSchema,
  parentId: itemIdSchema.nullable(),
  kind: itemKindSchema,
  name: z.string().min(1),
  definition: z.string().min(1),
  included: z.array(z.string().min(1)),
  notIncluded: z.array(z.string().min(1)),
  accounts: z.array(chartPrefixSchema),
  accountNote: z.string(),
  rs: z.array(z.string().regex(/^\d{3}$/)),
  dvo: z.array(z.string().min(1)),
  isolationProblem: z.string(),
  keys: z.array(allocationKeyIdSchema),
  keyNote: z.string(),
  indicators: z.array(indicatorIdSchema),
  partyKinds: z.array(partyKindSchema).min(1),
  unit: z.string().min(1).optional(),
  source: z.string().min(1).optional(),
  memo: z.boolean().optional(),
  informational: z.boolean().optional(),
  overhead: z.boolean().optional(),
  relevance: relevanceSchema.optional(),
  evidence: z.array(evidenceSchema).min(1),
})
export type Item = z.infer<typeof itemSchema>

/** Which population a figure is divided by: 31 December of the year before, of the year itself, or the mean of the two (medelfolkmängd). */
export const populationChoiceSchema = z.enum(['december-before', 'december', 'mean'])
export type PopulationChoice = z.infer<typeof populationChoiceSchema>

/** How much each part of the comparability score weighs, decided by the group; a part left out weighs nothing. Together more than nothing. */
export const comparabilityWeightsSchema = z
  .partialRecord(comparabilityPartSchema, z.int().min(0).max(100))
  .refine((weights) => Object.values(weights).some((weight) => weight > 0), 'one part at least must weigh something')
export type ComparabilityWeights = z.infer<typeof comparabilityWeightsSchema>

/** The choices made once for all figures, so that nobody makes them again per chart. Source: domain §6.0, §6.2. */
export const conventionsSchema = z.object({
  costConcept: costConceptSchema,
  sign: z.string().min(1),
  variance: z.string().min(1),
  budgetPopulation: z.string().min(1),
  outcomePopulation: z.string().min(1),
  partYear: z.string().min(1),
  missing: z.string().min(1),
  smallNumberLimit: z.int().min(1),
  overhead: z.string().min(1),
  comparability: z.string().min(1),
  coverageLimitPercent: z.int().min(0).max(100),
  isolationLevels: z.array(z.object({ level: z.int().min(0).max(4), name: z.string().min(1) })).length(5),
  comparableIsolationLevel: z.int().min(0).max(4),
  evidenceGrades: z.array(z.object({ grade: z.string().length(1), name: z.string().min(1) })).length(5),
  population: z
    .object({ budget: populationChoiceSchema, outcome: populationChoiceSchema, forecast: populationChoiceSchema })
    .optional()
    .describe('absent: each figure as it is stated for the year'),
  deflator: volumeIdSchema.optional().describe('the price series fixed prices are reckoned by; absent: none chosen'),
  outlierLimit: z.number().min(2).max(10).optional().describe('scaled median absolute deviations; absent: 3'),
  comparabilityWeights: comparabilityWeightsSchema.optional().describe('absent: all parts weigh alike'),
})
export type Conventions = z.infer<typeof conventionsSchema>

/** A published source, by the number the evidence tags use ("S27"). */
export const methodSourceSchema = z.object({ id: z.string().min(1), text: z.string().min(1) })

export const methodStatusSchema = z.enum(['draft', 'proposed', 'decided'])
export type MethodStatus = z.infer<typeof methodStatusSchema>

/** What a role in the operation answered about an item (samråd med verksamheten). Never a person's name. `version`: of the method asked about. */
export const consultationSchema = z.object({
  id: z.string().min(1),
  itemId: itemIdSchema,
  role: z.string().min(1),
  date: z.iso.date(),
  outcome: z.string().min(1),
  version: z.string(),
})
export type Consultation = z.infer<typeof consultationSchema>

/** A change of status: when, by which body or role (never a person), and what was said. `version`: of the method. */
export const methodDecisionSchema = z.object({
  id: z.string().min(1),
  version: z.string(),
  status: methodStatusSchema,
  date: z.iso.date(),
  by: z.string().min(1),
  note: z.string(),
})
export type MethodDecision = z.infer<typeof methodDecisionSchema>

/**
 * A version of the method: catalogue, keys, volumes, indicators and conventions, frozen together.
 * `startIndicators` is what a new grid shows. The two logs follow a version to the next one. That references and formulas hold is checked by checkMethod (shared/domain/compute/check-method.ts).
 */
export const methodSchema = z.object({
  format: z.literal(1),
  id: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+$/),
  status: methodStatusSchema,
  name: z.string().min(1),
  date: z.iso.date(),
  items: z.array(itemSchema).min(1),
  keys: z.array(allocationKeySchema),
  volumes: z.array(volumeDefinitionSchema),
  indicators: z.array(indicatorSchema),
  startIndicators: z.array(indicatorIdSchema).min(1),
  conventions: conventionsSchema,
  sources: z.array(methodSourceSchema),
  axes: methodAxesSchema.optional().describe('absent: the lists of the program'),
  consultations: z.array(consultationSchema).optional(),
  decisions: z.array(methodDecisionSchema).optional(),
})
export type Method = z.infer<typeof methodSchema>
