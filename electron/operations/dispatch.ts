import { contract, isOperationName, type OperationName } from '../../shared/contract/index.ts'
import type { Area, Reply } from '../../shared/contract/operation.ts'
import type { Outcome, Problem } from '../../shared/model/problem.ts'
import { failed } from '../../shared/model/problem.ts'
import { problemNote } from '../../shared/text/sv.ts'
import { type Journal, openJournal } from '../store/journal.ts'
import { closeEntry, openEntry } from '../store/history.ts'
import { touchesMethod } from '../store/methods.ts'
import { refusal } from '../store/migrate.ts'
import type { Call, Handler, Handlers, SessionContext, WriteHandler } from './context.ts'

export interface Dispatch {
  (name: string, input: unknown, call: Call): Promise<Reply>
}

/**
 * The only door. Validates what comes in, runs the handler (a write in one transaction with one history entry),
 * validates what goes out, and answers. A foreseeable failure is a coded problem with its words; only bugs throw.
 */
export function createDispatch(handlers: Handlers, context: SessionContext): Dispatch {
  return async (name, input, call) => {
    if (!isOperationName(name)) return refuse({ code: 'operation-unknown', params: { name: name.slice(0, 80) } })
    const definition = contract[name]
    const parsed = definition.input.safeParse(input ?? {})
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      return refuse({
        code: 'input-invalid',
        params: { field: issue?.path.join('.') ?? '', reason: issue?.message ?? '' },
      })
    }
    if (definition.needsWorkspace && !context.current) return refuse({ code: 'workspace-not-open' })
    const outcome = await guarded(() =>
      run(handlers[name] as Handler<OperationName>, name, context, parsed.data as never, call),
    )
    if (!outcome.ok) return refuse(outcome.problem)
    return { ok: true, value: outcome.value, changed: definition.refreshes as readonly Area[] }
  }
}

async function run<N extends OperationName>(
  handler: Handler<N>,
  name: N,
  context: SessionContext,
  input: Parameters<Handler<N>['run']>[1],
  call: Call,
): Promise<Outcome<unknown>> {
  // A queued call may find that the workspace it was meant for has been closed meanwhile.
  const whileOpen = (work: () => Promise<Outcome<unknown>> | Outcome<unknown>): Promise<Outcome<unknown>> =>
    context.exclusive(() => (context.current ? work() : failed('workspace-not-open')))
  switch (handler.mode) {
    case 'free':
      return checked(name, await handler.run(context, input, call))
    case 'read':
      return whileOpen(async () => {
        const { workspace } = context
        return checked(name, await handler.run({ ...context, db: workspace.connection.read, workspace }, input, call))
      })
    case 'write':
      return whileOpen(() => write(handler, name, context, input, call))
  }
}

/** What goes out is validated too; for a write before it is committed, so that a wrong answer is never half a truth. */
function checked(name: OperationName, outcome: Outcome<unknown>): Outcome<unknown> {
  return outcome.ok ? { ok: true, value: contract[name].output.parse(outcome.value) } : outcome
}

async function write<N extends OperationName>(
  handler: WriteHandler<N>,
  name: N,
  context: SessionContext,
  input: Parameters<WriteHandler<N>['run']>[1],
  call: Call,
): Promise<Outcome<unknown>> {
  const { workspace } = context
  const { connection } = workspace
  const reading = { ...context, db: connection.read, workspace }
  const prepared = handler.prepare?.(reading, input)
  if (prepared && !prepared.ok) return prepared
  let journal: Journal | undefined
  try {
    connection.begin()
    const entry = openEntry(connection.write, name, context.clock.now())
    journal = openJournal(connection.write, entry)
    const outcome = await handler.run({ ...reading, db: connection.write, journal }, input, call)
    if (!outcome.ok || call.signal.aborted) {
      connection.rollback()
      return outcome.ok ? failed('cancelled') : outcome
    }
    const answer = checked(name, { ok: true, value: outcome.value.value })
    closeEntry(connection.write, entry, outcome.value.step, journal.changes)
    connection.commit()
    return answer
  } catch (error) {
    connection.rollback()
    throw error
  } finally {
    if (journal && touchesMethod(journal.tables)) workspace.method.refresh()
    if (prepared?.ok) prepared.value.release()
  }
}

/** SQLite's and the disk's foreseeable failures become coded problems here, once, for every operation. */
async function guarded(work: () => Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
  try {
    return await work()
  } catch (error) {
    return refusal(error)
  }
}

const refuse = (problem: Problem): Reply => ({ ok: false, problem: problemNote(problem) })
