import process from 'node:process'
import type { ExportReply, ExportRequest } from './messages.ts'
import { freeze } from './freeze.ts'

/** Electron's utility process speaks through `parentPort`; a Node child through `process`. */
const port = (
  process as {
    parentPort?: { postMessage: (m: unknown) => void; on: (e: 'message', l: (m: { data: unknown }) => void) => void }
  }
).parentPort

const reply = (message: ExportReply): void => {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

/** The libraries are loaded after the clock stands still, since some look at it when they are loaded. */
const make = async (request: ExportRequest): Promise<ExportReply> => {
  freeze(request.content.at)
  if (request.type === 'package') {
    const { makePackage } = await import('./make-package.ts')
    return { type: 'package', outcome: await makePackage(request.content) }
  }
  const { makeContribution } = await import('./make-contribution.ts')
  return { type: 'contribution', outcome: await makeContribution(request.contribution, request.content) }
}

const listener = (request: ExportRequest): void => {
  make(request).then(reply, (caught: unknown) =>
    reply({ type: 'broken', detail: caught instanceof Error ? caught.message : String(caught) }),
  )
}

if (port) port.on('message', ({ data }) => listener(data as ExportRequest))
else process.on('message', (message) => listener(message as ExportRequest))
process.on('disconnect', () => process.exit(0))
