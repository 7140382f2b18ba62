import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { chance, identityNumber } from '../../support/identity-numbers.ts'
import { makeOds } from '../../support/make-ods.ts'
import { makeXlsx } from '../../support/make-xlsx.ts'
import { openTestHost, SCOPE, settle, type TestHost } from '../../support/open-host.ts'

let test: TestHost
beforeEach(async () => {
  test = openTestHost()
  await test.call('workspace.create', { name: 'Prov' })
})
afterEach(() => test.close())

const random = chance(64)
const person = () => {
  const { date, tail } = identityNumber(random)
  return { written: `${date}-${tail}`, tail, date }
}
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const [heading, title, blocked, loose] = [person(), person(), person(), person()]
const secrets = [heading, title, blocked].map(({ written }) => written)
const CSV = [
  `Urval ${title.written}`,
  `Konto;Kontotext;Not ${heading.written};Utfall 2026 kr`,
  `5020;Löner;a;100,00`,
  `5020;Lön ${blocked.written};b;200,00`,
  `5610;Avgifter åäö;c;300,00`,
].join('\r\n')

async function planned(name: string, content: string | Uint8Array) {
  const staged = await test.call('import.stage', { scope: SCOPE, from: { file: test.file(name, content) } })
  const mapping = settle(staged.guess, { sign: 'ledger', chart: 'KOMMUN_BAS', unit: 'kr' })
  const plan = await test.call('import.plan', { sourceId: staged.sourceId, scope: SCOPE, mapping })
  const rows = await test.call('import.planRows', { planId: plan.planId })
  return { staged, plan, rows }
}
const made = (handle: string): Buffer => readFileSync(test.host.files.readOutbox(handle)?.path ?? '')
const kept = async (batchId: string): Promise<Buffer> =>
  made((await test.call('import.original', { batchId })).file.handle)

describe('identity numbers in a file', () => {
  it('are masked in everything that leaves the reader: name, previews, headings, plan, rows, faults and the fault list', async () => {
    const { staged, plan, rows } = await planned(`Lön ${loose.written}.csv`, CSV)
    const all = JSON.stringify([staged, plan, rows])
    for (const number of [...secrets, loose.written]) expect(all.includes(number)).toBe(false)
    expect(staged.source.fileName).toBe(`Lön ${loose.date}-****.csv`)
    expect(plan.summary).toMatchObject({
      accepted: { rows: 2, ore: 40_000 },
      rejected: { rows: 1 },
      identityNumbers: 3,
    })
    expect(plan.summary.warnings.map(({ code }) => code)).toContain('identity-number-found')
    const { file } = await test.call('import.faultFile', { planId: plan.planId })
    const text = Object.values(unzipSync(made(file.handle)))
      .map((part) => Buffer.from(part).toString('utf8'))
      .join('')
    for (const number of secrets) expect(text.includes(number)).toBe(false)
    expect(text).toContain(`${blocked.date}-****`)
  })

  it('keep the original from being kept whole, and the refusal says what to do instead', async () => {
    const { plan } = await planned('utfall.csv', CSV)
    const refused = await test.refused('import.apply', { planId: plan.planId })
    expect([refused.code, refused.text.cure]).toEqual(['identity-number-found', expect.stringContaining('maskerat')])
  })

  it('a redacted original has the same rows, columns and bytes but for the stars, and shows the cells around a figure', async () => {
    const { plan } = await planned('utfall.csv', CSV)
    const { batch } = await test.call('import.apply', { planId: plan.planId, original: 'redacted' })
    expect(batch).toMatchObject({ redacted: true, sha256: sha(Buffer.from(CSV)), rows: 2, ore: 40_000 })
    const copy = await kept(batch.id)
    expect(copy.toString('utf8')).toBe(
      secrets.reduce((text, number) => text.replace(number, `${number.slice(0, -4)}****`), CSV),
    )
    const { rows } = await test.call('import.cells', { batchId: batch.id, sheet: '', row: 4, around: 1 })
    expect(rows.map(({ row }) => row)).toEqual([3, 4, 5])
    await test.call('workspace.close', {})
    const stored = readFileSync(join(test.home, 'Prov.samsyn'))
    for (const number of secrets) expect(stored.includes(number)).toBe(false)
    expect(stored.includes(`Lön ${blocked.date}`)).toBe(true)
    expect(stored.toString('utf8').split(`Lön ${blocked.date}`)).toHaveLength(2)
  })

  it('no original keeps its hash only', async () => {
    const { plan } = await planned('utfall.csv', CSV)
    const { batch } = await test.call('import.apply', { planId: plan.planId, original: 'none' })
    expect(batch).toMatchObject({ redacted: false, sha256: sha(Buffer.from(CSV)) })
    expect((await test.refused('import.original', { batchId: batch.id })).code).toBe('original-not-kept')
  })

  it('a number without its dash is read in, masked and remarked on', async () => {
    const people = Array.from({ length: 30 }, () => person())
    const csv = ['Konto;Referens;Belopp kr', ...people.map(({ date, tail }) => `5020;Ref ${date}${tail};1,00`)].join(
      '\n',
    )
    const { plan, rows } = await planned('ref.csv', csv)
    expect(plan.summary).toMatchObject({ accepted: { rows: 30 }, identityNumbers: 30 })
    expect(
      rows.rows
        .slice(1)
        .every(({ reason, coding }) => reason === 'identity-number-like' && coding?.text.endsWith('****')),
    ).toBe(true)
  })
})

describe('identity numbers in a workbook', () => {
  const lost = (() => {
    for (;;) {
      const { date, tail } = identityNumber(random)
      if (/^0[1-9]/.test(date)) return { shown: String(Number(date + tail)), masked: `${date.slice(1)}****` }
    }
  })()
  const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const xlsx = () =>
    makeXlsx({
      sheetData:
        `<row r="1">${inline('Konto')}${inline('Text')}${inline('Id')}${inline('Belopp kr')}</row>` +
        `<row r="2"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c><v>${lost.shown}</v></c><c><v>12.5</v></c></row>` +
        `<row r="3"><c t="s"><v>0</v></c><c t="s"><v>2</v></c><c/><c><v>1000000000</v></c></row>`,
      strings: `<si><t>5020</t></si><si><r><t>Lön ${blocked.date}-</t></r><r><t>${blocked.tail}</t></r></si><si><t>Hyra</t></si>`,
      extra: {
        'docProps/core.xml': Buffer.from(`<p>${title.written}</p>`),
        'xl/vbaProject.bin': Buffer.from(title.written),
      },
    })

  it('are masked in shared strings, split runs, numbers that lost their 0, and properties; the same copy every time', async () => {
    const hashes: string[] = []
    for (const again of [false, true]) {
      const { plan } = await planned('bok.xlsx', xlsx())
      expect(plan.summary).toMatchObject({ accepted: { rows: 1, ore: 100_000_000_000 }, rejected: { rows: 1 } })
      const { batch } = await test.call('import.apply', { planId: plan.planId, original: 'redacted', again })
      const copy = await kept(batch.id)
      hashes.push(sha(copy))
      const text = Object.values(unzipSync(copy))
        .map((part) => Buffer.from(part).toString('utf8'))
        .join('')
      for (const secret of [blocked.written, blocked.tail, title.written, lost.shown])
        expect(text.includes(secret)).toBe(false)
      const { rows } = await test.call('import.cells', { batchId: batch.id, sheet: 'Drift', row: 2, around: 1 })
      expect(rows[1]?.cells).toEqual(['5020', `Lön ${blocked.date}-****`, lost.masked, '12,5'])
    }
    expect(hashes[0]).toBe(hashes[1])
  })

  it('in the name of a sheet and on a sheet that is not read in', async () => {
    const twin = makeOds({
      tables:
        `<table:table table:name="Drift"><table:table-row>${['Konto', 'Text', 'Belopp kr'].map(odsText).join('')}</table:table-row>` +
        `<table:table-row>${odsText('5020')}${odsText('Hyra')}<table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table>` +
        `<table:table table:name="Lön ${heading.written}"><table:table-row>${odsText(blocked.written)}<table:table-cell office:value-type="float" office:value="${lost.shown}"><text:p>${lost.shown}</text:p></table:table-cell></table:table-row></table:table>`,
    })
    const { staged, plan } = await planned('bok.ods', twin)
    expect(staged.source.sheets.map(({ name }) => name)).toEqual(['Drift', `Lön ${heading.date}-****`])
    expect(plan.summary).toMatchObject({ accepted: { rows: 1, ore: 700 }, identityNumbers: 2 })
    const { batch } = await test.call('import.apply', { planId: plan.planId, original: 'redacted' })
    const content = Buffer.from(unzipSync(await kept(batch.id))['content.xml'] ?? []).toString('utf8')
    for (const secret of [heading.written, blocked.written, lost.shown]) expect(content.includes(secret)).toBe(false)
  })
})

const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
