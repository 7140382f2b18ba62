import { done } from '../../shared/model/problem.ts'
import type { Handlers } from './context.ts'

export const settingsHandlers = {
  'system.about': {
    mode: 'free',
    run: ({ program }) => done({ name: 'Samsyn', version: program.version, license: 'EUPL-1.2', formatVersion: 1 }),
  },
} satisfies Partial<Handlers>
