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
