import { describe, expect, it } from 'vitest'
import { stepTo } from '../../../renderer/ui/chart-walk.ts'
import { pointWith } from '../../support/chart-point.ts'

const at = (key: string, row: number, column: number) => pointWith({ key, row, column })
const list = [at('a', 0, 0), at('b', 1, 0), at('c', 2, 0)]
const table = [at('a0', 0, 0), at('a1', 0, 1), at('a2', 0, 2), at('b0', 1, 0), at('b1', 1, 1)]
const walk = (points: typeof list, keys: readonly string[]) =>
  keys.reduce<string | null>((from, key) => stepTo(points, from, key)?.key ?? from, null)

describe('walking a chart with the arrow keys', () => {
  it.each([
    [list, ['ArrowDown'], 'a'],
    [list, ['ArrowDown', 'ArrowDown'], 'b'],
    [list, ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'], 'c'],
    [list, ['ArrowDown', 'ArrowUp'], 'a'],
    [list, ['End', 'ArrowUp'], 'b'],
    [list, ['End', 'Home'], 'a'],
    [table, ['Home', 'ArrowRight', 'ArrowRight'], 'a2'],
    [table, ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown'], 'b1'],
    [table, ['Home', 'ArrowDown', 'ArrowDown'], 'b0'],
    [table, ['End', 'ArrowUp'], 'a1'],
  ])('%# ends where one would look', (points, keys, end) => expect(walk(points, keys)).toBe(end))

  it('leaves every other key alone', () => expect(stepTo(list, 'a', 'x')).toBeNull())
})
