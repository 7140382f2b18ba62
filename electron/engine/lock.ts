/** One at a time, in the order they came: a database has one connection, and a half-done write must not be read. */
export function createLock(): <T>(work: () => Promise<T> | T) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn.then(
      () => undefined,
      () => undefined,
    )
    return turn
  }
}
