import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../shared/domain/normalise/guess-mapping.ts'
import { noteSource } from '../../../../shared/domain/normalise/source-notes.ts'

const noted = (amounts: readonly string[], heading = 'Budget 2026 kr', pasted = true) => {
  const rows = [
    ['Konto', 'Kontotext', heading],
    ...amounts.map((amount, at) => [String(5020 + at), 'Löner', amount]),
  ].map((cells, at) => ({ row: at + 1, cells }))
  const guess = guessMapping({ sheet: '', rows }, { kind: 'budget', year: 2026, partyChart: 'KOMMUN_BAS' })
  return noteSource({ rows, pasted, partyChart: 'KOMMUN_BAS', place: { file: 'Inklistrat' } }, guess)
}
const codes = (...given: Parameters<typeof noted>) => noted(...given).warnings.map(({ code }) => code)

const ROUNDED = ['14 210 401', '5 402 101', '1 118 007', '640 233', '88 914']
const WHOLE = ['14 210 000', '5 402 000', '1 118 000', '640 000', '88 000']

describe('a pasted block is as displayed', () => {
  it.each([
    ['kronor without öre, with odd ends', ROUNDED, ['paste-rounded']],
    ['nothing but whole thousands of kronor', WHOLE, ['paste-thousands']],
    ['öre on one amount shows that öre would have come', [...ROUNDED, '12,50'], []],
    ['a budget in even hundreds was made even', ['14 210 400', '5 402 100', '1 118 000', '640 200', '88 900'], []],
    ['four amounts say nothing', ROUNDED.slice(1), []],
    ['####', ['14 210,40', '#####', '88,10'], ['paste-overflow']],
  ])('%s', (_, amounts, expected) => expect(codes(amounts)).toEqual(expected))

  it('only where the source says kronor: tkr are whole', () => expect(codes(ROUNDED, 'Budget 2026 tkr')).toEqual([]))
  it('only in a paste: a file holds what was stored', () => expect(codes(ROUNDED, 'Budget 2026 kr', false)).toEqual([]))

  it('the warning says where: the column and its heading', () => {
    expect(noted(ROUNDED).warnings).toEqual([
      {
        code: 'paste-rounded',
        place: { file: 'Inklistrat', column: 2 },
        params: { rows: 5, heading: 'Budget 2026 kr' },
      },
    ])
    expect(noted(['14 210,40', '#####', '##']).warnings).toEqual([
      { code: 'paste-overflow', place: { file: 'Inklistrat', row: 3, column: 2 }, params: { rows: 2 } },
    ])
  })
})

describe('a minus shown only in red', () => {
  const rows = (revenue: string) =>
    [
      'Konto;Kontotext;Budget 2026 kr',
      `3132;Avgift;${revenue}`,
      '5020;Löner;14 210,50',
      '5610;Arbetsgivaravgifter;5 402,25',
    ].map((line, at) => ({ row: at + 1, cells: line.split(';') }))
  const reasons = (revenue: string, pasted: boolean) => {
    const given = rows(revenue)
    const guess = guessMapping({ sheet: '', rows: given }, { kind: 'budget', year: 2026 })
    const { questions, evidence } = noteSource({ rows: given, pasted, partyChart: null, place: {} }, guess).guess
    return { asks: questions.includes('sign'), red: evidence.some(({ reason }) => reason === 'sign-red-in-paste') }
  }

  it.each([
    ['class 3 and costs all positive, pasted', '412,00', true, { asks: true, red: true }],
    ['the same from a file', '412,00', false, { asks: true, red: false }],
    ['class 3 negative, pasted', '-412,00', true, { asks: false, red: false }],
  ])('%s', (_, revenue, pasted, expected) => expect(reasons(revenue, pasted)).toEqual(expected))
})
