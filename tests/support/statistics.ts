import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openPartyFinder } from '../../shared/domain/import/statistics/find-party.ts'
import { partyListSchema } from '../../shared/model/party.ts'
import { koladaVolumesSchema } from '../../shared/model/volume-import.ts'
import { RESOURCES } from './open-host.ts'

const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(RESOURCES, ...path), 'utf8'))

/** The nine parties as a statistics file may name them. */
export const NAMED_PARTIES = partyListSchema
  .parse(json('parties', 'jamtland.json'))
  .parties.map(({ code, name, short, kind }) => ({ code, names: [name, short], region: kind === 'region' }))

export const partyOf = openPartyFinder(NAMED_PARTIES)

/** The KPIs that ship. */
export const KPIS = koladaVolumesSchema.parse(json('statistics', 'kolada-volumes.json')).kpis
