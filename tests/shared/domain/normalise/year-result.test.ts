import { describe, expect, it } from 'vitest'
import { isYearResultAccount } from '../../../../shared/domain/import/year-result.ts'
import { sieContents } from '../../../../shared/domain/import/sie/sie-contents.ts'
import { sieTable } from '../../../../shared/domain/import/sie/sie-table.ts'
import { mappingOf, planTable } from '../../../support/plan-table.ts'
import { sieWords } from '../../../../shared/text/sie-words.ts'
import { sieOf } from '../../../support/sie-text.ts'

const ROWS = [
  ['Konto', 'Belopp'],
  ['3010', '-700'],
  ['5020', '500'],
  ['8410', '50'],
  ['8999', '150'],
]
const mapping = (chart: 'KOMMUN_BAS' | 'REGION_BAS' | 'CUSTOM') =>
  mappingOf([{ role: 'code', dimension: 'account' }, { role: 'amount' }], { chart })

describe('account 899, årets resultat, states what all the others come to', () => {
  it.each([
    ['8990', true],
    ['8999', true],
    ['899', true],
    ['899010', true],
    ['8910', false],
    ['8980', false],
    ['3899', false],
    ['', false],
  ])('%s: %s', (account, is) => expect(isYearResultAccount(account)).toBe(is))

  it.each(['KOMMUN_BAS', 'REGION_BAS'] as const)(
    'in a table by %s it is skipped, so that the file does not sum to zero',
    (chart) => {
      const { outcome, rows } = planTable(ROWS, mapping(chart))
      expect(rows.at(-1)).toMatchObject({ verdict: 'skipped', reason: 'not-result-account', ore: 15_000 })
      expect(outcome).toMatchObject({
        ok: true,
        value: { accepted: { rows: 3, ore: -15_000 }, skipped: { ore: 15_000 } },
      })
    },
  )

  it('in a chart of one’s own 899 is an account like others', () => {
    expect(planTable(ROWS, mapping('CUSTOM')).rows.at(-1)).toMatchObject({ verdict: 'accepted' })
  })

  it('in SIE it is skipped whatever the chart', () => {
    const file = sieOf(
      '#FLAGGA 0',
      '#SIETYP 1',
      '#RAR 0 20250101 20251231',
      '#RES 0 3010 -700.00',
      '#RES 0 5020 550.00',
      '#RES 0 8999 150.00',
    )
    const [choice] = sieContents(file)
    if (!choice) throw new Error('no content')
    const table = sieTable(file, choice, sieWords)
    expect(Array.from({ length: table.length }, (_, at) => table.rowAt(at).skip)).toEqual([
      null,
      null,
      'not-result-account',
    ])
  })
})
