import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  SimpleField,
  TableOfContents,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { ReportLayout } from '../../shared/domain/export/report-model.ts'
import { ZIP_TIME } from '../workbook/write/finish-package.ts'
import { reportBlock, reportText } from './report-blocks.ts'
import { reportSections } from './report-sections.ts'
import { COLOURS, PAGE, reportStyles } from './report-style.ts'

const CREATOR = 'Samsyn'

/**
 * A report layout as a .docx file. The library takes time and ids from the process: only one made in the export process
 * (electron/engine/exporter), with its frozen clock and seeded ids, is the same byte for byte.
 */
export async function writeReport(layout: ReportLayout): Promise<Uint8Array> {
  const document = new Document({
    title: layout.title,
    subject: layout.subject,
    description: layout.header,
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles: reportStyles(layout.styleNames),
    pageNumbers: estimatePageNumbers,
    sections: [
      section(layout, false, [...titlePage(layout), ...contents(layout)], true),
      ...reportSections(layout.blocks).map(({ landscape, blocks }) =>
        section(
          layout,
          landscape,
          blocks.flatMap((block) => reportBlock(block, landscape ? PAGE.textAcross : PAGE.text)),
        ),
      ),
    ],
  })
  return finish(await Packer.toBuffer(document), layout.at)
}

/** Pages of one direction, with heads and feet; the first of them opens with a title page that has none. */
function section(
  layout: ReportLayout,
  landscape: boolean,
  children: ISectionOptions['children'],
  titled = false,
): ISectionOptions {
  const { margin } = PAGE
  return {
    properties: {
      titlePage: titled,
      page: {
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: margin, bottom: margin, left: margin, right: margin },
      },
    },
    headers: { default: headerOf(layout), ...(titled ? { first: markOf(layout) } : {}) },
    footers: { default: footerOf(layout), ...(titled ? { first: new Footer({ children: [new Paragraph({})] }) } : {}) },
    children,
  }
}

const small = (text: string, bold = false): TextRun =>
  new TextRun({ text: reportText(text), size: 18, color: COLOURS.muted, bold })

const markOf = (layout: ReportLayout): Header =>
  new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [small(layout.watermark, true)] })],
  })

const headerOf = (layout: ReportLayout): Header =>
  new Header({
    children: [
      new Paragraph({ children: [small(layout.header)] }),
      ...(layout.watermark === ''
        ? []
        : [new Paragraph({ alignment: AlignmentType.CENTER, children: [small(layout.watermark, true)] })]),
    ],
  })

const footerOf = (layout: ReportLayout): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Note',
        alignment: AlignmentType.RIGHT,
        children: [
          small(`${layout.pageWord} `),
          new SimpleField('PAGE', '1'),
          small(' / '),
          new SimpleField('NUMPAGES', '1'),
        ],
      }),
    ],
  })

function titlePage(layout: ReportLayout): readonly Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(reportText(layout.title))] }),
    new Paragraph({
      children: [new TextRun({ text: reportText(layout.subject), size: 26, color: COLOURS.muted })],
      spacing: { after: 600 },
    }),
    ...layout.titlePage.map(
      ({ label, value }) =>
        new Paragraph({
          children: [new TextRun({ text: `${reportText(label)}: `, bold: true }), new TextRun(reportText(value))],
        }),
    ),
  ]
}

/** A live contents field, already holding the headings and the pages they are estimated to be on, so that nobody is asked. */
function contents(layout: ReportLayout): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({
      style: 'Caption',
      pageBreakBefore: true,
      children: [new TextRun({ text: reportText(layout.contents), size: 32 })],
    }),
    new TableOfContents(layout.contents, { hyperlink: true, headingStyleRange: '1-1' }),
  ]
}

/** Said language and times, one fixed time on every entry of the zip, and of the chart's own workbook inside it. */
function finish(bytes: Uint8Array, at: string): Uint8Array {
  const time = `${at.slice(0, 19)}Z`
  const parts: Zippable = {}
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('.xlsx')) parts[name] = zipSync(unzipSync(content), { level: 6, mtime: ZIP_TIME })
    else if (name === 'docProps/core.xml')
      parts[name] = strToU8(
        strFromU8(content)
          .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, (_, head: string) => `${head}${time}`)
          .replace('</cp:coreProperties>', '<dc:language>sv-SE</dc:language></cp:coreProperties>'),
      )
    else parts[name] = content
  }
  return zipSync(parts, { level: 6, mtime: ZIP_TIME })
}
