import { reportOutline } from '../../shared/text/report-outline.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Handlers, SessionContext } from './context.ts'
import { packageContent } from './package-content.ts'

export const proposalHandlers = {
  'proposal.preview': {
    mode: 'read',
    run: (context, { lens, own }) => {
      const content = packageContent(context, lens, own)
      return content.ok ? done({ ...reportOutline(content.value), gates: content.value.gates }) : content
    },
  },
  'proposal.export': {
    mode: 'free',
    run: async (context, { lens, own, to }, call) => {
      const content = await context.exclusive(() => packageContent(reading(context), lens, own))
      if (!content.ok) return content
      if (content.value.batches.length === 0) return failed('package-nothing-to-export', undefined, { year: lens.year })
      call.progress('export', 0, null)
      const made = await context.exporter.exportPackage(content.value, call.signal)
      if (!made.ok) return made
      const files = []
      for (const file of made.value.files) {
        const delivered = context.files.deliver(file.name, file.bytes, to)
        if (!delivered.ok) return delivered
        files.push({ ...delivered.value, name: file.name })
      }
      const bundle = context.files.deliver(made.value.bundle.name, made.value.bundle.bytes)
      return bundle.ok ? done({ files, bundle: bundle.value }) : bundle
    },
  },
} satisfies Partial<Handlers>

/** The open workspace as something to read from, for the part of an export that needs the database. */
export const reading = (context: SessionContext) => ({
  ...context,
  db: context.workspace.connection.read,
  workspace: context.workspace,
})
