import { describe, expect, it } from 'vitest'
import { checkFormula } from '../../shared/domain/compute/check-formula.ts'
import { dependencies } from '../../shared/domain/compute/formula-ast.ts'
import { parseFormula } from '../../shared/domain/compute/formula-parse.ts'
import { formulaText } from '../../shared/domain/compute/formula-print.ts'
import { itemLeaves } from '../../shared/domain/compute/item-leaves.ts'
import type { Item } from '../../shared/model/catalogue.ts'
import { starterMethod } from './starter-method.ts'

const method = starterMethod()
const leaves = method.items.filter((item) => item.parentId !== null)
const astOf = (formula: string) => {
  const parsed = parseFormula(formula)
  if (!parsed.ok) throw new Error(parsed.fault.code)
  return parsed.value
}

describe('the starter method', () => {
  it.each([
    ['A', 6], ['B', 5], ['C', 5], ['D', 5], ['E', 4], ['F', 3], ['G', 6], ['H', 3], ['I', 2], ['J', 3], ['K', 5], ['L', 6], ['V', 10],
  ])('has group %s with %i leaves', (group, count) => {
    expect(method.items.some((item) => item.id === group && item.parentId === null)).toBe(true)
    expect(leaves.filter((item) => item.parentId === group).map((item) => item.id)).toEqual(
      Array.from({ length: count }, (_, index) => `${group}${index + 1}`),
    )
  })

  it('has 42 leaves in A–J, 47 cost leaves with K, six of financing and ten values', () => {
    expect(leaves.filter((item) => 'ABCDEFGHIJ'.includes(item.id.charAt(0)))).toHaveLength(42)
    expect(leaves.filter((item) => item.kind === 'cost')).toHaveLength(47)
    expect(leaves.filter((item) => item.kind === 'financing')).toHaveLength(6)
    expect(leaves.filter((item) => item.kind === 'value')).toHaveLength(10)
  })

  it('marks egenvård as memo, restid as informational and central overhead as overhead, and nothing else', () => {
    const marked = (mark: 'memo' | 'informational' | 'overhead') => method.items.filter((item) => item[mark]).map((item) => item.id)
    expect([marked('memo'), marked('informational'), marked('overhead')]).toEqual([['B4'], ['F1'], ['K4']])
  })

  it('has the 17 keys, the 32 indicators and five to start with', () => {
    expect(method.keys).toHaveLength(17)
    expect(method.indicators.map((indicator) => indicator.id)).toEqual(Array.from({ length: 32 }, (_, index) => `I${index + 1}`))
    expect(method.startIndicators).toHaveLength(5)
  })

  it.each(leaves.map((item): [string, Item] => [item.id, item]))('%s says what it is in whole sentences', (_, item) => {
    expect(item.definition).toMatch(/^[A-ZÅÄÖ].*\.$/s)
    if (item.kind === 'value') return expect([item.unit, item.source]).not.toContain(undefined)
    expect(item.included.length).toBeGreaterThan(0)
    expect(item.notIncluded.length).toBeGreaterThan(0)
    expect(item.isolationProblem).toMatch(/^[A-ZÅÄÖ].*\.$/s)
    expect(item.keyNote).toMatch(/^[A-ZÅÄÖ].*\.$/s)
    expect(item.accountNote).not.toBe('')
    return expect(item.indicators.every((id) => /^I\d+$/.test(id))).toBe(true)
  })

  it('names Region-Bas accounts for what only the region has, Kommun-Bas accounts for what only municipalities have', () => {
    for (const item of leaves) {
      const charts = new Set(item.accounts.map((account) => account.chart))
      if (!item.partyKinds.includes('municipality')) expect([item.id, ...charts]).toEqual([item.id, 'REGION_BAS'])
      if (!item.partyKinds.includes('region')) expect([item.id, charts.has('REGION_BAS')]).toEqual([item.id, false])
    }
  })

  it('writes every formula the way the program prints it', () => {
    for (const { formula } of method.indicators) expect(formulaText(astOf(formula))).toBe(formula)
  })

  it.each(method.indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s comes to the unit it is said to be in, and has its whole sheet',
    (id, indicator) => {
      const checked = checkFormula(indicator.formula, indicator.unit, method, id)
      expect(checked.ok ? 'right' : checked.fault).toBe('right')
      const { name, purpose, numeratorText, denominatorText, source, frequency, responsible, errorSources, interpretation } = indicator
      for (const words of [purpose, numeratorText, denominatorText, errorSources, interpretation]) expect(words).toMatch(/^[A-ZÅÄÖ].*\.$/s)
      for (const words of [name, source, frequency, responsible]) expect(words.length).toBeGreaterThan(2)
    },
  )

  it('chooses a price series that all parties share, and a population for each kind', () => {
    const { deflator, population } = method.conventions
    expect(method.volumes.find(({ id }) => id === deflator)).toMatchObject({ shared: true, unit: 'index' })
    expect(population).toEqual({ budget: 'december-before', outcome: 'mean', forecast: 'december-before' })
  })

  it('never adds financing to costs, restid to salaries or egenvård to care', () => {
    for (const { id, formula } of method.indicators) {
      const named = dependencies(astOf(formula)).items
      const summed = itemLeaves(method.items, named.filter((item) => !item.startsWith('L')), 'included').map((item) => item.id)
      expect([id, summed.filter((item) => ['F1', 'B4'].includes(item) || /^[LV]/.test(item))]).toEqual([id, []])
    }
  })

  it('reads every cost leaf that counts in I23', () => {
    const whole = itemLeaves(method.items, dependencies(astOf(method.indicators[22]?.formula ?? '')).items, 'included')
    expect(whole.map((item) => item.id)).toEqual(
      leaves.filter((item) => item.kind === 'cost' && !item.memo && !item.informational).map((item) => item.id),
    )
  })

  it('uses every volume but those that only stand beside an indicator', () => {
    const read = new Set(method.indicators.flatMap(({ formula }) => dependencies(astOf(formula)).volumes))
    expect(method.volumes.map((volume) => volume.id).filter((id) => !read.has(id))).toEqual([
      'hembesok_lakare', 'avlidna', 'avlidna_hemma', 'undvikbar_slutenvard', 'pkv', 'lpik', 'kpi', 'kpb_hemtjanst_timme',
      'kpb_hsl_ordinart_timme', 'kpb_hsl_sabo_dygn', 'kpb_sabo_dygn', 'kpb_korttid_dygn',
    ])
  })

  it('names a source for every evidence tag S', () => {
    const known = new Set(method.sources.map((source) => source.id))
    const named = [...method.items, ...method.keys, ...method.volumes, ...method.indicators].flatMap((entry) => entry.evidence)
    for (const evidence of named) if (evidence.tag === 'S') expect(known).toContain(evidence.source)
  })
})
