import { describe, expect, it } from 'vitest'
import {
  codesIn,
  comparedWith,
  linesIn,
  methodTree,
  moveTo,
  shortName,
  stepTo,
  versionLabel,
} from '../../../../renderer/features/catalogue/catalogue-model.ts'
import type { ListedVersion } from '../../../../renderer/features/catalogue/use-method.ts'
import type { TreeNode } from '../../../../renderer/ui/tree.tsx'
import { starterMethod } from '../../../resources/starter-method.ts'

const method = starterMethod()
const plain = { mark: () => null, muted: () => false }
const leaves = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => (node.children?.length ? leaves(node.children) : [node.id]))

describe('searching the method', () => {
  it.each([
    ['a name', 'fysioterapeut', ['A4', 'I2']],
    ['a code', 'D5', ['D5']],
    ['words of what is included', 'stomi', ['B1']],
    ['a short name of a volume', 'inv80', ['volume:inv80', 'indicator:I8']],
    ['nothing', 'zzz', []],
  ])('by %s', (_, search, found) => {
    expect(leaves(methodTree(method, search, plain))).toEqual(expect.arrayContaining(found))
    if (found.length === 0) expect(methodTree(method, search, plain)).toEqual([])
  })

  it('without a word everything is there, and the pages last', () => {
    const nodes = methodTree(method, '', plain)
    expect(nodes.slice(-4).map(({ id }) => id)).toEqual(['page:conventions', 'page:axes', 'page:sources', 'page:log'])
    expect(leaves(nodes)).toHaveLength(
      method.items.filter(({ id }) => !method.items.some(({ parentId }) => parentId === id)).length +
        method.keys.length +
        method.volumes.length +
        method.indicators.length +
        4,
    )
  })
})

describe('where an item can be put', () => {
  it.each<[string, string, { parent: string; before: string | null }, ReturnType<typeof moveTo>]>([
    ['last in another group', 'D3', { parent: 'E', before: null }, { parentId: 'E', before: null }],
    ['before one there', 'D3', { parent: 'E', before: 'E2' }, { parentId: 'E', before: 'E2' }],
    ['before another of its own', 'D3', { parent: 'D', before: 'D1' }, { parentId: 'D', before: 'D1' }],
    ['where it is', 'D3', { parent: 'D', before: 'D4' }, null],
    ['before itself', 'D3', { parent: 'D', before: 'D3' }, null],
    ['last, where it is last', 'D5', { parent: 'D', before: null }, null],
    ['under another kind', 'D3', { parent: 'L', before: null }, null],
    ['under itself', 'D', { parent: 'D1', before: null }, null],
    ['a group among groups', 'D', { parent: '-cost', before: 'B' }, { parentId: null, before: 'B' }],
    ['an item among groups', 'D3', { parent: '-cost', before: null }, null],
    ['among the indicators', 'D3', { parent: '-indicators', before: null }, null],
  ])('%s', (_, id, place, to) => {
    expect(moveTo(method, id, place)).toEqual(to)
  })

  it.each<[string, -1 | 1, ReturnType<typeof stepTo>]>([
    ['D3', -1, { parentId: 'D', before: 'D2' }],
    ['D3', 1, { parentId: 'D', before: 'D5' }],
    ['D4', 1, { parentId: 'D', before: null }],
    ['D1', -1, null],
    ['D5', 1, null],
    ['B', -1, { parentId: null, before: 'A' }],
    ['K', 1, null],
  ])('%s one step %i', (id, step, to) => {
    expect(stepTo(method, id, step)).toEqual(to)
  })
})

describe('versions', () => {
  const version = (id: string, more: Partial<ListedVersion> = {}): ListedVersion => ({
    id,
    methodId: 'starter',
    version: id,
    status: 'draft',
    name: 'Metod',
    date: '2026-01-01',
    base: null,
    origin: { from: 'own' },
    createdAt: '2026-01-01',
    active: false,
    lock: null,
    ...more,
  })
  it.each<[string, ListedVersion[], string | null]>([
    [
      'the last decided one',
      [version('1.0', { status: 'decided' }), version('1.1', { status: 'decided' }), version('1.2')],
      '1.1',
    ],
    [
      'what it was made from, where nothing is decided',
      [version('0.1'), version('0.2'), version('0.3', { base: '0.1' })],
      '0.1',
    ],
    [
      'never another party’s decision',
      [
        version('0.1'),
        version('9.0', { status: 'decided', origin: { from: 'contribution', party: '2309', year: 2026 } }),
        version('0.2', { base: '0.1' }),
      ],
      '0.1',
    ],
    ['nothing, where there is nothing', [version('0.1')], null],
  ])('are compared with %s', (_, versions, other) => {
    expect(comparedWith(versions, versions.at(-1) as ListedVersion)?.id ?? null).toBe(other)
  })

  it('are told apart when they have the same number', () => {
    const name = () => 'Krokom'
    expect(versionLabel(version('0.2', { active: true }), name)).toBe('Version 0.2, gäller')
    expect(versionLabel(version('0.2', { origin: { from: 'contribution', party: '2309', year: 2026 } }), name)).toBe(
      'Version 0.2, från Krokom, 2026',
    )
  })
})

describe('what is typed', () => {
  it.each([
    ['50, 51;5020  56', ['50', '51', '5020', '56']],
    ['', []],
    ['50, 50', ['50']],
  ])('codes in %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes)
  })
  it.each([
    ['Antal besök i hemmet', 'antal_besok_i_hemmet'],
    ['65+ år', 'ar'],
    ['Ä', 'a'],
    ['%%', ''],
  ])('a short name of %j', (name, short) => {
    expect(shortName(name)).toBe(short)
  })
  it('lines without blanks', () => {
    expect(linesIn(' ett \n\n två\n')).toEqual(['ett', 'två'])
  })
})
