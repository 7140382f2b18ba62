import { fileURLToPath } from 'node:url'
import { startEngine } from '../../electron/engine/engine-client.ts'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'

/** So long a person takes at the least to choose a file in an opened workspace; the reader makes itself ready meanwhile. */
const CHOOSING_MS = 2500

export const whileChoosing = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, CHOOSING_MS))

/** The real engine on a home of its own; a problem is thrown, for a bench has nobody to tell it to. */
export async function openEngine(home: string) {
  const resourcesDir = fileURLToPath(new URL('../../resources', import.meta.url))
  const engine = await startEngine({ home, resourcesDir })
  return {
    engine,
    async call<N extends OperationName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
      const reply = await engine.invoke(name, input)
      if (!reply.ok) throw new Error(`${name}: ${reply.problem.code}: ${reply.problem.text.what}`)
      return reply.value as OutputOf<N>
    },
  }
}
