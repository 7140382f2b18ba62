import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { PDF_OPTIONS, paperActions, savePdf } from '../../../electron/desktop/print.ts'
import { menuTemplate } from '../../../electron/desktop/menu.ts'

const folder = mkdtempSync(join(tmpdir(), 'samsyn-pdf-'))
const page = (title = 'Indikatorer – Samsyn') => ({
  getTitle: () => title,
  printToPDF: vi.fn<() => Promise<Buffer>>(async () => Buffer.from('%PDF-1.4')),
  print: vi.fn<() => void>(),
})

describe('the page on paper, from the window', () => {
  it('is a tagged PDF whose size the page’s own style sheet says', async () => {
    const contents = page()
    const path = join(folder, 'vy.pdf')
    expect(await savePdf(contents, { saveFile: async () => path })).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe('%PDF-1.4')
    expect(contents.printToPDF).toHaveBeenCalledWith(PDF_OPTIONS)
    expect(PDF_OPTIONS).toMatchObject({ generateTaggedPDF: true, preferCSSPageSize: true })
  })

  it('is named after the page, without what a file name may not hold', async () => {
    const asked: string[] = []
    const ask = { saveFile: async (name: string) => void asked.push(name) }
    await savePdf(page('Vy: A/B – Samsyn'), ask)
    await savePdf(page('//'), ask)
    expect(asked).toEqual(['Vy A B – Samsyn.pdf', 'Samsyn.pdf'])
  })

  it('writes nothing when the person changes their mind', async () => {
    const contents = page()
    expect(await savePdf(contents, { saveFile: async () => undefined })).toBe(false)
    expect(contents.printToPDF).not.toHaveBeenCalled()
  })

  it('says in words that a file could not be written', async () => {
    const box = { showErrorBox: vi.fn<(title: string, body: string) => void>() }
    const path = join(folder, 'finns-inte', 'vy.pdf')
    paperActions(page(), { saveFile: async () => path }, box).savePdf()
    await vi.waitFor(() => expect(box.showErrorBox).toHaveBeenCalledOnce())
    expect(box.showErrorBox.mock.lastCall?.[0]).toBe('PDF-filen kunde inte sparas')
    expect(existsSync(path)).toBe(false)
  })

  it('is offered in the menu Arkiv, printing with backgrounds', () => {
    const contents = page()
    const actions = paperActions(contents, { saveFile: async () => undefined }, { showErrorBox: () => {} })
    const file = menuTemplate(false, false, actions).find(({ label }) => label === 'Arkiv')
    const items = Array.isArray(file?.submenu) ? file.submenu : []
    expect(items.map(({ label }) => label)).toEqual(['Skriv ut …', 'Spara som PDF …', undefined, 'Avsluta'])
    items[0]?.click?.(undefined as never, undefined, undefined as never)
    expect(contents.print).toHaveBeenCalledWith({ printBackground: true })
  })
})
