import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type XlsxParts = {
  sheetData?: string
  sheet?: string
  strings?: string
  styles?: string
  workbookPr?: string
  extra?: Record<string, Uint8Array>
  /** 0 stores the parts as they are. */
  level?: 0 | 6
}

/** A smallest workbook around hand-written XML, for cells no writer would write. */
export const makeXlsx = ({
  sheetData = '',
  sheet,
  strings,
  styles,
  workbookPr = '',
  extra = {},
  level = 6,
}: XlsxParts): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="x"><Relationship Id="r1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${workbookPr}<sheets><sheet name="Drift" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="x"><Relationship Id="r1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="r2" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="${LINKS}/styles" Target="styles.xml"/></Relationships>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        sheet ?? `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`,
      ),
      ...(strings ? { 'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`) } : {}),
      ...(styles ? { 'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`) } : {}),
      ...extra,
    },
    { level },
  )
