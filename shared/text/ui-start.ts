export const startText = {
  title: 'Samsyn',
  lead: 'Gemensam ekonomisk analys och uppföljning av hälso- och sjukvård i hemmet. Allt stannar på den här datorn.',
  sample: {
    title: 'Prova med exempel',
    text: 'En arbetsyta med påhittade uppgifter för nio parter. Bra för att se hela vägen på några minuter.',
    action: 'Prova med exempel',
    name: 'Exempel',
  },
  create: {
    title: 'Ny arbetsyta',
    text: 'Börja med en tom arbetsyta. Metoden och parterna finns redan där.',
    action: 'Ny arbetsyta',
    dialog: 'Ny arbetsyta',
    field: 'Namn',
    hint: 'Till exempel ”Krokom 2026” eller ”Arbetsgruppen maj”.',
    confirm: 'Skapa',
    suggestion: 'Arbetsyta',
  },
  open: {
    title: 'Öppna arbetsyta eller bidrag',
    text: 'Välj en arbetsyta, eller släpp filen var som helst på sidan.',
    action: 'Välj fil',
  },
  file: {
    title: 'Vad är det för fil?',
    text: (name: string): string =>
      `${name} kan vara ett underlag (budget, utfall eller prognos) eller ett bidrag som en annan part har gjort i Samsyn.`,
    source: 'Läs in som underlag',
    contribution: 'Läs in som bidrag',
  },
  waiting: (name: string): string =>
    `${name} väntar. Öppna arbetsytan den ska läsas in i, eller skapa en ny, så tas den dit.`,
  recent: 'Arbetsytor på den här datorn',
  none: 'Här kommer arbetsytorna att stå, med den senaste först.',
  isOpen: 'öppen',
  drop: 'Släpp en arbetsyta, ett underlag eller ett bidrag här',
  opening: 'Öppnar arbetsytan',
  sampleBusy: 'Bygger exemplet',
} as const
