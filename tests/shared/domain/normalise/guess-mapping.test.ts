import { describe, expect, it } from 'vitest'
import { findHeader } from '../../../../shared/domain/normalise/find-header.ts'
import { guessMapping, type GuessAim } from '../../../../shared/domain/normalise/guess-mapping.ts'
import type { ColumnRole } from '../../../../shared/model/column-mapping.ts'

const rowsOf = (text: string) => text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';') }))
const guess = (text: string, aim: GuessAim = {}) => guessMapping({ sheet: '', rows: rowsOf(text) }, aim)
const short = (is: ColumnRole) => ('dimension' in is ? `${is.role}:${is.dimension}` : is.role)
const roles = (text: string, aim: GuessAim = {}) => guess(text, aim).mapping.columns.map(({ is }) => short(is))

const LEDGER = `Konto;Konto(T);Ansvar;Ansvar(T);Vht;Mpart;Period;Budget 2026;Utfall 2025
31326;Avgift hemsjukvård;71200;Hemsjukvård norr;51015;;202601;-120 000,00;-118 500,50
50201;Löner;71200;Hemsjukvård norr;51015;;202601;9 450 000,00;9 120 340,25
64100;Förbrukningsmaterial;71200;Hemsjukvård norr;51015;865;202601;310 000,00;298 765,10`

describe('columns by their headings', () => {
  it('a ledger export, with the year and kind wanted', () => {
    expect(roles(LEDGER, { kind: 'budget', year: 2026 })).toEqual([
      'code:account',
      'name:account',
      'code:costCentre',
      'name:costCentre',
      'code:activityArea',
      'code:counterparty',
      'period',
      'amount',
      'ignored',
    ])
    const { mapping, questions } = guess(LEDGER, { kind: 'budget', year: 2026 })
    expect({ unit: mapping.unit, sign: mapping.sign, chart: mapping.chart, first: mapping.firstRow }).toEqual({
      unit: 'kr',
      sign: 'ledger',
      chart: 'KOMMUN_BAS',
      first: 2,
    })
    expect(questions).toEqual([])
  })

  it('several amount columns are a question when nothing says which', () => {
    const { mapping, questions, amountCandidates } = guess(LEDGER)
    expect(mapping.amountColumn).toBeNull()
    expect(questions).toEqual(['amount'])
    expect(amountCandidates.map(({ kind, year }) => [kind, year])).toEqual([
      ['budget', 2026],
      ['outcome', 2025],
    ])
  })

  it('the only amount column is asked about when it says another kind or year', () => {
    const asked = (aim: GuessAim) =>
      guess('Konto;Budget 2026 kr\n3010;-1\n5010;5\n5020;5', aim).questions.includes('amount')
    expect([
      asked({ kind: 'budget', year: 2026 }),
      asked({ kind: 'outcome', year: 2026 }),
      asked({ kind: 'budget', year: 2025 }),
    ]).toEqual([false, true, true])
  })

  it.each([
    ['Konto', 'code:account'],
    ['Slag', 'code:account'],
    ['Kto', 'code:account'],
    ['konto_tekst', 'name:account'],
    ['Konto (T)', 'name:account'],
    ['Kontotext', 'name:account'],
    ['Ansvar', 'code:costCentre'],
    ['Kst', 'code:costCentre'],
    ['Kostnadsställe', 'code:costCentre'],
    ['tjeneste', 'code:activityArea'],
    ['VHT-kod', 'code:activityArea'],
    ['Verksamhet(T)', 'name:activityArea'],
    ['Akt', 'code:activity'],
    ['Proj', 'code:project'],
    ['Obj', 'code:object'],
    ['Motpart', 'code:counterparty'],
  ])('%s is %s', (heading, role) => {
    const cell = role.startsWith('name') ? 'Hemsjukvård' : '510'
    expect(roles(`Text;${heading};Belopp\na;${cell};1,00\nb;${cell};2,00\nc;${cell};2,50`)[1]).toBe(role)
  })

  it('code and name in one cell', () => {
    expect(roles('Verksamhet;Budget 2026\n510 Hemtjänst;12\n513 LSS;13\n520 Övrigt;1')[0]).toBe(
      'codeAndName:activityArea',
    )
  })

  it('a name column without heading belongs to the code before it', () => {
    expect(roles('Konto;;Belopp\n3010;Avgifter;-1\n5010;Löner;5')).toEqual(['code:account', 'name:account', 'amount'])
  })

  it('a board table has words and amounts, no accounts', () => {
    const text =
      'Belopp i tkr;;Budget 2026;;Prognos helår 2026\n\nVerksamhetens intäkter;;38 613;;40 013\nPersonalkostnader;;-174 304;;-173 604'
    const { mapping } = guess(text, { kind: 'budget', year: 2026 })
    expect([mapping.unit, mapping.sign, mapping.chart, mapping.amountColumn]).toEqual(['tkr', 'report', 'CUSTOM', 2])
  })

  it('columns that slid sideways continue their neighbour', () => {
    const text = 'tkr;;Budget 2026;\nIntäkter;;10;\n;Löner;;-7\nHyror;;-3;'
    expect(guess(text).mapping.columns.map(({ is }) => is)).toEqual([
      { role: 'text' },
      { role: 'continues', column: 0 },
      { role: 'amount' },
      { role: 'continues', column: 2 },
    ])
  })
})

describe('the heading rows', () => {
  it('are found under titles and blank rows', () => {
    const head = findHeader(rowsOf('Budget 2026;;\nNämnd: Vård och omsorg;;\n;;\nKonto;Text;Belopp\n3010;Avgift;-5'))
    expect([head.headerRows, head.firstRow, head.titles]).toEqual([[4], 5, ['Budget 2026', 'Nämnd: Vård och omsorg']])
  })
  it('are folded over rows, words cut at a hyphen joined, merged cells reaching right', () => {
    const head = findHeader(rowsOf('Kommun;Folk-;Utfall;\n;ökning;2024;2025\nBerg;5;7;8\nÅre;6;9;10'))
    expect(head.headings).toEqual(['Kommun', 'Folkökning', 'Utfall 2024', 'Utfall 2025'])
  })
  it('may be missing', () => {
    expect(findHeader(rowsOf('Vallentuna;307232\nVaxholm;118000')).headerRows).toEqual([])
  })
})

describe('unit and sign are never guessed silently', () => {
  const table = (heading: string, title = '') =>
    `${title}${title ? '\n\n' : ''}Verksamhet;${heading}\nHemtjänst;120\nSärskilt boende;340`
  it.each([
    [table('Budget tkr'), 'tkr'],
    [table('Budget (mnkr)'), 'mnkr'],
    [table('Budget, kronor'), 'kr'],
    [table('Budget', 'Belopp i tusentals kronor'), 'tkr'],
    [table('Budget', 'Miljoner kronor'), 'mnkr'],
    [table('Budget Mkr'), 'mnkr'],
    [table('Budget 1000-tal kr'), 'tkr'],
    [table('Budget'), null],
    [table('Budget', 'kr per invånare'), null],
  ])('%j is %s', (text, unit) => {
    const found = guess(text)
    expect(found.mapping.unit).toBe(unit)
    expect(found.questions.includes('unit')).toBe(unit === null)
    if (unit !== null)
      expect(found.evidence.some(({ what, confidence }) => what === 'unit' && confidence > 0)).toBe(true)
  })

  it('two units in the headings are a question', () => {
    expect(guess('Namn (mnkr);Budget;Not tkr\na;1;2\nb;2;3').questions).toContain('unit')
  })

  const signed = (revenue: string, cost: string) =>
    `Konto;Text;Belopp kr\n3010;Avgift;${revenue}\n5010;Lön;${cost}\n5020;Lön timanställda;${cost}`
  it.each([
    [signed('-50', '70'), 'ledger', false],
    [signed('50', '-70'), 'report', false],
    [signed('50', '70'), 'absolute', true],
    ['Text;Belopp kr\nSocialnämnden;5\nKulturnämnden;7', null, true],
    ['Text;Belopp kr\nSocialnämnden;-5\nKulturnämnden;7', null, true],
  ])('%j is %s', (text, sign, asked) => {
    const found = guess(text)
    expect([found.mapping.sign, found.questions.includes('sign')]).toEqual([sign, asked])
  })

  it('the charts are told apart by what class 4 and 5 hold', () => {
    expect(guess('Konto;Text;Belopp kr\n3010;Avgift;-5\n5010;Löner;7').mapping.chart).toBe('KOMMUN_BAS')
    expect(guess('Konto;Text;Belopp kr\n3010;Avgift;-5\n4010;Löner läkare;7').mapping.chart).toBe('REGION_BAS')
    expect(guess('konto;tekst;belop kr\n10100;Løn;7\n16000;Brukarbetaling;-5').mapping.chart).toBe('CUSTOM')
  })

  it('decimal and thousands marks follow the majority, and a column of doubt is a question', () => {
    const marks = (cells: string) => {
      const { mapping, questions } = guess(
        `Text;Belopp kr\n${cells
          .split(' ')
          .map((cell) => `rad;${cell}`)
          .join('\n')}`,
      )
      return [mapping.decimal, mapping.groupMark, questions.includes('decimal')]
    }
    expect(marks('1.234 2.345,50 3,5')).toEqual([',', '.', false])
    expect(marks('1,234 2,345.50 3.5')).toEqual(['.', ',', false])
    expect(marks('1.234 5.678')).toEqual([',', '', true])
    expect(marks('1234 5678')).toEqual([',', '', false])
  })
})
