import { describe, expect, it } from 'vitest'
import { crc32 } from 'node:zlib'
import { bytesIn, sieOf, sieOfBytes } from '../../../../support/sie-text.ts'

describe('the records of a SIE file', () => {
  it('what the file is and whose', () => {
    const file = sieOf(
      '#FLAGGA 0',
      '#PROGRAM "Ekonomi" 6.00',
      '#FORMAT PC8',
      '#GEN 20260131 "NN"',
      '#SIETYP 3',
      '#FNR 12',
      '#ORGNR 2120002478',
      '#FNAMN Övningskommunen',
      '#RAR 0 20260101 20261231',
      '#RAR -1 20250101 20251231',
      '#TAXAR 2027',
      '#OMFATTN 20260430',
      '#KPTYP BAS2010',
    )
    expect(file).toMatchObject({
      type: '3',
      program: 'Ekonomi',
      chartType: 'BAS2010',
      until: '2026-04-30',
      organisation: { number: '212000-2478', name: 'Övningskommunen' },
      years: [
        { index: 0, from: '2026-01-01', to: '2026-12-31' },
        { index: -1, from: '2025-01-01', to: '2025-12-31' },
      ],
    })
  })

  it.each([
    ['212000-2478', '212000-2478'],
    ['"2120002478" 1', '212000-2478'],
    ['162120002478', '212000-2478'],
    ['16212000-2478', '212000-2478'],
    ['640823-3234', ''],
    ['19640823-3234', ''],
    ['', ''],
    ['55', ''],
  ])('#ORGNR %s is %s', (written, number) => expect(sieOf(`#ORGNR ${written}`).organisation.number).toBe(number))

  it('a sole trader is a person: neither number nor name is kept', () => {
    expect(sieOf('#ORGNR 640823-3234', '#FNAMN "Anna Andersson"').organisation).toEqual({ number: '', name: '' })
  })

  it('accounts, dimensions and objects, quoted or not', () => {
    const file = sieOf(
      '#KONTO 5010 Löner hemsjukvård',
      '#KTYP 5010 K',
      '#KONTO "0310" "Kod med nolla"',
      '#DIM 1 Kostnadsställe',
      '#DIM 20 "Verksamhet"',
      '#UNDERDIM 21 "Delverksamhet" 20',
      '#OBJEKT 1 "0100" "Hemvård norr"',
      '#OBJEKT 20 510 Hälso- och sjukvård',
    )
    expect([...file.accounts]).toEqual([
      ['5010', { name: 'Löner hemsjukvård', type: 'K' }],
      ['0310', { name: 'Kod med nolla', type: '' }],
    ])
    expect([...file.dimensions.values()]).toEqual([
      { number: '1', name: 'Kostnadsställe', parent: '' },
      { number: '20', name: 'Verksamhet', parent: '' },
      { number: '21', name: 'Delverksamhet', parent: '20' },
    ])
    expect([...file.objectNames]).toEqual([
      ['1\u00010100', 'Hemvård norr'],
      ['20\u0001510', 'Hälso- och sjukvård'],
    ])
  })

  it.each([
    ['#RES 0 3010 -1200.50', { label: 'RES', year: 0, period: '', account: '3010', objects: [], amount: '-1200.50' }],
    ['#UB -1 1930 10 5', { label: 'UB', year: -1, account: '1930', amount: '10' }],
    ['#OUB 0 1510 {1 "12"} 77.00 ""', { label: 'OUB', objects: [{ dimension: '1', object: '12' }], amount: '77.00' }],
    ['#PSALDO 0 202601 3010 {} -5.00', { label: 'PSALDO', period: '2026-01', objects: [], amount: '-5.00' }],
    ['#PSALDO 0 202601 3010 -5.00', { label: 'PSALDO', period: '2026-01', objects: [], amount: '-5.00' }],
    [
      '#PBUDGET 0 202612 5010 {6 "a" 1 "b"} 5',
      {
        label: 'PBUDGET',
        period: '2026-12',
        objects: [
          { dimension: '1', object: 'b' },
          { dimension: '6', object: 'a' },
        ],
      },
    ],
    ['#PBUDGET 0 202613 5010 {} 5', { period: '202613' }],
    ['#PBUDGET 0 202612 5010 {01 "x"} 5', { objects: [{ dimension: '1', object: 'x' }] }],
    ['#RES 0 3010', { amount: '?' }],
    ['#PSALDO 0 202601 3010 {1 "12" -5.00', { amount: '?' }],
  ])('%s', (line, wanted) => expect(sieOf(line).balances).toMatchObject([wanted]))

  it('a balance without a year is said to be unreadable, with its line', () => {
    expect(sieOf('#FLAGGA 0', '#RES', '#RES x 3010 5').unreadableLines).toEqual([2, 3])
  })

  it('#TRANS is added up by month, account and objects, and a struck or repeated row never counts', () => {
    const file = sieOf(
      '#RAR 0 20260101 20261231',
      '#VER A 1 20260115 "Hemlig text" 20260116 "NN"',
      '{',
      '#TRANS 5010 {1 "12"} 100.00',
      '#TRANS 5010 { "1" "12" } 20.50 20260120 "text" 1 "NN"',
      '#BTRANS 5010 {} 999',
      '#RTRANS 5010 {1 "13"} 7',
      '#TRANS 5010 {1 "13"} 7',
      '}',
      '#VER "" "" 2026-02-01',
      '{',
      '#TRANS 5010 {} .20',
      '#TRANS 5010 {} fel',
      '}',
    )
    expect(file.transactions).toMatchObject([
      { line: 4, lines: 2, year: 0, period: '2026-01', amount: '120.50', objects: [{ dimension: '1', object: '12' }] },
      { line: 8, lines: 1, period: '2026-01', amount: '7' },
      { line: 12, lines: 1, period: '2026-02', amount: '.20' },
      { line: 13, lines: 1, amount: 'fel' },
    ])
  })

  it.each([
    ['its day', '#VER A 1 20260115', '2026-01'],
    ['an unquoted text before nothing', '#VER A 123456789 20260315 text', '2026-03'],
    ['no day, the row has one', '#VER A 1', '2026-05'],
    ['an impossible day', '#VER A 1 20260230', '2026-05'],
    ['a leap day in no leap year', '#VER A 1 20250229', '2026-05'],
    ['a real leap day', '#VER A 1 20240229', '2024-02'],
  ])('a voucher with %s', (_, voucher, period) => {
    expect(sieOf(voucher, '{', '#TRANS 5010 {} 1 20260501', '}').transactions).toMatchObject([{ period }])
  })

  it('vouchers of a year the file does not declare are their own calendar year', () => {
    const file = sieOf('#RAR 0  ', '#VER A 1 20110802', '{', '#TRANS 5010 {} 1', '}')
    expect(file.years).toEqual([{ index: 2011, from: '2011-01-01', to: '2011-12-31' }])
    expect(file.transactions).toMatchObject([{ year: 2011 }])
  })

  it('unknown labels and text between lines are ignored', () => {
    expect(sieOf('#MOMSKOD 1 "x"', 'hej', '#VALUTA SEK', '#kptyp eubas97')).toMatchObject({
      chartType: 'eubas97',
      unreadableLines: [],
    })
  })
})

describe('what is personal never leaves the reader', () => {
  const file = sieOf(
    '#GEN 20260101 "Signatur S"',
    '#ADRESS "Kontakt K" "Gatan 1" "831 00 Staden" "063-1"',
    '#DIM 7 "Medarbetare"',
    '#DIM 20 "Kundnummer"',
    '#UNDERDIM 71 "Lönegrupp" 7',
    '#OBJEKT 7 "1001" "Person P"',
    '#OBJEKT 8 "2001" "Kund K"',
    '#OBJEKT 20 "3001" "Kund L"',
    '#OBJEKT 71 "4" "Grupp med Person P"',
    '#OBJEKT 1 "12" "Hemvård"',
    '#PSALDO 0 202601 5010 {7 "1001"} 5',
    '#PSALDO 0 202601 5010 {1 "12" 9 "9001"} 5',
    '#VER A 1 20260101 "Text om Person P" 20260102 "Signatur S"',
    '{',
    '#TRANS 5010 {1 "12" 7 "1001"} 1.00 20260101 "Text" 1 "Signatur S"',
    '#TRANS 5010 {1 "12" 7 "1002"} 2.00',
    '#TRANS 5010 {20 "3001"} 4.00',
    '}',
    '#PROSA "Ring Person P"',
  )
  it.each([
    'Signatur S',
    'Kontakt K',
    'Gatan',
    'Person P',
    'Kund K',
    'Kund L',
    '1001',
    '1002',
    '2001',
    '3001',
    '9001',
    'Text',
  ])('%s', (secret) => {
    const kept = JSON.stringify({
      ...file,
      accounts: [...file.accounts],
      dimensions: [...file.dimensions.keys()],
      objectNames: [...file.objectNames],
    })
    expect(kept).not.toContain(secret)
  })

  it('the money stays, and a line by employee is never taken for the account total', () => {
    expect(file.balances).toMatchObject([
      { objects: [{ dimension: '7', object: '' }] },
      {
        objects: [
          { dimension: '1', object: '12' },
          { dimension: '9', object: '' },
        ],
      },
    ])
    expect(file.transactions).toMatchObject([
      { lines: 2, amount: '3.00' },
      { lines: 1, amount: '4.00' },
    ])
  })

  it('a municipality may call dimension 7 Verksamhet, and then it is one', () => {
    expect(
      sieOf('#DIM 7 "Verksamhet"', '#OBJEKT 7 "510" "Hemsjukvård"', '#RES 0 5010 {7 "510"} 1').objectNames.size,
    ).toBe(1)
  })
})

describe('#KSUMMA', () => {
  const body = [
    '#FLAGGA 0',
    '#FORMAT PC8',
    '#FNAMN "Övre vård"',
    '#KONTO 5010 "Löner"',
    '#TRANS 5010 {1 "12" 6 "x"} 5.00',
  ]
  const letters = body
    .join('')
    .replaceAll(/[\s"{}]/g, '')
    .replace('Övrevård', 'Övre vård')
  it.each(['cp437', 'windows-1252', 'utf-8'] as const)(
    'is verified over the bytes of labels and fields: %s',
    (encoding) => {
      const sum = crc32(bytesIn(letters, encoding))
      const text = (stated: number) => bytesIn(['#KSUMMA', ...body, `#KSUMMA ${stated}`].join('\r\n'), encoding)
      expect(sieOfBytes(text(sum)).checksum).toBe('agrees')
      expect(sieOfBytes(text(sum | 0)).checksum).toBe('agrees')
      expect(sieOfBytes(text(sum ^ 1)).checksum).toBe('differs')
    },
  )
  it('is not there, or never ends', () => {
    expect(sieOf(...body).checksum).toBe('none')
    expect(sieOf('#KSUMMA', ...body).checksum).toBe('none')
  })
})
