import { type ReceivedContribution, receivedContributionSchema } from '../../shared/model/contribution.ts'
import { type ReadDb, type SqlRow, text } from './connection.ts'

export const receivedToRow = (received: ReceivedContribution): SqlRow => ({
  party: received.party,
  year: received.year,
  id: received.id,
  body: JSON.stringify(received),
})

export const listReceived = (db: ReadDb): ReceivedContribution[] =>
  db
    .all('SELECT body FROM received_contribution ORDER BY party, year')
    .map((row) => receivedContributionSchema.parse(JSON.parse(text(row.body))))

/** Whether a party's year was read in from its contribution to be tagged as its sender tagged it (see rules-for.ts). */
export function keepsOwnTagging(db: ReadDb, party: string, year: number): boolean {
  const row = db.get('SELECT body FROM received_contribution WHERE party = ? AND year = ?', party, year)
  return row !== undefined && receivedContributionSchema.parse(JSON.parse(text(row.body))).ownTagging
}
