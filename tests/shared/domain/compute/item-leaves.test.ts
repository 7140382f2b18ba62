import { describe, expect, it } from 'vitest'
import { ancestorsOf, isTaggable, itemLeaves } from '../../../../shared/domain/compute/item-leaves.ts'
import type { Overhead } from '../../../../shared/model/scope.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

const { items } = starterMethod()

describe('what a sum adds up', () => {
  it.each<[string[], Overhead, string]>([
    [['A'], 'included', 'A1 A2 A3 A4 A5 A6'],
    [['A1'], 'included', 'A1'],
    [['A1', 'A'], 'included', 'A1 A2 A3 A4 A5 A6'],
    [['B'], 'included', 'B1 B2 B3 B5'],
    [['B4'], 'included', 'B4'],
    [['F'], 'included', 'F2 F3'],
    [['F1'], 'included', 'F1'],
    [['K'], 'included', 'K1 K2 K3 K4 K5'],
    [['K'], 'excluded', 'K1 K2 K3 K5'],
    [['K4'], 'excluded', ''],
    [['V', 'V1'], 'included', ''],
    [['L'], 'included', 'L1 L2 L3 L4 L5 L6'],
    [['constructor', '__proto__', 'Z'], 'included', ''],
  ])('%j, overhead %s: %s', (named, overhead, leaves) => {
    expect(
      itemLeaves(items, named, overhead)
        .map((item) => item.id)
        .join(' '),
    ).toBe(leaves)
  })

  it.each<[string, boolean]>([
    ['A1', true],
    ['F1', true],
    ['L2', true],
    ['A', false],
    ['V1', false],
    ['Z1', false],
  ])('%s can be tagged: %s', (id, taggable) => {
    expect(isTaggable(items, id)).toBe(taggable)
  })

  it('knows what stands above an item', () => {
    const byId = new Map(items.map((item) => [item.id, item]))
    expect([ancestorsOf(byId, 'A1'), ancestorsOf(byId, 'A'), ancestorsOf(byId, 'Z')]).toEqual([['A'], [], []])
  })
})
