import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/index.ts'
import type { CodeGroup } from '../../../shared/model/allocation.ts'
import { importAll, openTestHost, SCOPE, type TestHost } from '../../support/open-host.ts'

type Asked = Pick<InputOf<'tagging.groups'>, 'sort' | 'direction'>

// Names begin with the letters that Swedish puts in an order of its own; two amounts are alike but for their sign.
const LEDGER = [
  'Verksamhet;Verksamhetstext;Konto;Kontotext;Belopp',
  '51015;Ärenden;5010;ömsom;300',
  '51015;ängar;5020;Zoner;-300',
  '51015;Ålar;5030;öppet;200',
  '51015;Zebror;5040;Avtal;200',
  '50999;Övrigt;5050;asfalt;100',
].join('\n')

let test: TestHost
beforeAll(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Ordning' })
  await importAll(test, SCOPE, { text: LEDGER }, { amountColumn: 4, unit: 'kr', sign: 'ledger', chart: 'CUSTOM' })
})
afterAll(() => test.close())

const asked = async (query: Partial<InputOf<'tagging.groups'>>): Promise<CodeGroup[]> =>
  (await test.call('tagging.groups', { scope: SCOPE, ...query })).groups
const accounts = (groups: readonly CodeGroup[]) => groups.map(({ account }) => account.code.slice(-2)).join(' ')

describe('the order of code strings', () => {
  it.each<[string, Asked, string]>([
    ['the largest first, whatever its sign', {}, '10 20 30 40 50'],
    ['the smallest first', { sort: 'amount', direction: 'up' }, '50 30 40 10 20'],
    ['by the amount with its sign', { sort: 'ore' }, '20 50 30 40 10'],
    ['and the other way', { sort: 'ore', direction: 'down' }, '10 30 40 50 20'],
    ['by account', { sort: 'account', direction: 'down' }, '50 40 30 20 10'],
    ['by area: its code, and then Z, Å, Ä in that order', { sort: 'activityArea' }, '50 40 30 20 10'],
    ['equal in what is sorted by: the larger first', { sort: 'costCentre', direction: 'down' }, '10 20 30 40 50'],
  ])('%s', async (_, query, order) => {
    expect(accounts(await asked(query))).toBe(order)
  })

  it('is the same whether it is asked for whole or a row at a time', async () => {
    for (const sort of ['amount', 'ore', 'rows', 'code', 'text', 'item', 'account', 'project'] as const)
      for (const direction of ['up', 'down'] as const) {
        const pages: CodeGroup[] = []
        for (let offset = 0; offset < 5; offset += 1)
          pages.push(...(await asked({ sort, direction, offset, limit: 1 })))
        expect(pages, `${sort} ${direction}`).toEqual(await asked({ sort, direction }))
      }
  })

  it('by item puts what is untagged last, up and down', async () => {
    const ids = new Map((await asked({})).map(({ account, codeId }) => [account.code, codeId]))
    const tag = async (account: string, itemId: string) =>
      test.call('tagging.tag', { scope: SCOPE, codeIds: [ids.get(account) ?? 0], itemId })
    await tag('5050', 'B1')
    await tag('5040', 'A1')
    expect(accounts(await asked({ sort: 'item' }))).toBe('40 50 10 20 30')
    expect(accounts(await asked({ sort: 'item', direction: 'down' }))).toBe('50 40 10 20 30')
    // Sorted over what the filter shows, and over two batches as over one.
    expect(accounts(await asked({ sort: 'account', direction: 'down', show: 'untagged' }))).toBe('30 20 10')
    await importAll(
      test,
      SCOPE,
      { text: LEDGER.replaceAll('5050;asfalt;100', '5060;asfalt;900') },
      { amountColumn: 4, unit: 'kr', sign: 'ledger', chart: 'CUSTOM' },
    )
    expect(accounts(await asked({ sort: 'item' }))).toBe('40 50 60 10 20 30')
    expect(accounts(await asked({ sort: 'amount' }))).toBe('60 10 20 30 40 50')
  })
})
