import Database from 'better-sqlite3'

export type SqlValue = string | number | null | Uint8Array
export type SqlRow = Record<string, SqlValue>

/** Looks only: what takes a ReadDb cannot write, and a statement that would is refused at run time too. */
export interface ReadDb {
  all(sql: string, ...params: SqlValue[]): SqlRow[]
  get(sql: string, ...params: SqlValue[]): SqlRow | undefined
  each(sql: string, ...params: SqlValue[]): IterableIterator<SqlRow>
}

/** Writes as well. Handed out only inside a transaction, to the journal, the bulk load, the derived sums and migrations. */
export interface WriteDb extends ReadDb {
  run(sql: string, ...params: SqlValue[]): number
  /** The statement made ready once, for a loop over many rows. */
  prepared(sql: string): (params: readonly SqlValue[]) => void
  script(sql: string): void
}

export interface Connection {
  readonly read: ReadDb
  readonly write: WriteDb
  readonly path: string
  /** How many transactions have begun, and which of them, counted so, was last rolled back (0: none). */
  readonly transactions: { readonly begun: number; readonly rolledBack: number; readonly open: boolean }
  begin(): void
  commit(): void
  rollback(): void
  /**
   * Lets the log grow during one large write. The answer, called once it is committed, moves the log into the file when nobody
   * waits for it any longer; a workspace closed or killed before that loses nothing.
   */
  holdCheckpoint(): () => void
  attach(path: string, name: string): void
  detach(name: string): void
  copyTo(path: string): Promise<void>
  close(): void
}

/** 'Smsn': tells a Samsyn workspace from any other SQLite file. Never changed. */
export const APPLICATION_ID = 0x536d736e

/** Pages in the log before SQLite moves them into the file by itself: its own usual number. */
const USUAL_CHECKPOINT = 1000
const CHECKPOINT_DELAY_MS = 1500

export function connect(path: string, options: { readonly: boolean; scratch?: boolean }): Connection {
  const database = new Database(path, { readonly: options.readonly, timeout: 200 })
  try {
    configure(database, options)
  } catch (error) {
    database.close()
    throw error
  }
  const statements = new Map<string, Database.Statement>()
  let checkpoint: NodeJS.Timeout | undefined
  let begun = 0
  let rolledBack = 0
  const prepare = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known) return known
    const made = database.prepare(sql)
    statements.set(sql, made)
    return made
  }
  const reading = (sql: string): Database.Statement => {
    const statement = prepare(sql)
    if (!statement.readonly) throw new Error(`a ReadDb was asked to write: ${sql}`)
    return statement
  }
  const read: ReadDb = {
    all: (sql, ...params) => reading(sql).all(...params) as SqlRow[],
    get: (sql, ...params) => reading(sql).get(...params) as SqlRow | undefined,
    each: (sql, ...params) => reading(sql).iterate(...params) as IterableIterator<SqlRow>,
  }
  return {
    path,
    read,
    write: {
      ...read,
      run: (sql, ...params) => prepare(sql).run(...params).changes,
      prepared: (sql) => {
        const statement = prepare(sql)
        return (params) => void statement.run(params)
      },
      script: (sql) => void database.exec(sql),
    },
    transactions: {
      get begun() {
        return begun
      },
      get rolledBack() {
        return rolledBack
      },
      get open() {
        return database.inTransaction
      },
    },
    begin: () => {
      database.exec('BEGIN IMMEDIATE')
      begun += 1
    },
    commit: () => void database.exec('COMMIT'),
    rollback: () => {
      if (!database.inTransaction) return
      database.exec('ROLLBACK')
      rolledBack = begun
    },
    holdCheckpoint: () => {
      database.pragma('wal_autocheckpoint = 0')
      return () => {
        database.pragma(`wal_autocheckpoint = ${USUAL_CHECKPOINT}`)
        checkpoint = setTimeout(() => {
          // In the middle of another write that write's own commit does it.
          if (database.open && !database.inTransaction) database.pragma('wal_checkpoint(PASSIVE)')
        }, CHECKPOINT_DELAY_MS).unref()
      }
    },
    attach: (file, name) => void database.prepare(`ATTACH DATABASE ? AS ${identifier(name)}`).run(file),
    detach: (name) => {
      // A cached statement that looks into the attached file keeps it locked.
      statements.clear()
      database.exec(`DETACH DATABASE ${identifier(name)}`)
    },
    copyTo: async (target) => void (await database.backup(target)),
    close: () => {
      clearTimeout(checkpoint)
      statements.clear()
      database.close()
    },
  }
}

function configure(database: Database.Database, options: { readonly: boolean; scratch?: boolean }): void {
  database.pragma('trusted_schema = OFF')
  database.pragma('cell_size_check = ON')
  if (options.scratch) {
    database.pragma('journal_mode = OFF')
    database.pragma('synchronous = OFF')
    database.pragma('locking_mode = EXCLUSIVE')
    return
  }
  // One program at a time: the lock is the operating system's, so a killed program leaves none behind.
  if (!options.readonly) database.pragma('locking_mode = EXCLUSIVE')
  if (!options.readonly) database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -24000')
}

/** Table and column names are never data; this is the fence that keeps it so. */
export function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not an identifier: ${name}`)
  return `"${name}"`
}

export const text = (value: SqlValue | undefined): string => {
  if (typeof value !== 'string') throw new Error(`expected text, got ${typeof value}`)
  return value
}
export const integer = (value: SqlValue | undefined): number => {
  if (typeof value !== 'number') throw new Error(`expected a number, got ${typeof value}`)
  return value
}
export const textOrNull = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : text(value)
export const integerOrNull = (value: SqlValue | undefined): number | null =>
  value === null || value === undefined ? null : integer(value)
