import { z } from 'zod'
import { savedViewSchema, viewContentSchema, viewNameSchema } from '../model/view.ts'
import { operation } from './operation.ts'

const refreshed = ['views', 'workspace', 'history'] as const

export const viewsOperations = {
  'views.list': operation({
    summary: 'Listar sparade vyer över indikatorer och diagram',
    mode: 'read',
    needsWorkspace: true,
    input: z.object({}),
    output: z.object({ views: z.array(savedViewSchema) }),
    problems: [],
    refreshes: [],
  }),
  'views.save': operation({
    summary: 'Sparar en vy med namn; en som redan finns skrivs bara över när det sägs',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({
      id: savedViewSchema.shape.id.optional().describe('an existing view; without it a new one is made'),
      name: viewNameSchema,
      content: viewContentSchema,
      isDefault: z.boolean().optional().describe('the page opens with it; left out: as it was, false for a new one'),
      replace: z.boolean().default(false).describe('writes over the view with this id'),
    }),
    output: z.object({ view: savedViewSchema }),
    problems: ['view-name-taken', 'view-exists', 'view-unknown'],
    refreshes: refreshed,
  }),
  'views.remove': operation({
    summary: 'Tar bort en sparad vy, som ett steg som kan ångras',
    mode: 'write',
    needsWorkspace: true,
    input: z.object({ id: z.string() }),
    output: z.object({ removed: savedViewSchema }),
    problems: ['view-unknown'],
    refreshes: refreshed,
  }),
} as const
