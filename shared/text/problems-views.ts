import { quoted, type ProblemArea } from './problem-words.ts'

/** Saved views and charts. */
export const viewProblems: ProblemArea<
  'view-name-taken' | 'view-exists' | 'view-unknown' | 'chart-refused' | 'picture-invalid'
> = {
  'view-name-taken': ({ name }) => ({
    what: `Det finns redan en vy med namnet${quoted(name)}.`,
    cure: 'Välj ett annat namn, eller öppna den vyn och skriv över den.',
  }),
  'view-exists': ({ name }) => ({
    what: `Vyn${quoted(name)} finns redan och har inte skrivits över.`,
    cure: 'Säg att den ska skrivas över, eller spara som en ny vy.',
  }),
  'view-unknown': () => ({
    what: 'Vyn finns inte. Den kan ha tagits bort.',
    cure: 'Välj en annan vy i listan, eller ångra borttagningen i Historik.',
  }),
  'chart-refused': ({ reason }) => ({
    what: 'Diagrammet kan inte göras.',
    cure: typeof reason === 'string' && reason !== '' ? reason : 'Välj en annan indikator eller ett annat diagram.',
  }),
  'picture-invalid': () => ({
    what: 'Bilden kunde inte sparas: innehållet är inte en bild av det slag som sades.',
    cure: 'Spara diagrammet igen. Händer det flera gånger: kopiera tabellen i stället.',
  }),
}
