import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { reportText } from '../../../electron/report/report-blocks.ts'
import { writeReport } from '../../../electron/report/write-report.ts'
import { reportLayout } from '../../../shared/domain/export/report-layout.ts'
import { reportWords } from '../../../shared/text/report-words.ts'
import { examplePackage } from '../../support/package-content.ts'
import { convert, soffice } from '../../support/soffice.ts'

const layout = reportLayout(examplePackage(), reportWords)
const bytes = await writeReport(layout)
const parts = unzipSync(bytes)
const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
const decoded = (xml: string): string =>
  xml.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')

/** The words of the paragraphs in one style. */
const styled = (style: string): string[] =>
  text('word/document.xml')
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => decoded([...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map((match) => match[1] ?? '').join('')))

describe('a written report', () => {
  it('has its headings as heading styles, in order', () => {
    expect(styled('Heading1')).toEqual(
      layout.blocks.flatMap((block) => (block.is === 'heading' && block.level === 1 ? [block.text] : [])),
    )
  })

  it('has title, language and the time of the content', () => {
    expect(text('docProps/core.xml')).toContain('Förslag på metod och struktur')
    expect(text('docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>')
    expect(text('docProps/core.xml').match(/2026-11-20T09:30:00Z/g)).toHaveLength(2)
    expect(text('word/styles.xml')).toContain('sv-SE')
  })

  it('has a table of contents, page numbers and the mark of invented figures', () => {
    expect(text('word/document.xml')).toMatch(/TOC /)
    const footers = Object.keys(parts)
      .filter((name) => name.startsWith('word/footer'))
      .map(text)
      .join('')
    expect(footers).toContain('PAGE')
    expect(footers).toContain('NUMPAGES')
    expect(
      Object.keys(parts)
        .filter((name) => name.startsWith('word/header'))
        .map(text)
        .join(''),
    ).toContain('EXEMPEL')
  })

  it('has one native chart, with alt text that says the figures and points at the table', () => {
    expect(Object.keys(parts).filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1)
    expect(decoded(text('word/document.xml'))).toContain(
      'Bräcke: 716. Krokom: 67. Siffrorna står i tabellen Indikatorer per part.',
    )
  })

  it('marks the head row of every table, so that it is read aloud and repeated', () => {
    const tables = layout.blocks.filter((block) => block.is === 'table').length
    expect(text('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(tables)
  })

  it('has no macros and no external links', () => {
    expect(Object.keys(parts).join(' ')).not.toMatch(/vba/i)
    for (const name of Object.keys(parts).filter((part) => part.endsWith('.rels')))
      expect(text(name)).not.toContain('TargetMode="External"')
  })

  it('keeps odd characters out of the XML', () => {
    expect(reportText('a\u0000\ud800b')).toBe('a\ufffd\ufffdb')
  })

  it.skipIf(soffice === null)(
    'opens in LibreOffice',
    () => {
      expect(strFromU8(convert(bytes, 'docx', 'pdf').slice(0, 5))).toBe('%PDF-')
    },
    120_000,
  )
})
