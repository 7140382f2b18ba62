import { readFileSync, readdirSync } from 'node:fs'

/** Resident memory now, in MB, of a process and everything it has started. 0 where /proc does not exist. */
export function treeMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const own = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024
    return own + childrenOf(pid).reduce((sum, child) => sum + treeMegabytes(child), 0)
  } catch {
    return 0
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}
