import { describe, expect, it } from 'vitest'
import {
  differing,
  ignoredCount,
  incomingRows,
  saveAsOptions,
  type StagedFile,
  yearOptions,
} from '../../../../renderer/features/volumes/file-import-model.ts'
import type { VolumeValue } from '../../../../shared/model/volume.ts'
import { starterMethod } from '../../../resources/starter-method.ts'

const value = (party: string, hundredths: number | null): VolumeValue => ({
  volumeId: 'inv65',
  party,
  year: 2026,
  kind: null,
  hundredths,
  state: hundredths === null ? 'missing' : 'value',
  source: 'x',
  sourceDate: null,
  grade: null,
})
const staged = (values: VolumeValue[], standing: VolumeValue[], years: number[] = [2024]): StagedFile => ({
  planId: 'p',
  fileName: 'f',
  attribution: '',
  standing,
  preview: {
    origin: 'kolada',
    values,
    recognised: { figures: 9, values: 0, missing: 0, rounded: 0 },
    ignored: [
      { reason: 'kpi-unknown', count: 3, examples: [] },
      { reason: 'other-year', count: 2, examples: [] },
    ],
    years,
    year: 2024,
    partial: false,
    yearFrom: 'figures',
    asYear: 2026,
    questions: [],
    retrieved: null,
  },
})
const rows = (file: StagedFile, replace: boolean) =>
  incomingRows(file, starterMethod().volumes, [], replace).map(({ party, value: shown, now, taken, same }) => [
    party,
    shown,
    now,
    taken,
    same,
  ])

describe('a statistics file beside the sheet', () => {
  const file = staged(
    [value('1', 100_00), value('2', 200_00), value('3', 300_00), value('4', null), value('5', null)],
    [value('2', 200_00), value('3', 999_00), value('4', 400_00)],
  )

  it('fills empty cells, leaves figures, and never puts a missing one in the place of a figure', () => {
    expect(rows(file, false)).toEqual([
      ['1', '100', '', true, false],
      ['2', '200', '200', false, true],
      ['3', '300', '999', false, false],
      ['4', 'saknas', '400', false, false],
      ['5', 'saknas', '', true, false],
    ])
    expect(rows(file, true).map(([, , , taken]) => taken)).toEqual([true, true, true, false, true])
  })

  it('counts what differs and what is left out', () => {
    expect([differing(file), ignoredCount(file)]).toEqual([1, 5])
    const unseen = { ...value('1', null), state: 'suppressed' as const }
    expect(differing(staged([value('1', 100_00)], [unseen]))).toBe(1)
  })

  it('offers the years there are, latest first and all together, or the last twenty where the file does not say', () => {
    expect(yearOptions(staged([], [], [2023, 2024]), 2026).map(({ id }) => id)).toEqual(['2024', '2023', 'all'])
    expect(yearOptions(staged([], [], [2024]), 2026).map(({ id }) => id)).toEqual(['2024'])
    expect(yearOptions(staged([], [], []), 2026).map(({ id }) => id)).toHaveLength(20)
    expect(saveAsOptions(2024, 2026).map(({ id }) => id)).toEqual(['2026', '2024'])
    expect(saveAsOptions(2026, 2026).map(({ id }) => id)).toEqual(['2026'])
  })
})
