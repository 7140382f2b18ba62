import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { inspectSource } from '../../electron/engine/parser/inspect.ts'
import { planSource } from '../../electron/engine/parser/plan-source.ts'
import { readSie } from '../../shared/domain/import/sie/read-sie.ts'
import { sieContents, type SieContentName } from '../../shared/domain/import/sie/sie-contents.ts'
import { accountTotals } from '../../shared/domain/import/sie/sie-table.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { PlanChunk } from '../../shared/model/import-plan.ts'
import { haveRealData, realFiles } from '../support/real-data.ts'
import { rowsOf } from '../support/plan-table.ts'

/** What is no SIE 1–4 file, and what it is called. */
const FOREIGN: Readonly<Record<string, string>> = {
  'SIEParser__SampleEntry.sie': 'file-sie5',
  'jsisie__BokSald.SE': 'file-html',
}

/** Made by a program, with all signs the other way round: the sign is asked. */
const REVERSED = new Set(['sie-parser__test_sie4.se'])

const paths = haveRealData ? realFiles('sie') : []
const table: string[] = []
afterAll(() =>
  console.log(`SIE: fil | typ, teckenkodning | innehåll: rader (hoppas över) | varningar\n${table.join('\n')}`),
)

/** An independent reading: one regular expression per record over the bytes as Latin-1, and no notion of fields at all. */
const RECORDS: Readonly<Record<SieContentName, RegExp>> = {
  budget:
    /^[ \t]*#PBUDGET[ \t]+"?(?<year>-?\d+)"?[ \t]+"?(?<period>\d+)"?[ \t]+"?(?<account>\w+)"?[ \t]+(?:\{[ \t]*\}[ \t]*)?"?(?<amount>-?[\d.]+)/gm,
  outcome:
    /^[ \t]*#PSALDO[ \t]+"?(?<year>-?\d+)"?[ \t]+"?(?<period>\d+)"?[ \t]+"?(?<account>\w+)"?[ \t]+(?:\{[ \t]*\}[ \t]*)?"?(?<amount>-?[\d.]+)/gm,
  yearResult: /^[ \t]*#RES[ \t]+"?(?<year>-?\d+)"?[ \t]+"?(?<account>\w+)"?[ \t]+"?(?<amount>-?[\d.]+)/gm,
  transactions: /^[ \t]*#TRANS[ \t]+"?(?<account>\w+)"?[ \t]*(?:\{[^}\n]*\})?[ \t]*"?(?<amount>-?[\d.]+)/gm,
}
type Found = Partial<Record<'year' | 'period' | 'account' | 'amount', string>>
const totalsByRegex = (
  text: string,
  content: SieContentName,
  year: number,
  keyOf: (found: Found) => string = ({ account }) => account ?? '',
): Record<string, number> =>
  sumUp(
    [...text.matchAll(RECORDS[content])]
      .map(({ groups }): Found => ({ ...groups }))
      .filter((found) => found.year === undefined || Number(found.year) === year)
      .map((found) => [keyOf(found), Math.round(Number(found.amount) * 100)]),
  )

const sumUp = (pairs: Iterable<readonly [string, number]>): Record<string, number> => {
  const sums: Record<string, number> = {}
  for (const [key, ore] of pairs) sums[key] = (sums[key] ?? 0) + ore
  return sums
}

describe.runIf(haveRealData)('every real SIE file', () => {
  it.each(paths.map((path) => [basename(path), path]))('%s', (name, path) => {
    const bytes = readFileSync(path)
    const source = { fileName: name, origin: 'file', path } as const
    const seen = inspectSource(source)
    if (FOREIGN[name] !== undefined) {
      expect(seen).toMatchObject({ ok: false, problem: { code: FOREIGN[name], place: { file: name } } })
      table.push(`${name} | ${FOREIGN[name]}`)
      return
    }
    if (!seen.ok) throw new Error(seen.problem.code)
    const file = readSie(() => [bytes])
    const { sheets } = seen.value.info
    const choices = sieContents(file)
    expect(seen.value.info.kind).toBe('sie')
    expect(sheets).toHaveLength(choices.length)
    expect(sheets.length).toBeGreaterThan(0)
    const latin = bytes.toString('latin1').replaceAll('\r', '\n')
    const contents: string[] = []
    const warnings = new Map<string, string>()
    choices.forEach((choice, at) => {
      const wanted = totalsByRegex(latin, choice.content, choice.year)
      expect(Object.keys(wanted).length).toBeGreaterThan(0)
      expect(sumUp(accountTotals(file, choice))).toEqual(wanted)

      const sheet = sheets[at]
      const chosen = inspectSource(source, { sheet: sheet?.name ?? '' })
      if (!chosen.ok) throw new Error(chosen.problem.code)
      for (const { code, params } of chosen.value.info.warnings) warnings.set(code, JSON.stringify(params ?? {}))
      const { mapping } = chosen.value.guess
      expect(mapping).toMatchObject({
        sheet: sheet?.name,
        unit: 'kr',
        sign: REVERSED.has(name) ? null : 'ledger',
        decimal: '.',
        headerRows: [],
        skipTotals: false,
      })
      const { rows, summary } = plan(source, {
        ...mapping,
        amountColumn: mapping.amountColumn ?? -1,
        unit: 'kr',
        sign: 'ledger',
        chart: 'KOMMUN_BAS',
      })
      const counted = rows.filter(({ verdict, reason }) => verdict === 'accepted' || reason === 'not-result-account')
      expect(sumUp(counted.map(({ coding, ore }) => [coding?.account.code ?? '', ore ?? Number.NaN]))).toEqual(wanted)
      if (choice.content === 'budget' || choice.content === 'outcome') {
        const byMonth = sumUp(
          counted.map(({ coding, period, ore }) => [`${coding?.account.code} ${period}`, ore ?? Number.NaN]),
        )
        expect(byMonth).toEqual(
          totalsByRegex(latin, choice.content, choice.year, ({ account, period }) => `${account} ${period}`),
        )
      }
      expect(
        rows.every(({ verdict, coding }) => verdict !== 'accepted' || /^[3-8]/.test(coding?.account.code ?? '')),
      ).toBe(true)
      expect(rows.filter(({ verdict }) => verdict === 'rejected')).toEqual([])
      expect(summary.accepted.rows + summary.skipped.rows).toBe(sheet?.rows)
      contents.push(`${sheet?.name} ${summary.accepted.rows} (${summary.skipped.rows})`)
    })
    const said = [...warnings].map(([code, params]) => `${code} ${params}`)
    table.push(`${name} | ${file.type || '–'}, ${file.encoding} | ${contents.join('; ')} | ${said.join(' ') || '–'}`)
  })

  it.each(
    paths.filter((path) => /^\s*#KSUMMA/m.test(readFileSync(path, 'latin1'))).map((path) => [basename(path), path]),
  )('its #KSUMMA agrees with an independent one: %s', (_, path) => {
    const bytes = readFileSync(path)
    const [, body = '', stated = ''] = /#KSUMMA[ \t]*\r?\n([^]*?)#KSUMMA\s+(\d+)/.exec(bytes.toString('latin1')) ?? []
    const letters = body
      .split(/\r?\n/)
      .filter((line) => line.startsWith('#'))
      .flatMap((line) => line.match(/"[^"]*"|[^\s"{}]+/g) ?? [])
      .join('')
      .replaceAll('"', '')
    expect(crc32(Buffer.from(letters, 'latin1'))).toBe(Number(stated))
    expect(readSie(() => [bytes]).checksum).toBe('agrees')
    expect(
      readSie(() => [
        Buffer.from(
          bytes
            .toString('latin1')
            .replace('#KONTO', '#konto')
            .replace(/(#RES\s+0\s+\d+\s+)/, '$19'),
          'latin1',
        ),
      ]).checksum,
    ).toBe('differs')
  })
})

const plan = (source: Parameters<typeof planSource>[0], mapping: ColumnMapping) => {
  const chunks: PlanChunk[] = []
  const planning = planSource(source, mapping)
  for (;;) {
    const next = planning.next()
    if (!next.done) {
      chunks.push(next.value.chunk)
      continue
    }
    if (!next.value.ok) throw new Error(next.value.problem.code)
    return { rows: rowsOf(chunks), summary: next.value.value }
  }
}
