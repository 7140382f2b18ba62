import { QueryClient } from '@tanstack/react-query'
import type { InputOf, OperationName, OutputOf } from '../../shared/contract/index.ts'
import type { Area, OutboxFile, ProblemNote, Reply } from '../../shared/contract/operation.ts'
import { problemTexts } from '../../shared/text/sv.ts'
import { desktopTransport } from './desktop-transport.ts'
import { httpTransport } from './http-transport.ts'
import { orFileProblem } from './file-problem.ts'
import type { GrantedFile, Transport } from './transport.ts'

const transport: Transport = window.samsyn ? desktopTransport(window.samsyn) : httpTransport()

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: 'always' },
  },
})

/** What a screen shows when the host does not answer at all. */
const unreachable = (): ProblemNote => ({ code: 'unexpected', text: problemTexts.unexpected({}, undefined) })

/** Calls one operation. Never throws: an unreachable host is a problem like any other. */
export async function invoke<N extends OperationName>(
  name: N,
  input: InputOf<N>,
  call: string = crypto.randomUUID(),
): Promise<Reply<OutputOf<N>>> {
  try {
    return (await transport.invoke(name, input, call)) as Reply<OutputOf<N>>
  } catch (fault) {
    console.error(fault)
    return { ok: false, problem: unreachable() }
  }
}

type Group = OperationName extends infer N ? (N extends `${infer G}.${string}` ? G : never) : never

/** What the reads of a group of operations show; every group has its line, or the compiler objects. */
const READ_AREAS: Record<Group, readonly Area[]> = {
  workspace: ['workspace'],
  import: ['rows'],
  rows: ['rows', 'tagging'],
  catalogue: ['catalogue'],
  tagging: ['tagging', 'rows'],
  keys: ['tagging', 'volumes', 'catalogue'],
  isolation: ['isolation', 'tagging', 'rows', 'catalogue'],
  overhead: ['declaration', 'tagging', 'rows', 'catalogue'],
  declaration: ['declaration'],
  doublecount: ['county', 'tagging', 'rows', 'catalogue'],
  county: ['county', 'tagging', 'rows', 'catalogue'],
  volumes: ['volumes'],
  indicators: ['indicators'],
  views: ['views'],
  charts: ['indicators'],
  proposal: ['proposal'],
  exchange: ['exchange'],
  history: ['history'],
  system: [],
}

/** Every read that may show something else after `changed` is asked again. */
export async function refresh(changed: readonly Area[]): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: (query) => {
      const areas = READ_AREAS[String(query.queryKey[0]).split('.')[0] as Group] ?? []
      return areas.some((area) => changed.includes(area))
    },
  })
}

/** Changes what is already answered, to show what a write has said before it is asked for again. */
export function amend<N extends OperationName>(
  name: N,
  change: (value: OutputOf<N>, input: InputOf<N>) => OutputOf<N>,
): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: [name] })) {
    const reply = query.state.data as Reply<OutputOf<N>> | undefined
    if (reply?.ok) query.setData({ ...reply, value: change(reply.value, query.queryKey[1] as InputOf<N>) })
  }
}

/** Lets a person choose a file; `accept` as in HTML: ".csv,.xlsx". Null: nothing chosen, or refused and said so on the screen. */
export const pickFile = (accept: string): Promise<GrantedFile | null> => orFileProblem(transport.pickFile(accept))

/** Grants a dropped file, so that it can be named in an operation. Null: refused, and said so on the screen. */
export const grantFile = (file: File): Promise<GrantedFile | null> => orFileProblem(transport.grantFile(file))

/** Saves a finished file. False: the person changed their mind. */
export const saveFile = (file: OutboxFile): Promise<boolean> => transport.save(file)

export const cancelCall = (call: string): Promise<void> => transport.cancel(call)
export const onProgress = transport.onProgress.bind(transport)
