import { describe, expect, it } from 'vitest'
import {
  chosenAll,
  chosenGroups,
  filterOf,
  readAreas,
  sortOf,
  startView,
  withView,
} from '../../../../renderer/features/tagging/filter-model.ts'
import { codeGroup } from '../../../support/code-group.ts'

describe('which code strings are shown', () => {
  it.each([
    ['', []],
    ['510', ['510']],
    ['510, 513 520', ['510', '513', '520']],
    ['510;510', ['510']],
    ['51x', null],
  ])('areas typed as %j', (typed, areas) => {
    expect(readAreas(typed)).toEqual(areas)
  })

  it.each([
    ['everything', {}, { show: 'all', search: '', areas: [] }],
    [
      'what is not tagged, of an area',
      { show: 'untagged', areas: '510' },
      { show: 'untagged', search: '', areas: ['510'] },
    ],
    ['half an area narrows nothing', { areas: '51x' }, { show: 'all', search: '', areas: [] }],
    [
      'an item stands in place of what is shown',
      { show: 'hand', itemId: 'A1' },
      { show: { itemId: 'A1' }, search: '', areas: [] },
    ],
    ['so does a rule', { ruleId: 'r-1' }, { show: { ruleId: 'r-1' }, search: '', areas: [] }],
    [
      'what there is a suggestion for',
      { show: 'suggested' },
      { show: 'untagged', search: '', areas: [], codeIds: [4, 9] },
    ],
  ] as const)('%s', (_, changed, asked) => {
    expect(filterOf({ ...startView, ...changed }, [4, 9])).toEqual(asked)
  })

  it.each([
    ['nothing chosen: the largest first, as the host has it', null, {}],
    ['the bar is the size', { column: 'size', direction: 'up' }, { sort: 'amount', direction: 'up' }],
    ['the amount has its sign', { column: 'amount', direction: 'down' }, { sort: 'ore', direction: 'down' }],
    ['a part of the code string', { column: 'costCentre', direction: 'up' }, { sort: 'costCentre', direction: 'up' }],
    ['what the host cannot sort by', { column: 'why', direction: 'up' }, {}],
  ] as const)('sorted: %s', (_, sort, asked) => {
    expect(sortOf(sort)).toEqual(asked)
  })

  it('another order begins at the first page and stays when the next is turned to', () => {
    const sort = { column: 'account', direction: 'down' } as const
    const sorted = withView({ ...startView, page: 3 }, { sort })
    expect(sorted).toMatchObject({ page: 0, sort })
    expect(withView(sorted, { page: 1 })).toMatchObject({ page: 1, sort })
  })

  it('a new choice begins at the first page; the next page is only that', () => {
    const third = withView({ ...startView, search: 'lön' }, { page: 2 })
    expect(third).toMatchObject({ page: 2, search: 'lön' })
    expect(withView(third, { show: 'untagged' })).toMatchObject({ page: 0, search: 'lön', show: 'untagged' })
  })
})

describe('what a step changes', () => {
  const groups = [codeGroup({ codeId: 4, ore: 100 }), codeGroup({ codeId: 9, ore: -30 })]
  it('is the chosen code strings, by their ids', () => {
    expect(chosenGroups(groups)).toMatchObject({ count: 2, ore: 70, which: { codeIds: [4, 9] } })
  })

  it('or all that the filter shows, also those on no screen', () => {
    const filter = filterOf(startView, [])
    expect(chosenAll(groups, filter, 4898, 5)).toMatchObject({ count: 4898, ore: 5, which: { filter } })
  })
})
