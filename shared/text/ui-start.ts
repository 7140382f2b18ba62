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
  contribution: {
    title: 'Bidraget läses in i en arbetsyta',
    text: (name: string): string =>
      `${name} är en arbetsbok. Öppna först den arbetsyta den ska läsas in i, och välj sedan filen under Utbyte.`,
    ok: 'Jag förstår',
  },
  recent: 'Arbetsytor på den här datorn',
  none: 'Här kommer arbetsytorna att stå, med den senaste först.',
  columns: { name: 'Namn', modified: 'Senast ändrad', size: 'Storlek' },
  isOpen: 'öppen',
  drop: 'Släpp en arbetsyta eller ett bidrag här',
  creating: 'Skapar arbetsytan',
  opening: 'Öppnar arbetsytan',
  sampleBusy: 'Bygger exemplet',
} as const
