import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkMethod } from '../../../../shared/domain/compute/check-method.ts'
import { itemsUnder, moveItem, nextItemId } from '../../../../shared/domain/method/edit-items.ts'
import { inTreeOrder } from '../../../../shared/model/item-tree.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

const starter = starterMethod()
const IDS = starter.items.map(({ id }) => id)
const anId = fc.constantFrom(...IDS)

/** The method without formulas, so that only the tree can be at fault. */
const treeOnly: Method = { ...starter, indicators: starter.indicators.map((one) => ({ ...one, formula: '1' })) }

describe('moving in the tree', () => {
  it('never makes a circle and never loses an item, whatever is moved where', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anId, fc.option(anId), fc.option(anId)), { minLength: 1, maxLength: 30 }),
        (moves) => {
          const end = moves.reduce((method, [id, parent, before]) => {
            const moved = moveItem(method, id, parent, before)
            return moved.ok ? moved.value : method
          }, treeOnly)
          expect(end.items.map(({ id }) => id).toSorted()).toEqual(IDS.toSorted())
          expect(end.items).toEqual(inTreeOrder(end.items))
          for (const { id, parentId } of end.items)
            expect(parentId !== null && itemsUnder(end.items, id).has(parentId)).toBe(false)
          const checked = checkMethod(end)
          // Mixing kinds is the only thing a move can do that the check refuses.
          if (!checked.ok) expect(['kind-differs', 'value-incomplete']).toContain(checked.problem.params?.fault)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('there and back is nothing', () => {
    fc.assert(
      fc.property(anId, anId, (id, to) => {
        const item = starter.items.find((one) => one.id === id)
        if (!item || item.parentId === null) return
        const siblings = starter.items.filter(({ parentId }) => parentId === item.parentId)
        const next = siblings[siblings.indexOf(item) + 1]?.id ?? null
        const away = moveItem(starter, id, to, null)
        if (!away.ok) return
        const back = moveItem(away.value, id, item.parentId, next)
        expect(back.ok && back.value.items).toEqual(starter.items)
      }),
      { numRuns: 100 },
    )
  })
})

describe('the id of a new item', () => {
  it.each<[string | null, string[], string | null]>([
    ['A', ['A', 'A1', 'A2'], 'A3'],
    ['A', ['A'], 'A1'],
    ['A1', ['A', 'A1', 'A6'], 'A7'],
    [null, ['A', 'B', 'D'], 'C'],
    ['A', ['A', ...Array.from({ length: 99 }, (_, at) => `A${at + 1}`)], null],
    ['A', ['A', 'A99', 'A1'], 'A2'],
    [null, [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], null],
  ])('under %s of %j', (parent, used, id) => {
    expect(nextItemId(parent, new Set(used))).toBe(id)
  })
})
