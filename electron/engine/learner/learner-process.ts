// The learner: a thread beside the engine, so that to learn anew keeps nobody waiting. Started by learner-port.ts, never by hand.
import { parentPort } from 'node:worker_threads'
import { createLearner } from './learner.ts'
import type { LearnerReply, LearnerRequest } from './messages.ts'

const learner = createLearner()
const reply = (message: LearnerReply): void => parentPort?.postMessage(message)

async function answer(request: LearnerRequest): Promise<void> {
  const { call } = request
  switch (request.type) {
    case 'tell':
      learner.tell(request.workspace, request.batches, request.gone)
      return reply({ type: 'told', call })
    case 'suggest':
      return reply({ type: 'suggested', call, suggestions: learner.suggest(request.subjects, request.allowed) })
    case 'precision': {
      const measuring = learner.measure(request.allowed)
      for (;;) {
        const next = measuring.next()
        if (next.done) return reply({ type: 'measured', call, precision: next.value })
        // Whoever waits for suggestions is answered between two parts of the measuring.
        await new Promise((resume) => setImmediate(resume))
      }
    }
  }
}

parentPort?.on('message', (request: LearnerRequest) => {
  answer(request).catch((error: unknown) =>
    reply({
      type: 'bug',
      call: request.call,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  )
})
