import { z } from 'zod'
import { columnMappingSchema, mappingGuessSchema } from '../model/column-mapping.ts'
import { importBatchSchema } from '../model/import-batch.ts'
import { importPlanSummarySchema, plannedRowSchema } from '../model/import-plan.ts'
import { recipeMatchSchema } from '../model/import-recipe.ts'
import { oreSchema } from '../model/money.ts'
import { sourceInfoSchema } from '../model/raw-table.ts'
import { scopeSchema } from '../model/scope.ts'
import { fileProblems } from './file-problems.ts'
import { fileHandleSchema, operation, outboxFileSchema } from './operation.ts'

const staged = z.object({
  sourceId: z.string(),
  source: sourceInfoSchema,
  guess: mappingGuessSchema.describe('with what a recipe settled already filled in'),
  recipe: recipeMatchSchema.nullable().describe('how this party’s file of the same shape was read last time'),
})
const overlap = z.object({ batch: importBatchSchema, rows: z.int().positive(), ore: oreSchema })
const tableProblems = [...fileProblems, 'header-missing', 'header-without-rows'] as const

export const importOperations = {
  'import.stage': operation({
    summary: 'Läser en fil eller inklistrad text och föreslår hur kolumnerna ska tolkas; inget sparas',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      scope: scopeSchema,
      from: z
        .union([
          z.object({ file: fileHandleSchema }),
          z.object({ text: z.string() }),
          z.object({ sourceId: z.string() }),
        ])
        .describe('a granted file, pasted text, or a staged source to look at again with another sheet or reading'),
      sheet: z.string().optional(),
      encoding: z.string().optional(),
      delimiter: z.string().optional(),
      headerRow: z
        .int()
        .positive()
        .optional()
        .describe('the row a person says that the heading stands on; among the first thousand'),
    }),
    output: staged,
    problems: [...tableProblems, 'source-unknown'],
    refreshes: [],
  }),
  'import.plan': operation({
    summary: 'Visar exakt vad som kommer att läsas in, hoppas över och avvisas; inget sparas',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({
      sourceId: z.string(),
      scope: scopeSchema,
      mapping: columnMappingSchema,
      controlOre: oreSchema.nullable().default(null),
    }),
    output: z.object({
      planId: z.string(),
      summary: importPlanSummarySchema,
      alreadyImported: z.array(importBatchSchema).describe('batches of this very file and column'),
      sameFile: z
        .array(importBatchSchema)
        .describe('batches of the same scope from these very bytes, but another sheet or amount column'),
      overlaps: z.array(overlap).describe('batches of the same scope that hold some of the same rows'),
    }),
    problems: [
      ...tableProblems,
      'source-unknown',
      'amount-column-missing',
      'amount-column-not-numbers',
      'unit-unknown',
      'units-mixed',
      'sign-unknown',
      'chart-unknown',
      'plan-not-conserved',
      'identity-number-found',
    ],
    refreshes: [],
  }),
  'import.planRows': operation({
    summary: 'Visar planens rader, en sida i taget',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      planId: z.string(),
      only: z.enum(['all', 'accepted', 'skipped', 'rejected']).default('all'),
      offset: z.int().nonnegative().default(0),
      limit: z.int().min(1).max(1000).default(200),
    }),
    output: z.object({ total: z.int(), rows: z.array(plannedRowSchema) }),
    problems: ['plan-unknown'],
    refreshes: [],
  }),
  'import.apply': operation({
    summary: 'Läser in precis den plan som visats, som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      planId: z.string(),
      again: z.boolean().default(false).describe('read a file that is already in, on purpose'),
      original: z
        .enum(['whole', 'redacted', 'none'])
        .default('whole')
        .describe('what is kept of the file: itself, a copy with identity numbers masked, or only its hash'),
      replaces: z.array(z.string()).default([]).describe('batches of the same scope to take back in the same step'),
    }),
    output: z.object({ batch: importBatchSchema }),
    problems: [
      'plan-unknown',
      'plan-stale',
      'plan-not-conserved',
      'no-rows-accepted',
      'identity-number-found',
      'original-not-redacted',
      'batch-already-imported',
      'batch-unknown',
      'disk-full',
      'cancelled',
    ],
    refreshes: ['workspace', 'rows', 'tagging', 'indicators', 'proposal', 'exchange', 'history'],
  }),
  'import.faultFile': operation({
    summary: 'Gör en arbetsbok av raderna som inte kan läsas, att skicka till den som gjort filen',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({ planId: z.string() }),
    output: z.object({ file: outboxFileSchema }),
    problems: ['plan-unknown', 'disk-full'],
    refreshes: [],
  }),
  'import.discard': operation({
    summary: 'Slänger en fil som lästs men inte lästs in',
    mode: 'session',
    needsWorkspace: false,
    input: z.object({ sourceId: z.string() }),
    output: z.object({}),
    problems: [],
    refreshes: [],
  }),
  'import.batches': operation({
    summary: 'Listar underlagen med läge och kontrollsumma',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ party: z.string().optional(), year: z.int().optional() }),
    output: z.object({ batches: z.array(importBatchSchema) }),
    problems: [],
    refreshes: [],
  }),
  'import.reconcile': operation({
    summary: 'Anger den kontrollsumma ett underlag ska stämma mot',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ batchId: z.string(), controlOre: oreSchema.nullable() }),
    output: z.object({ batch: importBatchSchema }),
    problems: ['batch-unknown'],
    refreshes: ['workspace', 'rows', 'indicators', 'proposal', 'history'],
  }),
  'import.withdraw': operation({
    summary: 'Tar tillbaka ett underlag; originalet finns kvar och steget kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ batchId: z.string() }),
    output: z.object({ batch: importBatchSchema }),
    problems: ['batch-unknown'],
    refreshes: ['workspace', 'rows', 'tagging', 'indicators', 'proposal', 'exchange', 'history'],
  }),
  'import.original': operation({
    summary: 'Lägger fram originalfilen, byte för byte som den kom, eller den maskerade kopia som sparats',
    mode: 'session',
    needsWorkspace: true,
    input: z.object({ batchId: z.string() }),
    output: z.object({ file: outboxFileSchema }),
    problems: ['batch-unknown', 'original-not-kept'],
    refreshes: [],
  }),
  'import.cells': operation({
    summary: 'Visar cellerna kring en rad i originalet',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({
      batchId: z.string(),
      sheet: z.string(),
      row: z.int().positive(),
      around: z.int().min(0).max(50).default(4),
    }),
    output: z.object({
      sheet: z.string(),
      column: z.int(),
      rows: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
    }),
    problems: ['batch-unknown', 'original-not-kept', 'row-unknown', ...tableProblems],
    refreshes: [],
  }),
} as const
