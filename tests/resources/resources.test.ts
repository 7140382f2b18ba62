import { describe, expect, it } from 'vitest'
import { chartDataSchema } from '../../shared/model/account-code.ts'
import { partyListSchema } from '../../shared/model/party.ts'
import { statisticsSchema } from '../../shared/model/volume.ts'
import { resource, starterMethod } from './starter-method.ts'

const parties = partyListSchema.parse(resource('parties/jamtland.json')).parties
const statistics = statisticsSchema.parse(resource('statistics/population-2024.json')).values

/** Luhn over the ten digits of an organisation number. */
const luhnHolds = (orgNo: string): boolean =>
  [...orgNo.replace('-', '')].reduce((sum, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return sum + (weighted > 9 ? weighted - 9 : weighted)
  }, 0) % 10 === 0

describe('the parties', () => {
  it('are eight municipalities on Kommun-Bas and the region on Region-Bas', () => {
    expect(parties.filter((party) => party.kind === 'municipality' && party.chart === 'KOMMUN_BAS')).toHaveLength(8)
    expect(parties.filter((party) => party.kind === 'region').map((party) => [party.code, party.chart])).toEqual([['0023', 'REGION_BAS']])
    expect(new Set(parties.map((party) => party.code)).size).toBe(9)
  })
  it.each(parties.map((party): [string, string] => [party.name, party.orgNo]))('%s has a valid organisation number', (_, orgNo) => {
    expect(luhnHolds(orgNo)).toBe(true)
  })
})

describe('the shipped statistics', () => {
  it('have the eight municipalities adding up to the county', () => {
    const people = (codes: readonly string[]) =>
      statistics
        .filter((value) => value.volumeId === 'inv' && value.year === 2024 && codes.includes(value.party))
        .reduce((sum, value) => sum + (value.hundredths ?? 0), 0) / 100
    const municipalities = parties.filter((party) => party.kind === 'municipality').map((party) => party.code)
    expect(people(municipalities)).toBe(132_839)
    expect(people(['0023'])).toBe(132_839)
  })
  it('are of known volumes and parties, each once, with source and date', () => {
    const volumes = new Set(starterMethod().volumes.map((volume) => volume.id))
    for (const value of statistics) {
      expect(volumes).toContain(value.volumeId)
      expect(parties.map((party) => party.code)).toContain(value.party)
      expect(value.source).not.toBe('')
      expect(value.sourceDate).toBe(`${value.year}-12-31`)
    }
    expect(new Set(statistics.map((value) => `${value.volumeId} ${value.party} ${value.year}`)).size).toBe(statistics.length)
  })
})

describe('the charts of accounts', () => {
  it.each(['kommun-bas', 'region-bas'])('%s has each prefix once, in the class of its first digit', (name) => {
    const { groups } = chartDataSchema.parse(resource(`charts/${name}.json`))
    expect(new Set(groups.map((group) => group.prefix)).size).toBe(groups.length)
    for (const group of groups) expect(group.prefix.startsWith(group.class)).toBe(true)
  })
})
