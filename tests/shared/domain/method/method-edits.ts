import { moveItem, newItem } from '../../../../shared/domain/method/edit-items.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import type { MethodChange } from '../../../../shared/model/method-diff.ts'

/** One edit that a person could make, the one difference it makes, and where, so that no two of a set touch the same thing. */
export interface SeededEdit {
  at: string
  change: Pick<MethodChange, 'section' | 'id' | 'what' | 'field'>
  apply(method: Method): Method
}

const itemField = (id: string, field: string, change: object): SeededEdit => ({
  at: `${id} ${field}`,
  change: { section: 'item', id, what: 'changed', field },
  apply: (method) => ({
    ...method,
    items: method.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }),
})

/** Every seeded edit there is for a method: each field of each item and of the lists, moves, and things come and gone. */
export function seededEdits(method: Method): SeededEdit[] {
  const leaves = method.items.filter(({ id }) => !method.items.some(({ parentId }) => parentId === id))
  return [
    ...method.items.flatMap(({ id, included, overhead }) => [
      itemField(id, 'definition', { definition: `Ny definition av ${id}` }),
      itemField(id, 'name', { name: `Nytt namn på ${id}` }),
      itemField(id, 'included', { included: [...included, 'Något mer'] }),
      itemField(id, 'overhead', { overhead: !overhead }),
      itemField(id, 'relevance', { relevance: { decision: 'investigating', reason: 'Behöver prövas' } }),
    ]),
    ...method.indicators.map(
      ({ id }): SeededEdit => ({
        at: `${id} formula`,
        change: { section: 'indicator', id, what: 'changed', field: 'formula' },
        apply: (before) => ({
          ...before,
          indicators: before.indicators.map((one) => (one.id === id ? { ...one, formula: `${one.formula} * 2` } : one)),
        }),
      }),
    ),
    ...method.keys.map(
      ({ id }): SeededEdit => ({
        at: `${id} gone`,
        change: { section: 'key', id, what: 'removed', field: '' },
        apply: (before) => ({ ...before, keys: before.keys.filter((key) => key.id !== id) }),
      }),
    ),
    ...leaves
      .filter(({ parentId, kind }) => kind === 'cost' && parentId !== 'K' && parentId !== null)
      .map(
        ({ id }): SeededEdit => ({
          at: `${id} place`,
          change: { section: 'item', id, what: 'moved', field: '' },
          apply: (before) => {
            const moved = moveItem(before, id, 'K', null)
            if (!moved.ok) throw new Error(moved.problem.code)
            return moved.value
          },
        }),
      ),
    ...['M', 'N', 'O'].map(
      (id): SeededEdit => ({
        at: `${id} new`,
        change: { section: 'item', id, what: 'added', field: '' },
        apply: (before) => ({
          ...before,
          items: [
            ...before.items,
            newItem({ id, parentId: null, kind: 'cost', name: id, definition: id }, ['municipality']),
          ],
        }),
      }),
    ),
    {
      at: 'limit',
      change: { section: 'conventions', id: '', what: 'changed', field: 'smallNumberLimit' },
      apply: (before) => ({ ...before, conventions: { ...before.conventions, smallNumberLimit: 7 } }),
    },
    {
      at: 'start',
      change: { section: 'head', id: '', what: 'changed', field: 'startIndicators' },
      apply: (before) => ({ ...before, startIndicators: ['I2'] }),
    },
  ]
}
