import type { ReportWords } from '../domain/export/report-words.ts'
import { exportWords } from './export-words.ts'
import { declarationProse, isolationProse, overheadProse } from './report-isolation.ts'

type BackChapter =
  | 'isolation'
  | 'keys'
  | 'indicators'
  | 'trial'
  | 'financing'
  | 'followUp'
  | 'consequences'
  | 'risks'
  | 'plan'
  | 'evaluation'

const todo = (what: string) => ({ todo: `Att fylla i av arbetsgruppen: ${what}` })

/** The chapters from isolation to evaluation. */
export const backChapters: Pick<ReportWords['prose'], BackChapter> = {
  isolation: (facts) => [
    'Att isolera en kostnad är att göra den synlig för sig i räkenskaperna, både när budgeten görs och när den följs upp. Behovet bedöms per part och post på en trappa med fem nivåer:',
    { list: facts.isolationLevels },
    ...isolationProse(facts),
    'Sist i avsnittet står vad metoden säger om varför varje post i dag är svår att se.',
    todo('arbetsgruppens gemensamma mål per post, och vilka koder som ska införas till vilket budgetår.'),
  ],
  keys: (facts) => [
    'När en kostnad delas av flera verksamheter fördelas den med en nyckel. Varje nyckel har en källa, ett datum, en ägare och en giltighetstid, och dess andelar ska bli exakt 100 procent.',
    `Gemensamma kostnader (OH) visas både med och utan. Den här rapporten visar ${facts.lens.overhead === 'included' ? 'siffror med OH' : 'siffror utan OH'}.`,
    ...overheadProse(facts),
    todo('vilken nyckel varje part använder för varje delad kostnad, och när den senast verifierades.'),
  ],
  indicators: (facts) => [
    `Metoden har ${facts.methodIndicators} indikatorer, som alla står i bilaga 2. Följande visas i provräkningen och har sina indikatorblad här: ${facts.indicators.join('; ')}.`,
    'En indikator ska tolkas tillsammans med sin volym och sin grad. Den säger inte att något är bra eller dåligt.',
  ],
  trial: (facts) => [
    `Provräkningen visar ${exportWords.lens(facts.lens)}. ”saknas” betyder att uppgiften inte finns, ”–” att den inte är tillämplig för parten och ”..” att den bygger på för få personer för att visas.`,
    ...(facts.missingParties.length === 0 ? [] : [`Utan underlag för urvalet: ${facts.missingParties.join(', ')}.`]),
    'Samma siffror står i arbetsboken på bladet Indikatorer, som formler, och i öppna data. Graden bakom varje siffra står i tabellen över kvalitet.',
    ...declarationProse(facts),
    todo('arbetsgruppens tolkning av resultaten.'),
  ],
  financing: () => [
    'Finansieringen har tre nivåer: skatteväxling som bas, tilläggsbelopp enligt överenskommelse, och gemensamma utvecklingsmedel, som finansieras till 50 procent av regionen och till 50 procent av länets kommuner. Finansiering räknas aldrig samman med kostnader.',
    'Överenskommelsen säger inte hur kommunernas hälft av utvecklingsmedlen ska delas mellan dem. Nyckeln behöver beslutas.',
    todo('växlade belopp, tilläggsbelopp och utvecklingsmedel med källa och beslut, och hur de täcker kostnaderna.'),
  ],
  followUp: () => [
    'Förslaget lämnas till Länsövergripande tjänstepersonsarenan, som bedömer om det ska beslutas. Resultaten redovisas vid det årliga samverkansseminariet och därefter för det regionala samverkansrådet.',
    {
      list: [
        'Budget: parterna läser in beslutad budget och taggar den enligt metoden.',
        'Delår: parterna läser in utfall och prognos, stämmer av och skickar bidrag.',
        'Bokslut: projektledaren sammanställer helåret och gör ett nytt paket.',
        'Årligt samverkansseminarium: indikatorerna och deras kvalitet går igenom.',
        'Regionala samverkansrådet: utvärdering och eventuella ändringar av metoden.',
      ],
    },
    todo('datum i årshjulet, vem som svarar för varje steg och vem som förvaltar metoden.'),
  ],
  consequences: () => [
    'Ekonomi: metoden ändrar inte parternas kostnader men gör dem synliga. Kostnaden för att införa den består främst av arbetstid.',
    'Personal och arbetsinsats: handpåläggningen bör mätas i timmar per rapporttillfälle, före och efter.',
    'IT: programmet kräver inget gemensamt system och skickar inget över nätet. Nya koder kan behöva läggas upp i ekonomisystemen.',
    'Juridik och dataskydd: underlagen ska inte innehålla personuppgifter, och identitetsnummer stoppas vid inläsningen. Filer som skickas mellan myndigheter kan bli allmänna handlingar och ska hanteras enligt parternas rutiner.',
    'Jämställdhet, barn och glesbygd: restid och avstånd påverkar kostnaderna i glesbygd och följs som egna poster.',
    todo('bedömning av konsekvenserna för jämställdhet och barn, och för varje part.'),
  ],
  risks: (facts) => [
    'Kodplanerna skiljer sig mellan parterna, och en del kostnader är fördelade med schablon. Små kommuner får kvoter som svänger mellan åren. Avgifter, intern handel och gemensamma nämnder kan räknas dubbelt om de inte skiljs ut.',
    `Katalogen och indikatorerna är ${facts.methodStatus === 'decided' ? 'beslutade' : 'ett förslag som arbetsgruppen äger'}. Uppgifter i metoden som är allmän kunskap eller fackligt förslag är märkta så och ska bekräftas.`,
    todo('ytterligare risker, och hur de ska hanteras.'),
  ],
  plan: () => [
    'Varje part inför metoden i sin egen budgetplanering och budgetuppföljning. Tabellen visar nästa steg per part, så långt det går att se av underlagen.',
    todo(
      'vilka koder varje part lägger till, vem som svarar för det och när det ska vara klart inom tiden 2026-01-01–2027-12-31.',
    ),
  ],
  evaluation: () => [
    'Metoden utvärderas varje år. Utvärderingen bör visa hur stor del av beloppen som är taggade, hur många underlag som är avstämda, hur många timmar framtagandet tog och om siffrorna har använts i beslut.',
    todo('när den första utvärderingen görs och av vem.'),
  ],
}
