import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../electron/engine/parser/inspect.ts'
import { haveRealData, realFiles } from '../support/real-data.ts'

/** What published tables' own difference columns turn out to be: file, page, heading, convention, rows that follow of all. */
const FOUND = [
  ['alingsas__socialnamnden_2026-06-16', 'p2_t1', 'Avv. prognos/ budget 2026', 'outcome-minus-budget', 10, 10],
  ['alingsas__vard-och-omsorgsnamnden_2026-05-18', 'p2_t1', 'Avv. prognos/ budget 2026', 'outcome-minus-budget', 9, 9],
  ['simrishamn__Bokslut_2025', 'p21_t1', 'Avvikelse', 'budget-minus-outcome', 11, 11],
  ['simrishamn__Bokslut_2025', 'p21_t1', 'Budgetavvikelse', 'budget-minus-outcome', 13, 13],
  ['simrishamn__Bokslut_2025', 'p33_t1', 'Återstår', 'outcome-minus-budget', 12, 12],
] as const

describe.skipIf(!haveRealData)('difference columns of published tables', () => {
  it('are recomputed, and each file’s own convention is found', () => {
    const found = realFiles('municipal_se_derived').flatMap((path) => {
      const name = basename(path)
      const seen = inspectSource({ fileName: name, origin: 'file', path })
      if (!seen.ok) return []
      return seen.value.guess.evidence
        .filter(({ reason }) => reason.startsWith('variance'))
        .map(({ params }) => [
          name.split('__')[0],
          name.split('__')[1],
          /__(p\d+_t\d+)\.tsv$/.exec(name)?.[1],
          params['heading'],
          params['convention'],
          params['agrees'],
          params['rows'],
        ])
    })
    expect(found).toEqual(FOUND.map(([file, page, ...rest]) => [...file.split('__'), page, ...rest]))
  })
})
