import { type ReadDb, text } from './connection.ts'

/** What a workspace knows of itself. Set once at creation, before there is any history. */
export interface WorkspaceIdentity {
  id: string
  name: string
  sample: boolean
  createdAt: string
  methodId: string
  methodVersion: string
}

export function readIdentity(db: ReadDb): WorkspaceIdentity {
  const value: unknown = JSON.parse(text(db.get('SELECT value FROM setting WHERE key = ?', 'identity')?.value))
  return value as WorkspaceIdentity
}
