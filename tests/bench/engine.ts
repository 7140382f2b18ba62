import { fileURLToPath } from 'node:url'
import { startEngine } from '../../electron/engine/engine-client.ts'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'

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
