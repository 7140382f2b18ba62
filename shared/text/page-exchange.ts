import { formatNumber } from '../domain/present/format-number.ts'

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count, 0)} ${count === 1 ? one : many}`

/** Every word of the page Utbyte. */
export const pageExchange = {
  title: 'Utbyte',
  purpose: 'Skicka partens bidrag till projektledaren, eller läs in de bidrag som kommit.',
  outTitle: 'Skicka bidrag',
  outText: (party: string, year: number) =>
    `En arbetsbok med allt som ${party} har för ${year}: underlag, taggning och volymer. Den kan skickas med e-post och öppnas i Excel.`,
  make: 'Gör bidrag',
  making: 'Gör bidraget',
  save: 'Spara filen',
  saved: (name: string) => `${name} är sparad.`,
  inTitle: 'Läs in bidrag',
  inText: 'Släpp filen var som helst i fönstret, eller välj den. Inget ändras förrän du har sett vad den innehåller.',
  choose: 'Välj bidrag …',
  dropHere: 'Släpp bidraget här',
  reading: 'Prövar bidraget',
  applying: 'Läser in bidraget',
  cancel: 'Avbryt',
  apply: 'Läs in',
  applied: (party: string) => `Bidraget från ${party} är inläst. Steget kan ångras.`,
  from: (party: string, year: number) => `Bidrag från ${party} ${year}`,
  facts: {
    file: 'Fil',
    created: 'Gjort',
    program: 'Program',
    method: 'Metod',
    contents: 'Innehåll',
    said: 'Isolering och metod',
  },
  contents: (tags: number, rules: number, volumes: number) =>
    [
      counted(tags, 'handtagg', 'handtaggar'),
      counted(rules, 'regel', 'regler'),
      counted(volumes, 'volym', 'volymer'),
    ].join(', '),
  /** What it says of the figures; null: an older program did not carry it. */
  said: (said: { assessments: number; answers: number; overhead: number } | null | undefined) =>
    said
      ? [
          counted(said.assessments, 'isoleringsbedömning', 'isoleringsbedömningar'),
          counted(said.answers, 'metodsvar', 'metodsvar'),
          said.overhead === 0 ? 'overhead ej redovisad' : 'overhead redovisad',
        ].join(', ')
      : 'Bärs inte av den version som gjorde bidraget. Det som finns här rörs inte.',
  version: (version: string) => `v${version}`,
  sealOk: 'Sigillet är helt: inget är ändrat utanför programmet.',
  sealBroken: (count: number) =>
    count === 1 ? 'En cell är ändrad utanför programmet' : `${count} celler är ändrade utanför programmet`,
  sealText: 'Bidraget läses in som det var när det gjordes. Be avsändaren göra om det om ändringarna ska med.',
  editColumns: { cell: 'Cell', before: 'När bidraget gjordes', after: 'Nu i filen' },
  emptyCell: 'tom',
  already: 'Just det här bidraget är redan inläst.',
  sample: 'EXEMPEL: bidraget innehåller påhittade siffror.',
  brings: 'Det här kommer in',
  replaces: 'Det här byts ut',
  replacesNone: 'Inget byts ut. Parten har inget för året.',
  scopeColumns: { kind: 'Slag', file: 'Underlag', rows: 'Rader', sum: (unit: string) => `Summa, ${unit}` },
  kinds: { budget: 'Budget', outcome: 'Utfall', forecast: 'Prognos' },
  boardTitle: 'Parterna',
  boardCount: (received: number, all: number) => `${received} av ${all} bidrag inlästa`,
  boardColumns: {
    party: 'Part',
    state: 'Läge',
    year: 'År',
    rows: 'Rader',
    sum: (unit: string) => `Summa, ${unit}`,
    created: 'Gjort',
    received: 'Inläst',
    file: 'Fil',
    method: 'Metod',
  },
  methodSame: 'Samma metod som arbetsytan räknar med.',
  methodUnknown: 'Metodversionen finns inte här, så skillnaden kan inte visas.',
  methodDiffers: (count: number) =>
    `En annan metod än arbetsytan räknar med: ${counted(count, 'skillnad', 'skillnader')}. Poster med annan definition märks i siffrorna.`,
  methodMark: 'annan',
  methodTitle: (party: string, version: string) => `Metod ${version}, ${party}`,
  methodHint: 'Välj en part, så står här vilken metod bidraget är gjort med och vad som skiljer.',
  methodList: 'Skillnader mot arbetsytans metod',
  received: 'inläst',
  missing: 'saknas',
  own: 'egna uppgifter',
  boardEmpty: 'När ett bidrag är inläst står det här, med vem som skickade det och när.',
} as const
