import { z } from 'zod'
import {
  countyItemSchema,
  doubleCountSchema,
  doubleCountVerdictSchema,
  jointBoardSchema,
} from '../model/double-count.ts'
import { oreSchema } from '../model/money.ts'
import { kindSchema, partyCodeSchema, scopeSchema, yearSchema } from '../model/scope.ts'
import { lensSchema } from './indicators.ts'
import { operation } from './operation.ts'

const refreshed = ['workspace', 'county', 'proposal', 'history'] as const

const foundSchema = doubleCountSchema.extend({
  sides: z.array(
    doubleCountSchema.shape.sides.element.extend({
      codings: z.array(z.object({ text: z.string(), ore: oreSchema, itemIds: z.array(z.string()) })),
    }),
  ),
  verdict: doubleCountVerdictSchema.nullable(),
  views: z.array(doubleCountVerdictSchema).describe('what parties have said in their contributions'),
})

export const countyOperations = {
  'doublecount.list': operation({
    summary: 'Listar belopp som står hos två parter: köp och försäljning mellan dem, och gemensamma nämnder',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ year: yearSchema, kind: kindSchema }),
    output: z.object({
      found: z.array(foundSchema),
      stale: z.array(doubleCountVerdictSchema).describe('decided on, but not booked on the same codings any more'),
      boards: z.array(jointBoardSchema.extend({ shipped: z.boolean() })),
    }),
    problems: [],
    refreshes: [],
  }),
  'doublecount.decide': operation({
    summary: 'Avgör vilken sida som räknas i länets summa, med skäl (counts null: inte dubbelräkning)',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      id: z.string(),
      year: yearSchema,
      kind: kindSchema,
      counts: partyCodeSchema.nullable(),
      reason: z.string().max(2000),
      role: z.string().max(200),
    }),
    output: z.object({ verdict: doubleCountVerdictSchema }),
    problems: [
      'double-count-unknown',
      'double-count-side-unknown',
      'reason-missing',
      'role-missing',
      'identity-number-in-text',
    ],
    refreshes: refreshed,
  }),
  'doublecount.reopen': operation({
    summary: 'Tar tillbaka ett beslut om dubbelräkning',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ id: z.string() }),
    output: z.object({}),
    problems: ['double-count-unknown'],
    refreshes: refreshed,
  }),
  'doublecount.saveBoard': operation({
    summary:
      'Sparar en gemensam nämnd: namn, vad den kallas i kodsträngar, vem som för räkenskaperna och vilka som är med',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      board: z.object({
        id: z.string().optional().describe('left out: a new one'),
        name: z.string().max(200),
        words: z.array(z.string().max(100)).max(20),
        host: partyCodeSchema,
        members: z.array(partyCodeSchema).max(20),
        source: z.string().max(500).default(''),
      }),
    }),
    output: z.object({ board: jointBoardSchema }),
    problems: ['joint-board-invalid', 'joint-board-unknown', 'party-unknown'],
    refreshes: refreshed,
  }),
  'doublecount.removeBoard': operation({
    summary: 'Tar bort en gemensam nämnd ur listan',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ id: z.string() }),
    output: z.object({}),
    problems: ['joint-board-unknown'],
    refreshes: refreshed,
  }),
  'county.items': operation({
    summary: 'Visar länets summa per post: parternas summor, det som elimineras som dubbelräknat, och resten',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ lens: lensSchema }),
    output: z.object({ items: z.array(countyItemSchema) }),
    problems: [],
    refreshes: [],
  }),
  'county.coverage': operation({
    summary:
      'Visar taggningens täckning per part, per post och totalt, i kronor och rader, och det som är kvar störst först',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({ year: yearSchema, kind: kindSchema, left: z.int().min(0).max(500).default(20) }),
    output: z.object({
      parties: z.array(
        z.object({
          party: partyCodeSchema,
          rows: z.int(),
          taggedRows: z.int(),
          absoluteOre: oreSchema,
          taggedAbsoluteOre: oreSchema,
          share: z.number().min(0).max(1).nullable().describe('null where nothing is read in'),
        }),
      ),
      total: z.object({
        rows: z.int(),
        taggedRows: z.int(),
        absoluteOre: oreSchema,
        taggedAbsoluteOre: oreSchema,
        share: z.number().min(0).max(1).nullable(),
      }),
      items: z
        .array(
          z.object({ itemId: z.string(), parties: z.int(), rows: z.int(), ore: oreSchema, absoluteOre: oreSchema }),
        )
        .describe('largest first'),
      left: z
        .array(z.object({ scope: scopeSchema, codeId: z.int(), text: z.string(), rows: z.int(), ore: oreSchema }))
        .describe('untagged code strings of all parties, largest |öre| first'),
      leftCount: z.int(),
    }),
    problems: [],
    refreshes: [],
  }),
} as const
