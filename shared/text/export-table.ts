import type { TableWords } from '../domain/export/table-sheet.ts'

/** The words of a saved table of a chart or a view. */
export const tableWords: TableWords = {
  sheet: 'Siffror',
  about: 'Om siffrorna',
  aboutColumn: 'Vad tabellen visar',
  description: 'Siffrorna bakom ett diagram eller en vy i Samsyn',
  watermark: 'EXEMPEL',
}

const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f%]+/g
const MOST = 90

/** The title as a name a file may have on any system. */
export function tableFileName(title: string, ending: string): string {
  const name = title
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST)
    .replace(/[. ]+$/, '')
  return `${name === '' ? 'diagram' : name}.${ending}`
}
