import { strToU8, zipSync } from 'fflate'

const NAMES =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ' +
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
const MANIFEST = 'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'

export type OdsParts = {
  rows?: string
  tables?: string
  styles?: string
  content?: string
  manifest?: string
  extra?: Record<string, Uint8Array>
}

/** A smallest OpenDocument spreadsheet around hand-written XML. `rows` go into one sheet named Drift. */
export const makeOds = ({ rows = '', tables, styles = '', content, manifest = '', extra = {} }: OdsParts): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'META-INF/manifest.xml': strToU8(`<manifest:manifest ${MANIFEST}>${manifest}</manifest:manifest>`),
    'content.xml': strToU8(
      content ??
        `<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>` +
          `${tables ?? `<table:table table:name="Drift">${rows}</table:table>`}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...extra,
  })
