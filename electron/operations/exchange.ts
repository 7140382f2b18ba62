import type { ImportBatch } from '../../shared/model/import-batch.ts'
import { done, failed } from '../../shared/model/problem.ts'
import type { Contribution, ContributionPreview, ReceivedContribution } from '../../shared/model/contribution.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { sha256, readWhole } from '../files/file-grants.ts'
import { activeBatches } from '../store/batches.ts'
import { listReceived, receivedToRow } from '../store/contributions.ts'
import { lastDone } from '../store/history.ts'
import type { Handlers } from './context.ts'
import { contributionRowParts, gatherContribution } from './contribution-out.ts'
import { replaceParty } from './contribution-in.ts'
import { packageContent } from './package-content.ts'
import { reading } from './proposal.ts'
import { againstOwn, keepSenderVersion, receivedMethod, senderVersion } from './sender-method.ts'

const LENS_OF_SHEETS = { kind: 'budget', concept: 'cost', overhead: 'included' } as const

export const exchangeHandlers = {
  'exchange.make': {
    mode: 'free',
    run: async (context, { party, year, to }, call) => {
      if (!context.resources.parties.some(({ code }) => code === party))
        return failed('party-unknown', undefined, { party })
      const gathered = await context.exclusive(() => {
        const contribution = gatherContribution(reading(context), party, year)
        const content = packageContent(reading(context), { ...LENS_OF_SHEETS, year }, party, { party })
        const rowParts = contributionRowParts(reading(context), party, year, LENS_OF_SHEETS.concept)
        return { contribution, content, rowParts }
      })
      if (!gathered.contribution.ok) return gathered.contribution
      if (!gathered.content.ok) return gathered.content
      call.progress('export', 0, null)
      const made = await context.exporter.writeContribution(
        gathered.contribution.value,
        { ...gathered.content.value, rowParts: gathered.rowParts },
        call.signal,
      )
      if (!made.ok) return made
      const delivered = context.files.deliver(made.value.name, made.value.bytes, to)
      return delivered.ok ? done({ file: delivered.value }) : delivered
    },
  },
  'exchange.stage': {
    mode: 'free',
    run: async (context, { file }, call) => {
      const opened = context.files.opened(file)
      if (!opened.ok) return opened
      const read = await context.parser.readContribution(opened.value.path, opened.value.name, call.signal)
      if (!read.ok) return read
      const { contribution, sealed, edits } = read.value
      if (contribution.sample && !context.workspace.identity.sample) return failed('contribution-sample-in-real')
      if (!context.resources.parties.some(({ code }) => code === contribution.party))
        return failed('party-unknown', undefined, { party: contribution.party })
      const planId = context.ids.next('bidrag')
      const staged = await context.exclusive(() => {
        const here = reading(context)
        const { db } = here
        const sender = senderVersion(here, contribution)
        if (!sender.ok) return sender
        const replaced = activeBatches(db).filter(
          ({ batch }) => batch.scope.party === contribution.party && batch.scope.year === contribution.year,
        )
        const brief = ({ scope, fileName, rows, ore }: Pick<ImportBatch, 'scope' | 'fileName' | 'rows' | 'ore'>) => ({
          scope,
          fileName,
          rows,
          ore,
        })
        const { id, party, year, createdAt, programVersion, methodVersion, sample } = contribution
        const preview = {
          id,
          fileName: opened.value.name,
          party,
          year,
          createdAt,
          programVersion,
          methodVersion,
          method: againstOwn(here, sender.value),
          sample,
          sealed,
          edits,
          brings: contribution.batches.map(brief),
          replaces: replaced.map(({ batch }) => brief(batch)),
          tags: contribution.handTags.length,
          rules: contribution.rules.length,
          volumes: contribution.volumes.length,
          isolation: isolationCounts(contribution.isolation),
          already: listReceived(db).some((received) => received.id === id),
        }
        return done({ preview, sender: sender.value })
      })
      if (!staged.ok) return staged
      const { preview, sender } = staged.value
      const seenEntry = lastDone(context.workspace.connection.read)?.id ?? null
      context.workspace.contributions.set(planId, {
        id: planId,
        contribution,
        sender,
        preview,
        sha256: sha256(readWhole(opened.value.path)),
        seenEntry,
      })
      return done({ planId, preview })
    },
  },
  'exchange.apply': {
    mode: 'write',
    prepare: ({ workspace, db }, { planId }) => {
      const plan = workspace.contributions.get(planId)
      if (!plan) return failed('plan-unknown')
      if (listReceived(db).some(({ id }) => id === plan.contribution.id)) return failed('contribution-already-read')
      return plan.seenEntry === (lastDone(db)?.id ?? null) ? done({ release: () => undefined }) : failed('plan-stale')
    },
    run: (context, { planId }) => {
      const plan = context.workspace.contributions.get(planId)
      if (!plan) return failed('plan-unknown')
      const { contribution, preview, sender } = plan
      const received: ReceivedContribution = {
        id: contribution.id,
        party: contribution.party,
        year: contribution.year,
        fileName: preview.fileName,
        sha256: plan.sha256,
        createdAt: contribution.createdAt,
        receivedAt: context.clock.now(),
        programVersion: contribution.programVersion,
        methodVersion: contribution.methodVersion,
        rows: contribution.rows.length,
        ore: contribution.batches.reduce((sum, batch) => sum + batch.ore, 0),
        methodVersionId: sender.version.id,
        ownTagging: true,
        settled: 0,
        differ: 0,
      }
      // First, since it decides which rules may tag what comes in.
      context.journal.put('received_contribution', receivedToRow(received))
      Object.assign(received, replaceParty(context, contribution))
      keepSenderVersion(context, sender)
      context.journal.put('received_contribution', receivedToRow(received))
      const party =
        context.resources.parties.find(({ code }) => code === contribution.party)?.short ?? contribution.party
      return done({
        value: { received },
        step: {
          label: historyLabels.readContribution(party, contribution.year),
          rows: received.rows,
          ore: received.ore,
        },
      })
    },
  },
  'exchange.received': {
    mode: 'read',
    run: (context) => {
      const received = listReceived(context.db)
      return done({
        received: received.map((each) => {
          const theirs = receivedMethod(context, each)
          return { ...each, method: theirs ? againstOwn(context, theirs) : null }
        }),
        missing: context.resources.parties
          .map(({ code }) => code)
          .filter((code) => !received.some(({ party }) => party === code)),
      })
    },
  },
} satisfies Partial<Handlers>

const isolationCounts = (said: Contribution['isolation']): ContributionPreview['isolation'] =>
  said
    ? {
        assessments: said.assessments.length,
        answers: said.answers.length,
        overhead: said.overhead.length,
        grades: said.gradeChanges.length,
      }
    : null
