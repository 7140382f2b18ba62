import type { Progress, Reply } from '../../shared/contract/operation.ts'
import type { EnginePort } from './engine-port.ts'

/** The calls under way on one host, so that any of them can be cancelled by the name its caller gave it. */
export type Calls = {
  invoke(name: string, input: unknown, call?: string): Promise<Reply>
  /** True when a call of that name was under way. */
  cancel(call: string): boolean
}

export const CALL_ID = /^[A-Za-z0-9_-]{1,64}$/
export const OPERATION = /^[a-z][A-Za-z0-9-]{0,39}(\.[a-z][A-Za-z0-9-]{0,39}){0,3}$/

export function trackCalls(engine: EnginePort, onProgress: (progress: Progress) => void): Calls {
  const underWay = new Map<string, AbortController>()
  return {
    async invoke(name, input, call) {
      if (call === undefined || underWay.has(call)) return engine.invoke(name, input)
      const controller = new AbortController()
      underWay.set(call, controller)
      try {
        return await engine.invoke(name, input, {
          signal: controller.signal,
          onProgress: (count) => onProgress({ ...count, call }),
        })
      } finally {
        underWay.delete(call)
      }
    },
    cancel(call) {
      const controller = underWay.get(call)
      controller?.abort()
      return controller !== undefined
    },
  }
}
