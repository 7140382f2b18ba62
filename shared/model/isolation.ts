import { z } from 'zod'
import { gradeSchema } from './allocation.ts'
import { itemIdSchema } from './catalogue.ts'
import { kindSchema, partyCodeSchema, yearSchema } from './scope.ts'

/** 0 not visible, 1 split by a flat key, 2 partly isolated, 3 isolated in follow-up, 4 in budget and follow-up. Source: domain §6.0. */
export const isolationLevelSchema = z.int().min(0).max(4)

/** The agreement asks for both: when the budget is made (budgetplanering) and when it is followed up (budgetuppföljning). */
export const ISOLATION_PHASES = ['planning', 'followUp'] as const
export const isolationPhaseSchema = z.enum(ISOLATION_PHASES)
export type IsolationPhase = z.infer<typeof isolationPhaseSchema>

/** What would make the cost visible: a new code of one kind, with the code or name proposed ('' while open). 'none': nothing, with the reason saying why. */
export const isolationChangeSchema = z.object({
  kind: z.enum(['none', 'account', 'costCentre', 'activity', 'counterparty']),
  proposal: z.string(),
})
export type IsolationChange = z.infer<typeof isolationChangeSchema>

/** One half cell of the matrix: item × party × phase. Consultation names a role, never a person. */
export const isolationAssessmentSchema = z.object({
  itemId: itemIdSchema,
  party: partyCodeSchema,
  phase: isolationPhaseSchema,
  level: isolationLevelSchema,
  targetLevel: isolationLevelSchema.nullable(),
  reason: z.string(),
  change: isolationChangeSchema.nullable(),
  consultedRole: z.string(),
  consultedOn: z.iso.date().nullable(),
  outcome: z.string(),
})
export type IsolationAssessment = z.infer<typeof isolationAssessmentSchema>

/** A person's evidence grade instead of the derived one; never without a reason. `role` says who, never a name. */
export const gradeChangeSchema = z.object({
  itemId: itemIdSchema,
  party: partyCodeSchema,
  year: yearSchema,
  kind: kindSchema,
  grade: gradeSchema,
  reason: z.string().trim().min(1),
  role: z.string(),
  at: z.string().describe('ISO 8601, UTC'),
})
export type GradeChange = z.infer<typeof gradeChangeSchema>

/** How one part of an item's amount came to be its: whole by a rule or hand, or a share of a row. `keyGrade`: the key's own, for a split by key. */
export const isolationMeansSchema = z.object({
  by: z.enum(['item', 'percent', 'amount', 'key']),
  keyGrade: gradeSchema.nullable(),
  reconciled: z.boolean().describe('the batch agrees with its control total'),
})
export type IsolationMeans = z.infer<typeof isolationMeansSchema>
