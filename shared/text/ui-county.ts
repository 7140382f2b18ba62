import { formatNumber } from '../domain/present/format-number.ts'

/** The tabs Dubbelräkning and Önskade kodändringar of the page Isolering, and the nine parties' coverage. */
export const doubleCountText = {
  lead: 'Samma kronor kan stå hos två parter: den som betalar och den som får betalt, eller värden för en gemensam nämnd och dess medlemmar. En sida räknas i länets summa, den andra elimineras men tas inte bort.',
  none: 'Inga dubbelräknade belopp hittades.',
  noneText:
    'Jämförelsen letar efter motparter i kodsträngarna och efter de gemensamma nämndernas namn. Den behöver underlag från minst två parter.',
  undecided: (count: number): string => (count === 1 ? '1 att ta ställning till' : `${count} att ta ställning till`),
  allDecided: 'Alla avgjorda',
  boards: 'Gemensamma nämnder',
  listLabel: 'Belopp som kan vara dubbelräknade',
  pays: 'betalar',
  receives: 'får betalt',
  carries: 'bokför',
  difference: (amount: string): string => `Skillnad ${amount}`,
  exact: 'Beloppen är lika',
  more: (count: number): string => `och ${formatNumber(count, 0)} till`,
  counts: (party: string): string => `${party} räknas`,
  eliminated: 'eliminerad, ej borttagen',
  notDouble: 'Inte dubbelräkning',
  open: 'Ej avgjord',
  stale: 'Gäller inte längre',
  staleText: (count: number): string =>
    count === 1
      ? 'Ett beslut gäller inte längre: underlaget är bokfört på annat sätt nu, och inget elimineras. Ta ställning igen eller ta bort beslutet.'
      : `${count} beslut gäller inte längre: underlaget är bokfört på annat sätt nu, och inget elimineras. Ta ställning igen eller ta bort besluten.`,
  removeStale: 'Ta bort',
  choose: 'Välj ett belopp för att se vad det är bokfört på och avgöra vilken sida som räknas.',
  panel: {
    sides: 'Bokfört på',
    decide: 'Vilken sida räknas?',
    proposed: 'föreslås',
    reason: 'Skäl',
    role: 'Roll',
    roleHint: 'Till exempel projektledare. Skriv inget namn.',
    save: 'Spara beslutet',
    reopen: 'Ta tillbaka beslutet',
    saved: 'Beslutet är sparat',
    decided: 'Beslut',
    by: (role: string, date: string): string => `${role}, ${date}`,
    views: 'Parternas egen bedömning',
    effect: 'Vad det påverkar',
    effectText:
      'Bara länets summa. Varje parts egen siffra, indikatorer och diagram är oförändrade. Vid köp och försäljning tas både köpet och intäkten för det bort, så att kvar blir vad arbetet kostade.',
    loses: (amount: string): string =>
      `Den sida som räknas har ${amount} mindre än det som elimineras. Kontrollera innan beslutet sparas, annars försvinner pengar ur länets summa.`,
  },
  county: {
    title: 'Länets summa efter eliminering',
    subtitle: (scope: string, unit: string): string => `${scope}, ${unit}. Poster där något elimineras.`,
    none: 'Inget elimineras än. Länets summa är parternas summor lagda samman.',
    item: 'Post',
    sum: 'Parterna',
    eliminated: 'Elimineras',
    county: 'Länet',
  },
  board: {
    title: 'Gemensamma nämnder',
    lead: 'En gemensam nämnds kostnad kan stå både hos den som för räkenskaperna och hos medlemmarna. Programmet letar efter orden i kodsträngarnas namn.',
    name: 'Namn',
    words: 'Kallas i kodsträngarna',
    wordsHint: 'Åtskilda med komma, minst fyra bokstäver.',
    host: 'För räkenskaperna',
    members: 'Medlemmar',
    source: 'Källa',
    shipped: 'följer med programmet',
    edit: 'Ändra',
    remove: 'Ta bort',
    add: 'Ny nämnd',
    save: 'Spara',
  },
} as const

export const codePlanText = {
  lead: 'De koder som parterna önskar för att kostnaderna ska synas, hämtade ur matrisens rutor. Listan blir kodplan i förslaget.',
  gridLabel: 'Önskade koder',
  columns: {
    party: 'Part',
    item: 'Post',
    kind: 'Slag',
    proposal: 'Förslag',
    phases: 'Gäller',
    level: 'Nivå',
    target: 'Mål',
    reason: 'Skäl',
  },
  empty: 'Ingen kod är önskad än',
  emptyText: 'Välj en ruta i matrisen, ange önskad ändring, förslag och skäl. Då hamnar den här.',
  both: 'Båda',
  toMatrix: 'Till matrisen',
  copy: 'Kopiera',
  copied: (count: number): string => `Kopierade ${count} ${count === 1 ? 'rad' : 'rader'}`,
  save: 'Spara som arbetsbok',
  count: (count: number): string => (count === 1 ? '1 kod' : `${count} koder`),
} as const

export const coverageText = {
  title: 'Täckning för alla parter',
  subtitle: (scope: string, unit: string): string =>
    `${scope}. Andel av kronorna som är taggad, och rader. Belopp i ${unit}.`,
  party: 'Part',
  share: 'Taggat',
  amount: (unit: string): string => `Kvar, ${unit}`,
  rows: 'Rader kvar',
  total: 'Alla',
  nothing: 'inget inläst',
  leftTitle: 'Störst kvar att tagga',
  leftMore: (count: number): string => `${formatNumber(count, 0)} kodsträngar är kvar att tagga.`,
  leftNone: 'Allt är taggat.',
  itemsTitle: (count: number): string => `Per post, alla parter (${formatNumber(count, 0)})`,
  items: {
    item: 'Post',
    parties: 'Parter',
    share: 'Andel',
    rows: 'Rader',
    amount: (unit: string): string => `Summa, ${unit}`,
  },
} as const
