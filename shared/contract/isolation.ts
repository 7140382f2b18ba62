import { z } from 'zod'
import { gradeSchema } from '../model/allocation.ts'
import {
  gradeChangeSchema,
  isolationAssessmentSchema,
  isolationChangeSchema,
  isolationLevelSchema,
  isolationPhaseSchema,
} from '../model/isolation.ts'
import { oreSchema } from '../model/money.ts'
import { kindSchema, partyCodeSchema, yearSchema } from '../model/scope.ts'
import { operation, outboxFileSchema } from './operation.ts'

/** One half cell of the matrix, by name. */
export const halfCellSchema = z.object({ itemId: z.string(), party: partyCodeSchema, phase: isolationPhaseSchema })
export type HalfCell = z.infer<typeof halfCellSchema>

export const tallySchema = z.object({
  total: z.int(),
  empty: z.int().describe('half cells nobody has assessed'),
  belowTarget: z.int(),
  wanted: z.int().describe('half cells that ask for a new code'),
  reasonMissing: z.int().describe('level 0–1 or a wanted change, and no reason'),
  hiddenOre: oreSchema.describe('Σ |öre| tagged at level 0–1'),
  partlyOre: oreSchema.describe('at level 2'),
  isolatedOre: oreSchema.describe('at level 3–4'),
  unassessedOre: oreSchema,
  allOre: oreSchema.describe('the four together'),
})

export const matrixCellSchema = z.object({
  party: partyCodeSchema,
  applicable: z.boolean(),
  planning: isolationAssessmentSchema.nullable(),
  followUp: isolationAssessmentSchema.nullable(),
  observed: z
    .object({ planning: isolationLevelSchema.nullable(), followUp: isolationLevelSchema.nullable() })
    .describe('what the books show by themselves; null where the party has no rows of that kind'),
  absoluteOre: oreSchema.nullable().describe('Σ |öre| tagged in the year and kind; null where nothing is read in'),
})
export type MatrixCell = z.infer<typeof matrixCellSchema>

const refreshed = ['workspace', 'isolation', 'indicators', 'proposal', 'history'] as const
const cells = z.array(halfCellSchema).min(1).max(2000)

export const isolationOperations = {
  'isolation.matrix': operation({
    summary:
      'Visar isoleringsmatrisen: post × part × budget och uppföljning, med det böckerna visar och kronor bredvid',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ year: yearSchema, kind: kindSchema }),
    output: z.object({
      rows: z.array(z.object({ itemId: z.string(), cells: z.array(matrixCellSchema), tally: tallySchema })),
      byParty: z.array(z.object({ party: partyCodeSchema, tally: tallySchema })),
      all: tallySchema,
      followUpYears: z
        .array(z.object({ party: partyCodeSchema, year: yearSchema }))
        .describe('which year’s outcome the observed follow-up level is from'),
    }),
    problems: [],
    refreshes: [],
  }),
  'isolation.cell': operation({
    summary: 'Visar en ruta i matrisen: beloppen per slag, hur de är isolerade och deras underlagskvalitet',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ itemId: z.string(), party: partyCodeSchema, year: yearSchema }),
    output: z.object({
      amounts: z.array(
        z.object({
          kind: kindSchema,
          ore: oreSchema,
          rows: z.int(),
          grade: gradeSchema,
          derived: gradeSchema.describe('what the grade would be by itself'),
          change: gradeChangeSchema.nullable(),
        }),
      ),
    }),
    problems: ['item-unknown', 'party-unknown'],
    refreshes: [],
  }),
  'isolation.assess': operation({
    summary: 'Bedömer en eller flera rutor i isoleringsmatrisen; det som inte nämns står kvar',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      cells,
      set: z.object({
        level: isolationLevelSchema.optional().describe('needed in a cell that is not assessed yet'),
        targetLevel: isolationLevelSchema.nullable().optional(),
        reason: z.string().max(2000).optional(),
        change: isolationChangeSchema.nullable().optional(),
        consultedRole: z.string().max(200).optional(),
        consultedOn: z.iso.date().nullable().optional(),
        outcome: z.string().max(2000).optional(),
      }),
    }),
    output: z.object({ assessed: z.int() }),
    problems: [
      'item-unknown',
      'party-unknown',
      'isolation-not-applicable',
      'isolation-item-not-assessed',
      'isolation-level-missing',
      'isolation-reason-missing',
      'identity-number-in-text',
    ],
    refreshes: refreshed,
  }),
  'isolation.copy': operation({
    summary: 'Kopierar bedömningar till den andra fasen eller till andra parter; det som redan är bedömt rörs inte',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      from: cells,
      to: z.union([z.object({ phase: isolationPhaseSchema }), z.object({ parties: z.array(partyCodeSchema).min(1) })]),
      overwrite: z.boolean().default(false),
    }),
    output: z.object({ copied: z.int(), kept: z.int().describe('already assessed, left as they were') }),
    problems: ['isolation-nothing-to-copy'],
    refreshes: refreshed,
  }),
  'isolation.clear': operation({
    summary: 'Tömmer rutor i isoleringsmatrisen',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ cells }),
    output: z.object({ cleared: z.int() }),
    problems: ['isolation-nothing-to-clear'],
    refreshes: refreshed,
  }),
  'isolation.changeGrade': operation({
    summary: 'Ändrar underlagskvaliteten A–E på en posts belopp, med skäl (grade null tar bort ändringen)',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      itemId: z.string(),
      party: partyCodeSchema,
      year: yearSchema,
      kind: kindSchema,
      grade: gradeSchema.nullable(),
      reason: z.string().max(2000).default(''),
      role: z.string().max(200).default(''),
    }),
    output: z.object({ change: gradeChangeSchema.nullable() }),
    problems: [
      'item-unknown',
      'party-unknown',
      'grade-without-amount',
      'reason-missing',
      'role-missing',
      'identity-number-in-text',
    ],
    refreshes: refreshed,
  }),
  'isolation.codePlan': operation({
    summary: 'Listar önskade koder per part: vad som skulle läggas till för att kostnaden ska synas',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ party: partyCodeSchema.optional() }),
    output: z.object({
      wanted: z.array(
        z.object({
          party: partyCodeSchema,
          itemId: z.string(),
          kind: isolationChangeSchema.shape.kind,
          proposal: z.string(),
          phases: z.array(isolationPhaseSchema),
          level: isolationLevelSchema,
          targetLevel: isolationLevelSchema.nullable(),
          reasons: z.array(z.string()),
        }),
      ),
    }),
    problems: [],
    refreshes: [],
  }),
  'isolation.codePlanFile': operation({
    summary: 'Sparar de önskade koderna som en arbetsbok',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({ party: partyCodeSchema.optional() }),
    output: z.object({ file: outboxFileSchema }),
    problems: ['code-plan-empty', 'disk-full'],
    refreshes: [],
  }),
} as const
