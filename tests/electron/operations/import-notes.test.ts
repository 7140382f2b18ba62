import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemNote } from '../../../shared/text/sv.ts'
import { BUDGET, importAll, openTestHost, SCOPE, settle, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const SIE = [
  '#FLAGGA 0',
  '#FORMAT PC8',
  '#SIETYP 2',
  '#FNAMN "Prov"',
  '#RAR 0 20250101 20251231',
  '#KONTO 3132 "Avgift"',
  '#KONTO 5020 "Löner"',
  '#KONTO 8999 "Årets resultat"',
  '#RES 0 3132 -100.00',
  '#RES 0 5020 900.00',
  '#RES 0 8999 -800.00',
  '#PSALDO 0 202501 3132 {} -100.00',
  '#PSALDO 0 202501 5020 {} 900.00',
  '#PSALDO 0 202501 8999 {} -800.00',
].join('\r\n')
const OUTCOME = { ...SCOPE, year: 2025, kind: 'outcome' } as const

describe('another part of a file that is already in', () => {
  it('a SIE file’s year result is named as the same kronor as its months, and is not called the same import', async () => {
    const from = { file: test.file('prov.se', SIE) }
    const { batch } = await importAll(test, OUTCOME, from, { chart: 'KOMMUN_BAS' })
    expect(batch.ore).toBe(80_000)
    const first = await test.call('import.stage', { scope: OUTCOME, from })
    const others = first.source.sheets.map(({ name }) => name).filter((name) => name !== batch.sheet)
    expect(others).toHaveLength(1)
    const staged = await test.call('import.stage', {
      scope: OUTCOME,
      from: { sourceId: first.sourceId },
      sheet: others[0] ?? '',
    })
    const planned = await test.call('import.plan', {
      sourceId: staged.sourceId,
      scope: OUTCOME,
      mapping: settle(staged.guess, { chart: 'KOMMUN_BAS' }),
      controlOre: null,
    })
    expect(planned.alreadyImported).toEqual([])
    expect(planned.sameFile.map(({ id }) => id)).toEqual([batch.id])
    expect(planned.summary.byReason).toContainEqual({
      verdict: 'skipped',
      reason: 'not-result-account',
      rows: 1,
      ore: -80_000,
    })
  })

  it('the very same part is only already imported; another scope, or a batch taken back, is neither', async () => {
    const { batch, planned } = await importAll(test, SCOPE, { text: BUDGET })
    expect(planned.sameFile).toEqual([])
    const plan = async (scope: typeof SCOPE) => {
      const staged = await test.call('import.stage', { scope, from: { text: BUDGET } })
      return test.call('import.plan', {
        sourceId: staged.sourceId,
        scope,
        mapping: settle(staged.guess),
        controlOre: null,
      })
    }
    const again = await plan(SCOPE)
    expect([again.alreadyImported.map(({ id }) => id), again.sameFile]).toEqual([[batch.id], []])
    expect((await plan({ ...SCOPE, party: '2313' })).sameFile).toEqual([])
    await test.call('import.withdraw', { batchId: batch.id })
    expect((await plan(SCOPE)).alreadyImported).toEqual([])
  })
})

describe('what a plan and a first look say aloud', () => {
  const planned = async (text: string, party = '2309') => {
    const scope = { ...SCOPE, party }
    const staged = await test.call('import.stage', { scope, from: { text } })
    const mapping = settle(staged.guess, {
      sign: staged.guess.mapping.sign ?? 'ledger',
      chart: staged.guess.mapping.chart ?? 'CUSTOM',
      unit: staged.guess.mapping.unit ?? 'kr',
    })
    const plan = await test.call('import.plan', { sourceId: staged.sourceId, scope, mapping, controlOre: null })
    return { staged, plan }
  }

  it('500 and 505 from a municipality, with rows and kronor; not from the region', async () => {
    const text = BUDGET.replaceAll('51020', '50500')
    const { plan } = await planned(text)
    const [warning] = plan.summary.warnings.filter(({ code }) => code === 'area-of-region')
    if (!warning) throw new Error('no warning')
    expect(warning).toMatchObject({ place: { row: 7 }, params: { rows: 1, ore: 3_104_400_000, codes: '50500' } })
    expect(problemNote(warning).text.what.replace(/\s/g, ' ')).toBe(
      '1 rad (31 044 000,00 kr) har en verksamhet som börjar på 500 eller 505: 50500. I räkenskapssammandraget är det primärvård och annan hälso- och sjukvård, som bland kommunerna bara Gotland har.',
    )
    expect((await planned(text, '0023')).plan.summary.warnings.filter(({ code }) => code === 'area-of-region')).toEqual(
      [],
    )
  })

  it('accounts of another chart than the party’s, with the accounts that show it', async () => {
    const codes = (await planned(BUDGET, '0023')).staged.source.warnings
    expect(codes).toMatchObject([
      {
        code: 'chart-differs',
        params: {
          chart: 'KOMMUN_BAS',
          expected: 'REGION_BAS',
          examples: '5020 Löner tillsvidare, 5610 Arbetsgivaravgifter',
        },
      },
    ])
    expect((await planned(BUDGET)).staged.source.warnings).toEqual([])
  })

  it('a difference column that does not follow from its amounts on some rows', async () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `51015\t${5020 + at}\t${1000 + at}\t${900 + at}\t${at === 4 ? 10 : 100}`,
    )
    const { staged, plan } = await planned(
      ['Verksamhet\tKonto\tBudget 2026 tkr\tPrognos 2026 tkr\tAvvikelse', ...rows].join('\r\n'),
    )
    expect(staged.guess.evidence).toContainEqual(expect.objectContaining({ reason: 'variance-convention', column: 4 }))
    expect(plan.summary.warnings).toMatchObject([
      {
        code: 'variance-differs',
        place: { row: 6, column: 4 },
        params: { convention: 'budget-minus-outcome', agrees: 11, rows: 12, list: '6' },
      },
    ])
  })

  it('letters that were wrong before the file came, amounts cut at their commas, and several parties in one table', async () => {
    const look = async (name: string, content: string) => {
      const staged = await test.call('import.stage', { scope: SCOPE, from: { file: test.file(name, content) } })
      return staged.source.warnings.map(({ code, place }) => [code, place?.row, place?.column])
    }
    expect(await look('fel.csv', 'Konto;Kontotext;Budget kr\n5020;LÃ¶ner;1\n5610;PO;2')).toEqual([
      ['text-garbled', 2, 1],
    ])
    expect(await look('komma.csv', 'Konto,Budget kr\n5020,1000,50\n5610,200,25\n6420,7,75')).toEqual([
      ['comma-splits-amounts', 2, 2],
    ])
    const { plan } = await planned(
      'Kommun\tKonto\tBudget kr\nRagunda\t5020\t1\nBräcke\t5020\t2\nKrokom\t5020\t4\nKrokom\t5610\t4',
    )
    const [warning] = plan.summary.warnings.filter(({ code }) => code === 'several-parties')
    expect(warning).toMatchObject({ place: { row: 2 }, params: { rows: 4, parties: 'Ragunda, Bräcke, Krokom' } })
  })

  it('where a person says that the heading stands is where it is looked for', async () => {
    const text = 'Konto\tText\tBudget kr\n5010\ta\t1\n\nVerksamhet\tNamn\tBudget 2026 tkr\n510\tb\t2\n520\tc\t3'
    const first = await test.call('import.stage', { scope: SCOPE, from: { text } })
    const { sourceId } = first
    const { guess } = await test.call('import.stage', { scope: SCOPE, from: { sourceId }, headerRow: 4 })
    expect([first.guess.mapping.headerRows, guess.mapping.headerRows, guess.mapping.unit]).toEqual([[1], [4], 'tkr'])
    const { summary } = await test.call('import.plan', {
      sourceId,
      scope: SCOPE,
      mapping: settle(guess, { sign: 'ledger', chart: 'CUSTOM' }),
    })
    expect(summary).toMatchObject({ accepted: { rows: 2, ore: 500_000 }, rejected: { rows: 0 } })
  })

  it('kronor pasted without öre', async () => {
    const { staged } = await planned(
      BUDGET.replaceAll(',00', '').replace('14 210 400', '14 210 413').replace(',50', ''),
    )
    expect(staged.source.warnings.map(({ code }) => code)).toEqual(['paste-rounded'])
  })
})
