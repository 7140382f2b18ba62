/** What one side did: its own time in ms when the part measured is less than the whole, and what it made. */
export type Measured = { ms?: number; items?: number }

/**
 * One row of the table. `floor` does the least that could possibly do the job with the same parts (parse and insert, a
 * nested loop, one query); `ours` does it as a person gets it. Each runs in a process of its own. `prepare` makes what both
 * read, once, in `folder`. A job without `ours` is shown with its floor alone.
 */
export type Job = {
  name: string
  /**
   * What we want to stay under: the ratio ours/floor, or a time of its own in ms; and the memory in MB, or as a share of the floor's.
   * Memory is watched only where it has a goal: to read what a process holds the kernel stops it while it counts, and twenty
   * times a second that takes a part of what is to be timed.
   */
  goal: ({ ratio: number } | { milliseconds: number }) & { megabytes?: number; memoryRatio?: number }
  prepare?: (folder: string) => Promise<void>
  floor: (folder: string) => Promise<Measured>
  ours?: (folder: string) => Promise<Measured>
}
