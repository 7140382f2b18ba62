import type { ProblemArea } from './problem-words.ts'

/** Statistics files for the volumes. */
export const volumeProblems: ProblemArea<
  'statistics-not-recognised' | 'statistics-nothing-to-read' | 'statistics-year-not-chosen'
> = {
  'statistics-not-recognised': () => ({
    what: 'Filen är varken nyckeltal från Kolada eller en tabell över folkmängd per kommun.',
    cure: 'Spara uttaget från Kolada (JSON eller CSV med kpi, municipality, period, gender, value) eller från SCB (CSV eller Excel med region, ålder, år och folkmängd).',
  }),
  'statistics-nothing-to-read': () => ({
    what: 'Inget i filen går att läsa in som volymer.',
    cure: 'Se i förhandsvisningen vad som fanns i filen och varför det inte kommer in.',
  }),
  'statistics-year-not-chosen': () => ({
    what: 'Filen har flera år, eller säger inte vilket år den gäller, och inget år är valt.',
    cure: 'Välj år i förhandsvisningen och läs in igen.',
  }),
}
