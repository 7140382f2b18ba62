import { readFileSync, readdirSync } from 'node:fs'

/**
 * Resident memory now, in MB, of a process and everything it has started; pages that several share (the Node binary) are
 * counted once (Pss). 0 where /proc does not tell.
 */
export function treeMegabytes(pid: number): number {
  try {
    const own = Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024
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
