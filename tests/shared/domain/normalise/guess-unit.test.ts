import { describe, expect, it } from 'vitest'
import { thousandsOfFormat } from '../../../../electron/workbook/read/number-formats.ts'
import { guessUnit, type UnitSource } from '../../../../shared/domain/normalise/guess-unit.ts'
import { judgeSize } from '../../../../shared/domain/normalise/unit-by-size.ts'
import { evidenceText } from '../../../../shared/text/import-reasons.ts'

/** Costs of one kind of care in a municipality of 15 700: 60 million kronor, as different files write it. */
const KRONOR = ['31 044 000', '14 210 400', '5 402 100', '6 366 200', '1 118 000']
const THOUSANDS = ['31 044', '14 210', '5 402', '6 366', '1 118']
const MILLIONS = ['31,0', '14,2', '5,4', '6,4', '1,1']
const INHABITANTS = 15_700
const STYLE = { decimal: ',', groupMark: '' } as const

const guess = (
  heading: string,
  amounts: readonly string[],
  more: Partial<UnitSource> & { inhabitants?: number | null } = {},
) => {
  const { inhabitants = INHABITANTS, ...source } = more
  return guessUnit({
    heading,
    headings: [heading],
    titles: [],
    amounts,
    shownInThousands: 0,
    size: judgeSize(amounts, STYLE, inhabitants, true),
    pasted: false,
    ...source,
  })
}
const said = (...given: Parameters<typeof guess>) => {
  const { unit, evidence } = guess(...given)
  return [unit, evidence.at(-1)?.reason, evidence.at(-1)?.params['units']]
}

describe('the unit', () => {
  it.each([
    ['kronor are proposed where thousands would be impossible', KRONOR, 'kr'],
    ['thousands', THOUSANDS, 'tkr'],
    ['millions', MILLIONS, 'mnkr'],
  ] as const)('%s, and still asked', (_, amounts, units) => {
    expect(said('Belopp', amounts)).toEqual([null, 'unit-by-size', units])
  })

  it('stands as stated where it can be right', () => {
    expect(said('Belopp i tkr', THOUSANDS)).toEqual(['tkr', 'unit-in-header', undefined])
    expect(said('Belopp kr', KRONOR)).toEqual(['kr', 'unit-in-header', undefined])
  })

  it('is a question where what is stated would be more than a whole organisation costs', () => {
    expect(said('Belopp i tkr', KRONOR)).toEqual([null, 'unit-size-doubted', 'kr'])
    expect(said('Mnkr', THOUSANDS)).toEqual([null, 'unit-size-doubted', 'tkr'])
  })

  it('is a question where pasted kronor look like thousands shown by a format', () => {
    expect(said('Belopp kr', THOUSANDS, { pasted: true })).toEqual([null, 'unit-size-doubted', 'tkr'])
    expect(said('Belopp kr', THOUSANDS)).toEqual(['kr', 'unit-in-header', undefined])
    expect(said('Belopp kr', THOUSANDS.slice(0, 4), { pasted: true })[0]).toBe('kr')
    expect(said('Belopp kr', ['310,44', '142,10', '54,02', '63,66', '11,18'], { pasted: true })[0]).toBe('kr')
  })

  it('is a question where the cells are shown smaller than they are stored, with what that means', () => {
    const { unit, evidence } = guess('Budget (tkr)', KRONOR, { shownInThousands: 1 })
    expect(unit).toBeNull()
    expect(evidence.at(-1)).toMatchObject({ reason: 'unit-format-thousands', params: { said: 'tkr', stored: 'kr' } })
    expect(evidenceText(evidence.at(-1) ?? { reason: 'none' as never, params: {} })).toContain('lagrade i kr')
  })

  it('is only asked, without a word on size, where nobody knows how many live there', () => {
    expect(guess('Belopp', THOUSANDS, { inhabitants: null })).toEqual({ unit: null, evidence: [] })
  })

  it.each([
    ['#,##0,', 1],
    ['# ##0,', 1],
    ['0.0,,', 2],
    ['#,##0', 0],
    ['#,##0.00', 0],
    ['#,##0,"tkr"', 1],
    ['#,##0 "kr,"', 0],
    ['General', 0],
    [undefined, 0],
  ])('the format %j shows a number smaller by a thousand to the power %i', (code, times) => {
    expect(thousandsOfFormat(code)).toBe(times)
  })
})
