import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BY, CONSULTED, methodHost } from '../../support/method-host.ts'

const on = methodHost()

describe('a method file', () => {
  const saved = async (versionId?: string): Promise<string> => {
    const { file } = await on.test.call('catalogue.exportFile', versionId === undefined ? {} : { versionId })
    const path = on.test.host.files.readOutbox(file.handle)?.path ?? ''
    return on.test.host.files.grantOpen(path)
  }

  it('read in again says the same, and the same version is not read in twice', async () => {
    await on.draft()
    await on.test.call('catalogue.putConsultation', { consultation: CONSULTED })
    await on.test.call('catalogue.putItem', { item: { ...(await on.item('A1')), definition: 'En annan.' } })
    const exported = await on.method()
    const handle = await saved()
    await on.test.call('workspace.create', { name: `${on.name} annan` })
    const read = await on.test.call('catalogue.importFile', { file: handle })
    expect([read.known, read.version.version, read.version.origin.from]).toEqual([false, '0.2', 'file'])
    expect(await on.method(read.version.id)).toEqual(exported)
    expect((await on.test.call('catalogue.get', {})).version.id).toBe('starter-0.1')
    expect(await on.test.call('catalogue.importFile', { file: handle })).toEqual({ version: read.version, known: true })
    await on.test.call('history.undo', {})
    expect((await on.test.call('catalogue.versions', {})).versions).toHaveLength(1)
  })

  it('with a number that is in use is read in with the next free one, as a draft, when asked to', async () => {
    await on.draft()
    await on.test.call('catalogue.setStatus', { status: 'proposed', decision: BY })
    await on.test.call('catalogue.setStatus', { status: 'decided', decision: BY })
    const decided = await saved()
    await on.test.call('workspace.create', { name: `${on.name} tredje` })
    await on.draft()
    await on.test.call('catalogue.putItem', { item: { ...(await on.item('A1')), definition: 'En annan.' } })
    const refused = await on.test.refused('catalogue.importFile', { file: decided })
    expect([refused.code, refused.text.what]).toEqual([
      'method-version-taken',
      'Det finns redan en annan version ”0.2” av metoden här.',
    ])
    expect(refused.text.cure).toContain('nästa lediga nummer, 0.3,')
    const { version, known } = await on.test.call('catalogue.importFile', { file: decided, renumber: true })
    expect([version.version, version.status, known]).toEqual(['0.3', 'draft', false])
    expect((await on.method(version.id)).decisions?.map((one) => [one.version, one.status])).toEqual([
      ['0.2', 'proposed'],
      ['0.2', 'decided'],
    ])
    const numbers = (await on.test.call('catalogue.versions', {})).versions.map((one) => one.version)
    expect(numbers).toEqual(['0.1', '0.2', '0.3'])
  })

  it('of the shipped method is known already', async () => {
    expect((await on.test.call('catalogue.importFile', { file: await saved() })).known).toBe(true)
  })

  it.each<[string, (text: string) => string, string, RegExp]>([
    ['empty', () => '', 'file-empty', /tom/],
    ['no JSON', () => '{\n"format": 1,\n"items": [}', 'method-file-unreadable', /metodfil/],
    ['of another kind', () => '[]', 'method-invalid', /håller inte ihop/],
    ['of a newer format', (text) => text.replace('"format": 1', '"format": 2'), 'method-newer-format', /nyare version/],
    [
      'with an item twice',
      (text) => text.replaceAll('"id": "A2"', '"id": "A1"'),
      'method-invalid',
      /A1 finns två gånger/,
    ],
    [
      'with a definition left out',
      (text) => text.replace(/"definition": "Lönekostnad för arbetsterapeuters[^"]*",/, ''),
      'method-invalid',
      /A3: definitionen saknas/,
    ],
    [
      'with a parent that goes round',
      (text) => text.replace('"parentId": null', '"parentId": "A1"'),
      'method-invalid',
      /A ligger under sig själv/,
    ],
    [
      'with a formula of nothing',
      (text) => text.replaceAll('volym(inv80)', 'volym(tur)'),
      'method-invalid',
      /Formeln för I8: Volymen .tur. finns inte/,
    ],
    ['with __proto__ for an id', (text) => text.replaceAll('"folkmangd"', '"__proto__"'), 'method-invalid', /fel form/],
  ])('%s is refused with its place, and nothing is read in', async (_, spoil, code, what) => {
    const { file } = await on.test.call('catalogue.exportFile', {})
    const text = readFileSync(on.test.host.files.readOutbox(file.handle)?.path ?? '', 'utf8')
    const problem = await on.test.refused('catalogue.importFile', { file: on.test.file('metod.json', spoil(text)) })
    expect([problem.code, problem.text.what]).toEqual([code, expect.stringMatching(what)])
    expect((await on.test.call('catalogue.versions', {})).versions).toHaveLength(1)
  })
})
