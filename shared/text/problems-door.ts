import { quoted, type ProblemArea } from './problem-words.ts'

type DoorCode =
  | 'input-invalid'
  | 'operation-unknown'
  | 'cancelled'
  | 'handle-unknown'
  | 'unexpected'
  | 'nothing-to-undo'
  | 'nothing-to-redo'

export const doorProblems: ProblemArea<DoorCode> = {
  'input-invalid': ({ field, path, detail }) => ({
    what: `Uppgifterna är inte fullständiga eller har fel form${quoted(field ?? path ?? detail)}.`,
    cure: 'Se över det som fyllts i och försök igen. Inget har ändrats.',
  }),
  'operation-unknown': ({ name }) => ({
    what: `Det finns ingen sådan operation${quoted(name)}.`,
    cure: 'Se listan med --help, eller uppdatera programmet.',
  }),
  cancelled: () => ({ what: 'Arbetet avbröts. Inget har ändrats.', cure: 'Börja om när du vill.' }),
  'handle-unknown': () => ({ what: 'Filen är inte längre tillgänglig för Samsyn.', cure: 'Välj filen igen.' }),
  unexpected: () => ({
    what: 'Något gick fel i programmet. Inget har ändrats.',
    cure: 'Försök igen. Händer det flera gånger: starta om programmet. Det som är sparat finns kvar.',
  }),
  'nothing-to-undo': () => ({
    what: 'Det finns inget att ångra.',
    cure: 'Historiken visar vad som gjorts i arbetsytan.',
  }),
  'nothing-to-redo': () => ({ what: 'Det finns inget att göra om.', cure: 'Bara det som nyss ångrats kan göras om.' }),
}
