import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guessChart, type AccountSample } from '../../../../shared/domain/normalise/guess-chart.ts'
import { chartWarning } from '../../../../shared/domain/normalise/source-notes.ts'

const accountsOf = (...accounts: string[]): AccountSample[] =>
  accounts.map((account) => ({ code: account.split(' ')[0] ?? '', name: account.split(' ').slice(1).join(' ') }))

const sampleSchema = z.object({
  profiles: z.record(z.string(), z.record(z.string(), z.array(z.tuple([z.string(), z.string(), z.number()])))),
})
const recipe = fileURLToPath(new URL('../../../../resources/sample/recipe.json', import.meta.url))
const { profiles } = sampleSchema.parse(JSON.parse(readFileSync(recipe, 'utf8')))
const sampleAccounts = (chart: string): AccountSample[] =>
  Object.values(profiles[chart] ?? {}).flatMap((profile) => profile.map(([code, name]) => ({ code, name })))

describe('Kommun-Bas and Region-Bas are told apart by what the accounts are called', () => {
  it.each([
    [
      'KOMMUN_BAS',
      accountsOf(
        '3132 Avgift hemsjukvård',
        '4640 Köp av verksamhet',
        '5020 Löner',
        '5610 Arbetsgivaravgifter',
        '7511 Inhyrd personal',
      ),
    ],
    [
      'REGION_BAS',
      accountsOf(
        '4010 Löner läkare',
        '4510 Sociala avgifter',
        '5110 Inhyrd personal',
        '5610 Läkemedel',
        '7010 Personalrepresentation',
      ),
    ],
    ['KOMMUN_BAS', accountsOf('4521 Bidrag till personalkostnader', '4632 Köp av personal', '5711 Pensionskostnader')],
    ['REGION_BAS', accountsOf('4711 Pensionskostnader', '5711 Konsulter, personal')],
  ] as const)('%s', (chart, accounts) => expect(guessChart(accounts, null)).toMatchObject({ chart, ask: false }))

  it.each(['KOMMUN_BAS', 'REGION_BAS'] as const)('the example’s own accounts are %s, whoever the party is', (chart) => {
    const accounts = sampleAccounts(chart)
    expect(accounts.length).toBeGreaterThan(10)
    for (const party of ['KOMMUN_BAS', 'REGION_BAS', null] as const)
      expect(guessChart(accounts, party)).toMatchObject({ chart, ask: false })
  })

  it.each([
    [
      'both charts in one table',
      accountsOf('4010 Löner läkare', '4510 Sociala avgifter', '5020 Löner', '5610 Arbetsgivaravgifter'),
    ],
    ['the two examples put together', [...sampleAccounts('KOMMUN_BAS'), ...sampleAccounts('REGION_BAS')]],
    [
      'a business chart with wages in class 7',
      accountsOf('3010 Försäljning', '4010 Varor', '5010 Hyra', '7010 Löner', '7510 Arbetsgivaravgifter'),
    ],
  ])('%s: the party does not settle it, a person must', (_, accounts) => {
    const guess = guessChart(accounts, 'KOMMUN_BAS')
    expect(guess).toMatchObject({ chart: null, ask: true, evidence: [{ reason: 'chart-mixed' }] })
  })

  it('codes alone are taken as the party’s chart, and say so; without a party they are asked', () => {
    const accounts = accountsOf('3132', '5020', '6420')
    expect(guessChart(accounts, 'REGION_BAS')).toMatchObject({
      chart: 'REGION_BAS',
      ask: false,
      evidence: [{ reason: 'chart-of-party' }],
    })
    expect(guessChart(accounts, null)).toMatchObject({ chart: null, ask: true })
  })
})

describe('another chart than the party’s', () => {
  const warned = (accounts: AccountSample[], expected: 'KOMMUN_BAS' | 'REGION_BAS') => {
    const { chart, evidence } = guessChart(accounts, expected)
    const mapping = { ...NO_MAPPING, chart }
    return chartWarning({ mapping, evidence }, expected, { file: 'budget.xlsx' })
  }
  const NO_MAPPING = {
    sheet: '',
    headerRows: [],
    firstRow: 1,
    columns: [],
    amountColumn: null,
    unit: null,
    sign: null,
    decimal: ',' as const,
    groupMark: '' as const,
    skipTotals: true,
  }

  it('is warned of with the accounts that show it', () => {
    expect(warned(accountsOf('4010 Löner läkare', '4510 Sociala avgifter', '5610 Läkemedel'), 'KOMMUN_BAS')).toEqual([
      {
        code: 'chart-differs',
        place: { file: 'budget.xlsx' },
        params: {
          chart: 'REGION_BAS',
          expected: 'KOMMUN_BAS',
          rows: 2,
          examples: '4010 Löner läkare, 4510 Sociala avgifter',
        },
      },
    ])
  })

  it.each([
    ['the party’s own chart', accountsOf('5020 Löner', '6420 Material')],
    ['codes that say nothing', accountsOf('5020', '6420')],
    ['no accounts', []],
    ['a mixture, which is asked instead', accountsOf('4010 Löner', '5020 Löner')],
  ])('%s: nothing is said', (_, accounts) => expect(warned(accounts, 'KOMMUN_BAS')).toEqual([]))
})
