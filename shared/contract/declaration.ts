import { z } from 'zod'
import { declarationAnswerSchema, declarationSchema, answerValueSchema } from '../model/declaration.ts'
import { oreSchema } from '../model/money.ts'
import { overheadDeclarationSchema } from '../model/overhead.ts'
import { kindSchema, partyCodeSchema, yearSchema } from '../model/scope.ts'
import { operation } from './operation.ts'

const refreshed = ['workspace', 'declaration', 'indicators', 'proposal', 'history'] as const

const standingSchema = z.object({
  party: partyCodeSchema,
  declaration: overheadDeclarationSchema.nullable(),
  directOre: oreSchema.nullable().describe('costs without overhead, öre; null where nothing is read in'),
  bookedOre: oreSchema.nullable().describe('tagged on the overhead items'),
  bookedShareHundredths: z.int().nullable().describe('booked ÷ direct, hundredths of a per cent'),
  shown: z.object({ ore: oreSchema.nullable(), from: z.enum(['booked', 'declared', 'none', 'unknown']) }),
})

export const declarationOperations = {
  'overhead.sheet': operation({
    summary: 'Visar parternas redovisning av overhead (OH), bokförd och angiven, och vilka som gör annorlunda',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ year: yearSchema, kind: kindSchema }),
    output: z.object({
      parties: z.array(standingSchema),
      undeclared: z.array(partyCodeSchema),
      differing: z.array(partyCodeSchema).describe('another level or key than most'),
    }),
    problems: [],
    refreshes: [],
  }),
  'overhead.declare': operation({
    summary:
      'Redovisar en parts overhead (OH) för året: nivå, nyckel, andel och konton (declaration null tar bort den)',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      party: partyCodeSchema,
      year: yearSchema,
      declaration: z
        .object({
          level: overheadDeclarationSchema.shape.level,
          keyId: z.string().nullable(),
          shareHundredths: z.int().nullable(),
          accounts: overheadDeclarationSchema.shape.accounts,
          note: z.string().max(2000),
        })
        .nullable(),
    }),
    output: z.object({ declaration: overheadDeclarationSchema.nullable() }),
    problems: [
      'party-unknown',
      'overhead-key-unknown',
      'overhead-key-missing',
      'overhead-share-invalid',
      'identity-number-in-text',
    ],
    refreshes: refreshed,
  }),
  'declaration.sheet': operation({
    summary: 'Visar jämförbarhetsdeklarationen: femton frågor om metod, allas svar och var de skiljer sig',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ year: yearSchema }),
    output: z.object({
      declaration: declarationSchema,
      answers: z.array(declarationAnswerSchema),
      parties: z.array(
        z.object({
          party: partyCodeSchema,
          asked: z.int(),
          answered: z.int(),
          unknown: z.int(),
          unanswered: z.array(z.string()),
        }),
      ),
      differing: z.array(z.string()).describe('questions that parties answer differently'),
    }),
    problems: [],
    refreshes: [],
  }),
  'declaration.answer': operation({
    summary: 'Besvarar frågor i jämförbarhetsdeklarationen, för alla poster eller en (value null tar tillbaka svaret)',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      party: partyCodeSchema,
      year: yearSchema,
      answers: z
        .array(
          z.object({
            questionId: z.string(),
            itemId: z.string().nullable().default(null),
            value: answerValueSchema.nullable(),
            note: z.string().max(2000).default(''),
            role: z.string().max(200).default(''),
          }),
        )
        .min(1)
        .max(500),
    }),
    output: z.object({ answered: z.int() }),
    problems: [
      'party-unknown',
      'question-unknown',
      'question-not-asked',
      'question-item',
      'answer-not-fitting',
      'identity-number-in-text',
    ],
    refreshes: refreshed,
  }),
} as const
