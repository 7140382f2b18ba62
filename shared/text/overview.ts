/** Short notes in the rail and what to do next on the overview. */
export const overviewWords = {
  nothingYet: 'inget inläst',
  unreconciled: (count: number): string => (count === 1 ? '1 ej avstämt' : `${count} ej avstämda`),
  toDecide: (count: number): string => `${count} att besluta`,
  left: (count: number): string => `${count} kvar`,
  received: (count: number): string => (count === 1 ? '1 bidrag' : `${count} bidrag`),
  next: {
    import:
      'Läs in ett underlag: klistra in från Excel eller välj en fil. Ange kontrollsumman så att underlaget blir avstämt.',
    catalogue: 'Besluta om taggarna på poster som har ändrats i metoden: bekräfta, flytta eller ta bort dem.',
    tagging: 'Tagga det som är kvar, störst belopp först, tills minst nio kronor av tio har en post.',
    isolation:
      'Bedöm hur synlig varje kostnad är i budget och uppföljning, och vilka koder som behövs. En siffra 0–4 per ruta.',
    volumes: 'Fyll i de volymer som indikatorerna delar med, med källa och datum.',
    indicators: 'Se indikatorerna, förklara en siffra och gör paketet.',
  },
} as const
