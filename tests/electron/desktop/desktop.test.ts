import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { browserCommand } from '../../../electron/browser.ts'
import { filtersFor } from '../../../electron/desktop/dialogs.ts'
import { menuTemplate } from '../../../electron/desktop/menu.ts'
import { answerPage } from '../../../electron/desktop/page-protocol.ts'
import { findElectron } from '../../../electron/electron-binary.ts'
import { homeFolder } from '../../../electron/home-folder.ts'
import { safeFileName } from '../../../electron/transports/http-body.ts'

describe('the window’s own protocol', () => {
  test.each([
    ['GET', 'samsyn://app/', 200],
    ['GET', 'samsyn://app/underlag', 200],
    ['GET', 'samsyn://app/../secret.json', 404],
    ['GET', 'samsyn://app/%2e%2e/secret.json', 404],
    ['GET', 'samsyn://other/index.html', 404],
    ['POST', 'samsyn://app/', 404],
  ])('%s %s answers %i under the strict policy', async (method, address, status) => {
    const folder = await mkdtemp(join(tmpdir(), 'samsyn-page-'))
    await writeFile(join(folder, 'index.html'), '<title>Samsyn</title>')
    const answer = await answerPage(folder, method, address)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    if (status === 200) expect(await answer.text()).toContain('Samsyn')
  })
})

describe('the menu', () => {
  const paper = { print: () => {}, savePdf: () => {} }
  const labels = (mac: boolean, developing: boolean) =>
    JSON.stringify(menuTemplate(mac, developing, paper)).match(/"role":"\w+"/g) ?? []

  test('leaves undo and redo to the page, whose undo is a step of the work', () => {
    expect(labels(true, true).filter((role) => /undo|redo/.test(role))).toEqual([])
  })
  test('shows the developer’s tools only to developers', () => {
    expect(labels(false, false).join()).not.toMatch(/toggleDevTools|reload/)
    expect(labels(false, true).join()).toMatch(/toggleDevTools/)
  })
  test('says everything in Swedish', () => {
    const menus = menuTemplate(false, false, paper).map(({ label }) => label)
    expect(menus).toEqual(['Arkiv', 'Redigera', 'Visa', 'Fönster'])
  })
})

describe('small things on the way to the machine', () => {
  test.each([
    ['.csv,.xlsx', ['csv', 'xlsx']],
    ['.csv, text/csv', ['csv']],
    ['', ['*']],
    ['.c;rm', ['*']],
  ])('accept %s offers %j', (accept, extensions) => expect(filtersFor(accept)[0]?.extensions).toEqual(extensions))

  test.each([
    ['Bokföring 2026.csv', 'Bokföring 2026.csv'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\a.xlsx', 'a.xlsx'],
    ['a\u0000b.csv', 'ab.csv'],
    ['...', 'fil-'],
    ['', 'fil-'],
    ['CON.csv', 'fil-CON.csv'],
    ['a'.repeat(200) + '.csv', `${'a'.repeat(116)}.csv`],
  ])('the name %j is kept as %j', (name, kept) => expect(safeFileName(name)).toBe(kept))

  test('the home folder is SAMSYN_HEM, or Samsyn in one’s own', () => {
    expect(homeFolder({ SAMSYN_HEM: '/tmp/hem' })).toBe('/tmp/hem')
    expect(homeFolder({})).toMatch(/Samsyn$/)
  })

  test('a browser is opened only where there is a screen, and the address is one argument', () => {
    const address = 'http://127.0.0.1:1/?nyckel=a&b'
    expect(browserCommand(address, 'linux', { PATH: '/usr/bin' })).toBeUndefined()
    expect(browserCommand(address, 'darwin', {})).toEqual({ program: 'open', words: [address] })
    expect(browserCommand(address, 'win32', {})?.words.at(-1)).toBe(address)
  })
})

const electron = findElectron(fileURLToPath(new URL('../../..', import.meta.url)))
if (!electron) console.log('Electron’s binary is not on this machine: the window itself is not started in this run')

describe.runIf(electron)('the real window', () => {
  test('Electron answers with its version', async () => {
    const { execFileSync } = await import('node:child_process')
    expect(execFileSync(electron ?? '', ['--version'], { encoding: 'utf8' })).toMatch(/^v\d+/)
  })
})
