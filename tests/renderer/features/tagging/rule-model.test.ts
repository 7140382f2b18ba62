import { describe, expect, it } from 'vitest'
import { newRule, ruleFromGroup, wholeRule } from '../../../../renderer/features/tagging/rule-model.ts'
import { findItems } from '../../../../renderer/features/tagging/tagging-model.ts'
import type { Item } from '../../../../shared/model/catalogue.ts'
import { codeGroup } from '../../../support/code-group.ts'

const none = { code: '', name: '' }
const group = codeGroup({})

describe('a rule as it is written', () => {
  it('made of a row it takes exactly the codes of that row', () => {
    const rule = ruleFromGroup(group, '2309')
    expect(rule.conditions).toMatchObject([
      { dimension: 'account', match: 'equals', value: '5020' },
      { dimension: 'activityArea', match: 'equals', value: '51015' },
    ])
  })

  it('made of a row without codes it looks for its words', () => {
    const rule = ruleFromGroup({ ...group, account: none, activityArea: none, text: 'Lokalhyror' }, '2309')
    expect(rule.conditions).toMatchObject([{ dimension: 'text', match: 'contains', value: 'Lokalhyror' }])
  })

  it('is whole only with an item and a value in every condition', () => {
    expect(wholeRule(newRule('2309'))).toBeNull()
    expect(wholeRule({ ...ruleFromGroup(group, '2309'), itemId: null })).toBeNull()
    expect(
      wholeRule({
        ...newRule('2309'),
        itemId: 'A1',
        conditions: [{ key: 0, kind: 'condition', dimension: 'account', match: 'range', value: '50' }],
      }),
    ).toBeNull()
  })

  it('without a name is named by its conditions', () => {
    expect(wholeRule({ ...ruleFromGroup(group, '2309'), itemId: 'A1' })?.name).toBe(
      'Konto är 5020, verksamhet är 51015',
    )
  })
})

describe('finding an item by typing', () => {
  const item = (id: string, name: string): Item => ({ id, name, definition: 'x' }) as Item
  const items = [
    item('A1', 'Sjuksköterska, dag'),
    item('A6', 'Inhyrd personal'),
    item('D1', 'Läkemedel'),
    item('D3', 'Sjukvårdsartiklar'),
  ]

  it.each([
    ['a6', ['A6']],
    ['sjuk', ['A1', 'D3']],
    ['d', ['D1', 'D3', 'A1', 'A6']],
    ['pers', ['A6']],
    ['zzz', []],
  ])('%s finds %j', (typed, ids) => expect(findItems(items, typed).map((found) => found.id)).toEqual(ids))
})
