import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../../../electron/engine/parser/inspect.ts'
import { planSource } from '../../../../electron/engine/parser/plan-source.ts'
import type { ParserSource } from '../../../../electron/engine/parser/source.ts'
import { problemNote } from '../../../../shared/text/sv.ts'
import { makeXlsx } from '../../../support/make-xlsx.ts'
import { rowsOf } from '../../../support/plan-table.ts'

const source = (fileName: string, content: string | Uint8Array): ParserSource => ({
  fileName,
  origin: 'file',
  bytes: typeof content === 'string' ? strToU8(content) : content,
})

/** The container of old and of encrypted workbooks; the stream's name (UTF-16) tells which. */
const ole = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(4096)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  ;[...stream].forEach((letter, at) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * at))
  return bytes
}
const OWNER_LOCK = new Uint8Array(165).fill(0x20)
OWNER_LOCK.set([4, ...strToU8('Anna')])
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const CELL = '<row r="1"><c r="A1"><v>1</v></c></row>'

describe('what is refused, and in which words', () => {
  it.each([
    [
      'an error page saved as SIE',
      'BokSald.SE',
      '<!DOCTYPE HTML><html><title>404 Not Found</title></html>',
      'file-html',
      'Filen är en webbsida, inte en tabell.',
    ],
    [
      'SIE 5, with its byte order mark',
      'prov.sie',
      '\ufeff<?xml version="1.0"?><Sie xmlns="http://www.sie.se/sie5"/>',
      'file-sie5',
      'Filen är SIE 5, som Samsyn inte läser.',
    ],
    [
      'SIE with a header only',
      'header.se',
      '#FLAGGA 0\r\n#FORMAT PC8\r\n#SIETYP 4\r\n',
      'header-without-rows',
      'SIE-filen har inga belopp att läsa in',
    ],
    [
      'a workbook with a password',
      'skydd.xlsx',
      ole('EncryptedPackage'),
      'file-encrypted',
      'Filen är lösenordsskyddad.',
    ],
    ['an old .xls', 'gammal.xls', ole('Workbook'), 'file-kind-unsupported', 'Filen är en äldre Excelfil (.xls).'],
    [
      'a workbook with a DTD',
      'dtd.xlsx',
      makeXlsx({ sheet: `<!DOCTYPE x [<!ENTITY a "b">]><worksheet ${MAIN}/>` }),
      'file-dtd',
      'Filen innehåller en dold instruktion (DTD)',
    ],
    [
      'Excel’s owner lock',
      '~$budget.xlsx',
      OWNER_LOCK,
      'file-owner-lock',
      'Det här är Excels låsfil (~$), inte arbetsboken.',
    ],
    [
      'a truncated workbook',
      'kapad.xlsx',
      makeXlsx({ sheetData: CELL }).slice(0, 300),
      'file-damaged',
      'Filen är skadad och kan inte läsas i sin helhet.',
    ],
    [
      'XML that is not well formed',
      'trasig.xlsx',
      makeXlsx({ sheetData: '<row r="1"><c r="A1"><v>1</v></row>' }),
      'file-damaged',
      'Filen är skadad och kan inte läsas i sin helhet.',
    ],
    [
      'a Numbers file',
      'n.numbers',
      zipSync({ 'Index/Document.iwa': strToU8('x') }),
      'file-kind-unsupported',
      'Filen är en Numbers-fil.',
    ],
    [
      'a zip named .csv',
      'a.csv.zip',
      zipSync({ 'a.csv': strToU8('a;b') }),
      'file-kind-unsupported',
      'Filen är ett zip-arkiv utan arbetsbok.',
    ],
    [
      'a gzip named .csv',
      'implicit-gz.csv',
      Uint8Array.from([0x1f, 0x8b, 8, 0]),
      'file-kind-unsupported',
      'Filen är en komprimerad fil (gzip).',
    ],
    ['broken XML', 'trasig.xml', '<?xml version="1.0"?><a><b>', 'file-kind-unsupported', 'Filen är en XML-fil.'],
    ['a workbook with an empty sheet', 'tom.xlsx', makeXlsx({}), 'sheet-empty', 'Bladet är tomt.'],
    [
      'a heading without rows',
      'huvud.csv',
      'Konto;Belopp\n',
      'header-without-rows',
      'Tabellen har en rubrik men inga rader under den.',
    ],
    ['an empty file', 'tom.csv', '', 'file-empty', 'Filen är tom.'],
    [
      'a byte order mark and nothing else',
      'bom.csv',
      Uint8Array.from([0xef, 0xbb, 0xbf]),
      'file-empty',
      'Filen är tom.',
    ],
  ])('%s', (_, name, content, code, words) => {
    const seen = inspectSource(source(name, content))
    if (seen.ok) throw new Error('was read')
    expect(seen.problem).toMatchObject({ code, place: { file: name } })
    const { what, cure } = problemNote(seen.problem).text
    expect(what.slice(0, words.length)).toBe(words)
    expect(cure.length).toBeGreaterThan(10)
  })

  it.each([
    [
      'fixed columns without delimiters',
      'kostra.dat',
      Array.from({ length: 8 }, (_, at) => `0A20134110300000${100000 + at}  00120${at}`).join('\r\n'),
    ],
    ['prose', 'text.txt', 'Under året\nhar verksamheten\nvuxit'],
  ])('%s: shown, with the words that no amount column was found', (_, name, content) => {
    const seen = inspectSource(source(name, content))
    expect(seen).toMatchObject({
      ok: true,
      value: { info: { warnings: [{ code: 'amount-column-missing' }] }, guess: { mapping: { amountColumn: null } } },
    })
  })
})

const rowsFor = (text: string) => {
  const given = source('prov.csv', text)
  const seen = inspectSource(given, { aim: { kind: 'budget', year: 2026, partyChart: 'KOMMUN_BAS' } })
  if (!seen.ok) throw new Error(seen.problem.code)
  const { mapping } = seen.value.guess
  const planning = planSource(
    given,
    {
      ...mapping,
      amountColumn: mapping.amountColumn ?? -1,
      unit: mapping.unit ?? 'kr',
      sign: 'ledger',
      chart: 'KOMMUN_BAS',
    },
    2026,
  )
  const chunks = []
  for (;;) {
    const next = planning.next()
    if (next.done) return rowsOf(chunks).map(({ verdict, reason, ore }) => `${verdict} ${reason} ${ore ?? '–'}`)
    chunks.push(next.value.chunk)
  }
}

describe('rows as found in real exports, from bytes to verdict', () => {
  it.each([
    [
      'a lone mark is no amount and 0 is 0',
      '5020;Löner;-\n5021;Timlön;.\n5022;OB;..\n5023;Jour;0',
      ['skipped no-amount –', 'skipped no-amount –', 'skipped no-amount –', 'accepted none 0'],
    ],
    ['a row that ends too early is refused', '5020;Löner;10\n5021;Timlön', ['accepted none 1000', 'rejected ragged –']],
    [
      'a sum is skipped, a part of a row too',
      '5020;Löner;10\n;varav timlön;4\n5610;PO;5\n;Summa;15',
      ['accepted none 1000', 'skipped part-row 400', 'accepted none 500', 'skipped total-row 1500'],
    ],
    [
      'the heading again is no row',
      '5020;Löner;10\nKonto;Kontotext;Budget 2026 kr\n5021;Timlön;12',
      ['accepted none 1000', 'skipped repeated-header –', 'accepted none 1200'],
    ],
    [
      'two numbers glued in a cell are refused',
      '5020;Löner;10\n5021;Timlön;-31 176 -31 974',
      ['accepted none 1000', 'rejected two-numbers –'],
    ],
    [
      'an error value is refused, never 0',
      '5020;Löner;10\n5021;Timlön;#VALUE!',
      ['accepted none 1000', 'rejected cell-error –'],
    ],
    [
      'a result of the year is not money',
      '5020;Löner;10\n8999;Årets resultat;-10',
      ['accepted none 1000', 'skipped not-result-account -1000'],
    ],
  ])('%s', (_, body, expected) => {
    expect(rowsFor(`Konto;Kontotext;Budget 2026 kr\n${body}\n`)).toEqual(['skipped header-row –', ...expected])
  })

  it('a row with something appended below the rows first looked at is refused, not cut', () => {
    const body = '5020;Löner;10\n'.repeat(1200)
    expect(rowsFor(`Konto;Kontotext;Budget 2026 kr\n${body}5021;Timlön;12;;2121102383000\n`).at(-1)).toBe(
      'rejected ragged –',
    )
  })
})

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

describe('tables as found in the collections of odd text files', () => {
  it.each([
    ['two columns of one name', 'Konto;Belopp;Belopp\n5020;1;2\n5610;3;4\n', ['Belopp', 'Belopp'], 2],
    ['a heading with the delimiter inside', '"Konto, nr","Belopp, kr"\n5020,1\n5610,3\n', ['Belopp, kr'], 2],
    [
      'a hundred and twenty columns',
      `Konto;${Array.from({ length: 119 }, (_, at) => `Text ${at}`).join(';')};Belopp kr\n5020;${'a;'.repeat(119)}7\n5610;${'b;'.repeat(119)}8\n`,
      ['Belopp kr'],
      2,
    ],
    ['years as rows', 'År;Kostnad tkr\n2024;1 200\n2025;1 300\n', ['Kostnad tkr'], 2],
    [
      'amounts in brackets and with the minus last',
      'Konto;Belopp kr\n3010;(1 234,50)\n3020;500,25-\n',
      ['Belopp kr'],
      2,
    ],
    [
      'blank rows and a footnote below',
      'Konto;Belopp kr\n\n5020;1\n5610;2\n\n1) Varav kapitalkostnad;\n',
      ['Belopp kr'],
      2,
    ],
    ['CR only', 'Konto;Belopp kr\r5020;1\r5610;2\r', ['Belopp kr'], 2],
    ['Windows-1252', latin('Konto;Belopp för året kr\n5020;1\n5610;2\n'), ['Belopp för året kr'], 2],
    ['pipes', 'Konto|Belopp kr\n5020|1\n5610|2\n', ['Belopp kr'], 2],
    ['a first field called PK', 'PK;Belopp kr\n1;1\n2;2\n', ['Belopp kr'], 2],
    ['NULs that pad a field', 'Konto;Belopp kr\n5020;1\0\0\n5610;2\n', ['Belopp kr'], 2],
  ])('%s', (_, content, headings, rows) => {
    const given = source('odd.csv', content)
    const seen = inspectSource(given)
    if (!seen.ok) throw new Error(seen.problem.code)
    const { mapping, amountCandidates } = seen.value.guess
    expect(amountCandidates.map(({ header }) => header)).toEqual(headings)
    const planning = planSource(
      given,
      {
        ...mapping,
        amountColumn: amountCandidates[0]?.column ?? -1,
        unit: 'kr',
        sign: 'ledger',
        chart: mapping.chart ?? 'CUSTOM',
      },
      2026,
    )
    for (let next = planning.next(); ; next = planning.next()) {
      if (!next.done) continue
      expect(next.value).toMatchObject({ ok: true, value: { accepted: { rows }, rejected: { rows: 0 } } })
      return
    }
  })
})
