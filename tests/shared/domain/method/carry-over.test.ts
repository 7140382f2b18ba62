import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOver, differingItems, formerItems } from '../../../../shared/domain/method/carry-over.ts'
import type { FormerItem } from '../../../../shared/model/carry-over.ts'
import type { Item, Method } from '../../../../shared/model/catalogue.ts'
import { starterMethod } from '../../../resources/starter-method.ts'
import { seededEdits } from './method-edits.ts'

const starter = starterMethod()
const EDITS = seededEdits(starter)
const USED = starter.items.filter(({ kind, parentId }) => kind === 'cost' && parentId !== null).map(({ id }) => id)
const uses = (ids: readonly string[]) => ids.map((itemId) => ({ itemId, by: [{ use: 'rule' as const, count: 1 }] }))
const edited = (chosen: readonly number[]): Method =>
  chosen.flatMap((index) => EDITS[index] ?? []).reduce((method, edit) => edit.apply(method), starter)
const changed = (id: string, change: Partial<Item>): Method => ({
  ...starter,
  items: starter.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
})

describe('what needs a decision when the version changes', () => {
  it.each<[string, Method, string]>([
    ['nothing', starter, ''],
    ['a definition', changed('A1', { definition: 'Ny' }), 'A1 definition'],
    ['what is included', changed('A1', { included: [] }), 'A1 definition'],
    ['a name alone', changed('A1', { name: 'Ny' }), ''],
    ['an item gone', { ...starter, items: starter.items.filter(({ id }) => id !== 'A1') }, 'A1 gone'],
    [
      'an item become a group',
      { ...starter, items: [...starter.items, { ...(starter.items[1] as Item), id: 'A9', parentId: 'A1' }] },
      'A1 group',
    ],
    ['another kind', changed('A1', { kind: 'financing' }), 'A1 kind'],
    ['a value', changed('A1', { kind: 'value' }), 'A1 kind'],
    ['an item nobody uses', changed('A2', { definition: 'Ny' }), ''],
  ])('%s', (_, after, found) => {
    const former = formerItems(starter, after, new Set(['A1']), new Map())
    expect(
      carryOver(after, uses(['A1']), former)
        .map(({ itemId, reason }) => `${itemId} ${reason}`)
        .join(),
    ).toBe(found)
  })

  it('there and back is nothing, by whatever way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(EDITS.length - 1), { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        (way) => {
          let now = starter
          let former: ReadonlyMap<string, FormerItem> = new Map()
          for (const next of [...way.map(edited), starter]) {
            former = formerItems(now, next, new Set(USED), former)
            now = next
          }
          expect(carryOver(now, uses(USED), former)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('the first meaning is remembered over several changes', () => {
    const once = changed('A1', { definition: 'En gång' })
    const first = formerItems(starter, once, new Set(['A1']), new Map())
    const second = formerItems(once, changed('A1', { definition: 'Två gånger' }), new Set(['A1']), first)
    expect(second.get('A1')?.definition).toBe(starter.items.find(({ id }) => id === 'A1')?.definition)
  })
})

describe('items that do not mean the same in two methods', () => {
  it.each<[string, Method, string]>([
    ['the same method', starter, ''],
    ['a definition, and the group it is part of', changed('A1', { definition: 'Ny' }), 'A A1'],
    ['a name alone', changed('A1', { name: 'Ny' }), ''],
    ['a mark that takes it out of sums', changed('B1', { memo: true }), 'B B1'],
    ['a move changes both sums, not the item', changed('D3', { parentId: 'E' }), 'D E'],
    ['an item gone', { ...starter, items: starter.items.filter(({ id }) => id !== 'A6') }, 'A A6'],
  ])('%s', (_, other, differing) => {
    expect([...differingItems(starter, other)].toSorted().join(' ')).toBe(differing)
    expect([...differingItems(other, starter)].toSorted().join(' ')).toBe(differing)
  })
})
