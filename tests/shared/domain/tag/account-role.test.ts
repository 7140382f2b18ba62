import { describe, expect, it } from 'vitest'
import { accountRole } from '../../../../shared/domain/tag/account-role.ts'
import { chartDataSchema } from '../../../../shared/model/account-code.ts'
import type { Chart } from '../../../../shared/model/code-string.ts'
import { resource } from '../../../resources/starter-method.ts'

const charts = ['kommun-bas', 'region-bas'].map((name) => chartDataSchema.parse(resource(`charts/${name}.json`)))

describe('what an account is, by the longest prefix of its own chart', () => {
  it.each<[Chart, string, string | null]>([
    ['KOMMUN_BAS', '50201', 'cost'],
    ['KOMMUN_BAS', '31326', 'externalRevenue'],
    ['KOMMUN_BAS', '313019', 'externalRevenue'],
    ['KOMMUN_BAS', '3511', 'grant'],
    ['KOMMUN_BAS', '3611', 'salesToPublic'],
    ['KOMMUN_BAS', '4011', 'balance'],
    ['KOMMUN_BAS', '4611', 'cost'],
    ['KOMMUN_BAS', '1511', 'balance'],
    ['KOMMUN_BAS', '8011', 'finance'],
    ['REGION_BAS', '4011', 'cost'],
    ['REGION_BAS', '4611', 'cost'],
    ['REGION_BAS', '9011', null],
    ['KOMMUN_BAS', '0150', null],
    ['KOMMUN_BAS', '', null],
    ['CUSTOM', '5011', null],
  ])('%s %s: %s', (chart, account, role) => {
    expect(accountRole(charts, chart, account)).toBe(role)
  })

  it('does not depend on the order of the groups', () => {
    const turned = charts.map((chart) => ({ ...chart, groups: chart.groups.toReversed() }))
    for (let account = 10; account < 10_000; account += 7) {
      const code = String(account)
      expect(accountRole(turned, 'KOMMUN_BAS', code)).toBe(accountRole(charts, 'KOMMUN_BAS', code))
    }
  })
})
