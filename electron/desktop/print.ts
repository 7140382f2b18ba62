import { writeFile } from 'node:fs/promises'
import type { Dialog, PrintToPDFOptions, WebContents } from 'electron'
import { desktopText as text } from '../../shared/text/host.ts'
import type { Dialogs } from './dialogs.ts'
import type { PaperActions } from './menu.ts'

/**
 * How the page becomes a PDF: the page's own style sheet says size and margins (renderer/ui/print.css), and the document is
 * tagged with headings, tables and language, so that it can be read aloud.
 */
export const PDF_OPTIONS = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const satisfies PrintToPDFOptions

type Printed = Pick<WebContents, 'printToPDF' | 'print' | 'getTitle'>

/** The page as a PDF where the person wants it. False: they changed their mind. Throws where the file cannot be written. */
export async function savePdf(
  contents: Pick<Printed, 'printToPDF' | 'getTitle'>,
  dialogs: Pick<Dialogs, 'saveFile'>,
): Promise<boolean> {
  const path = await dialogs.saveFile(`${pdfName(contents.getTitle())}.pdf`)
  if (path === undefined) return false
  await writeFile(path, await contents.printToPDF(PDF_OPTIONS))
  return true
}

/** What the menu offers for paper: the system's own dialog, with the greys that the charts need, and a PDF. A file that cannot be written is said so. */
export const paperActions = (
  contents: Printed,
  dialogs: Pick<Dialogs, 'saveFile'>,
  dialog: Pick<Dialog, 'showErrorBox'>,
): PaperActions => ({
  print: () => contents.print({ printBackground: true }),
  savePdf: () => {
    savePdf(contents, dialogs).catch((error: unknown) => {
      const detail = error instanceof Error ? `\n\n${error.message}` : ''
      dialog.showErrorBox(text.pdfFailedTitle, `${text.pdfFailedBody}${detail}`)
    })
  },
})

/** "Indikatorer – Samsyn" without what a file name may not hold. */
const pdfName = (title: string): string =>
  title
    .replace(/[<>:"/\\|?*\u0000-\u001f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim() || text.pdfName
