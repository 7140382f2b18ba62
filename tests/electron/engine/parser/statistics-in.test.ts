import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { inspectSource } from '../../../../electron/engine/parser/inspect.ts'
import { statisticsIn } from '../../../../electron/engine/parser/statistics-in.ts'
import { makeOds } from '../../../support/make-ods.ts'
import { KPIS, NAMED_PARTIES } from '../../../support/statistics.ts'

const AIM = { parties: NAMED_PARTIES, kpis: KPIS, volumes: ['inv', 'inv65', 'inv80'] }
const read = (bytes: Uint8Array, fileName = 'fil') => statisticsIn({ fileName, origin: 'file', bytes }, AIM)

describe('statistics in the parser process', () => {
  it('any bytes, and any changed file, give figures or a coded problem', () => {
    const flat = strToU8('kpi;municipality;period;gender;value\nN01938;2309;2024;T;3550\nN01938;2303;2024;T;\n')
    const json = strToU8(
      '{"values":[{"kpi":"N01938","municipality":"2309","period":2024,"values":[{"gender":"T","value":3550}]}]}',
    )
    const ods = makeOds({
      rows: '<table:table-row><table:table-cell office:value-type="string"><text:p>Kommun</text:p></table:table-cell></table:table-row>',
    })
    const change = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 5 })
    fc.assert(
      fc.property(fc.constantFrom(flat, json, ods), change, (good, changes) => {
        const bytes = good.slice()
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
        const outcome = read(bytes)
        expect(
          outcome.ok ? outcome.value.read >= outcome.value.figures.length : outcome.problem.code !== 'unexpected',
        ).toBe(true)
      }),
      { numRuns: 3000 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => !read(bytes).ok),
      { numRuns: 500 },
    )
  })

  it('reads UTF-16, Windows-1252 and a comma between the fields', () => {
    const text = 'Kommun,Folkmängd 2024\nÅre,12598\n'
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ])
    const latin = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
    for (const bytes of [strToU8(text), wide, latin]) {
      const outcome = read(bytes)
      expect(outcome.ok && outcome.value.figures).toEqual([
        { volumeId: 'inv', kpi: null, party: '2321', year: 2024, hundredths: 1_259_800 },
      ])
    }
  })
})

describe('an OpenDocument file as a source of rows', () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const amount = (value: string) => `<table:table-cell office:value-type="float" office:value="${value}"/>`
  const row = (inside: string) => `<table:table-row>${inside}</table:table-row>`
  const bytes = makeOds({
    rows:
      row(cell('Konto') + cell('Namn') + cell('Budget 2026 kr')) +
      row(cell('5020') + cell('Löner') + amount('70000.5')) +
      row(cell('3132') + cell('Avgift') + amount('-1200')),
  })

  it('is recognised by its content and guessed at like a workbook; a name that says otherwise is pointed out', () => {
    const seen = inspectSource({ fileName: 'budget.ods', origin: 'file', bytes })
    expect(
      seen.ok && [
        seen.value.info.kind,
        seen.value.info.sheets.map(({ name, rows }) => [name, rows]),
        seen.value.guess.mapping.amountColumn,
        seen.value.info.warnings,
      ],
    ).toEqual(['ods', [['Drift', 3]], 2, []])
    const renamed = inspectSource({ fileName: 'budget.xlsx', origin: 'file', bytes })
    expect(renamed.ok && renamed.value.info.warnings.map(({ code }) => code)).toEqual(['file-not-what-it-says'])
  })
})
