import { z } from 'zod'
import { declarationAnswerSchema, declarationSchema } from './declaration.ts'
import { countyItemSchema, doubleCountSchema, doubleCountVerdictSchema, eliminationSchema } from './double-count.ts'
import { gradeChangeSchema, isolationAssessmentSchema } from './isolation.ts'
import { overheadDeclarationSchema } from './overhead.ts'

/** What one party says about its figures, as its contribution carries it. Verdicts are its own view and decide nothing elsewhere. */
export const saidSchema = z.object({
  assessments: z.array(isolationAssessmentSchema),
  gradeChanges: z.array(gradeChangeSchema),
  overhead: z.array(overheadDeclarationSchema),
  answers: z.array(declarationAnswerSchema),
  verdicts: z.array(doubleCountVerdictSchema),
})
export type Said = z.infer<typeof saidSchema>

/**
 * All parties' isolation, declarations and double counting of a package, for its lens. `county` holds every item anybody has
 * an amount on; what is eliminated in it is the sum of `eliminations`.
 */
export const isolationContentSchema = z.object({
  declaration: declarationSchema,
  ...saidSchema.omit({ verdicts: true }).shape,
  doubleCounts: z.array(doubleCountSchema.extend({ verdict: doubleCountVerdictSchema.nullable() })),
  eliminations: z.array(eliminationSchema),
  county: z.array(countyItemSchema),
})
export type IsolationContent = z.infer<typeof isolationContentSchema>
