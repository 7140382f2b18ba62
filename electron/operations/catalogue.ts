import { done } from '../../shared/model/problem.ts'
import type { Handlers } from './context.ts'

export const catalogueHandlers = {
  'catalogue.get': { mode: 'free', run: ({ resources }) => done({ method: resources.method }) },
} satisfies Partial<Handlers>
