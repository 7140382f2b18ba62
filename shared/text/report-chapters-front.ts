import type { ReportFacts, ReportWords } from '../domain/export/report-words.ts'
import { exportWords } from './export-words.ts'

type FrontChapter = 'summary' | 'decision' | 'background' | 'purpose' | 'procedure' | 'present' | 'method'

const STATUS = { draft: 'ett utkast', proposed: 'ett förslag', decided: 'beslutad' } as const

const and = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1) ?? ''}`

const todo = (what: string) => ({ todo: `Att fylla i av arbetsgruppen: ${what}` })

const covered = (facts: ReportFacts): string =>
  facts.missingParties.length === 0
    ? 'Alla parter i jämförelsen har lämnat underlag.'
    : `Underlag saknas från ${and(facts.missingParties)}.`

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

const tagged = (facts: ReportFacts): string =>
  facts.taggedShare === null
    ? 'Inget underlag är ännu inläst för det urval som rapporten visar.'
    : `Av beloppen i urvalet är ${facts.taggedShare} kopplade till en post i katalogen.`

/** The chapters up to and including the method. */
export const frontChapters: Pick<ReportWords['prose'], FrontChapter> = {
  summary: (facts) => [
    ...(facts.sample
      ? ['Siffrorna i rapporten är påhittade exempel och får inte användas som underlag för beslut.']
      : []),
    `Region Jämtland Härjedalen och länets åtta kommuner har kommit överens om att under 2026 och 2027 utveckla en gemensam ekonomisk analys och uppföljning av hälso- och sjukvården i hemmet. Den här rapporten är arbetsgruppens förslag på metod och struktur. Den visar vilka kostnader och värden som bör följas, var de behöver synas i budgetplanering och budgetuppföljning, och vilka indikatorer som kan följas löpande.`,
    `Förslaget bygger på ${facts.methodName}, version ${facts.methodVersion}, som är ${STATUS[facts.methodStatus]}. Metoden har ${count(facts.costItems, 'kostnadspost', 'kostnadsposter')}, ${count(facts.valueItems, 'värdepost', 'värdeposter')}, ${count(facts.keys, 'fördelningsnyckel', 'fördelningsnycklar')} och ${count(facts.methodIndicators, 'indikator', 'indikatorer')}. Rapporten visar ${exportWords.lens(facts.lens)}.`,
    `${covered(facts)} ${tagged(facts)} Rapporten, arbetsboken och öppna data är gjorda ur samma arbetsyta och visar samma siffror.`,
  ],
  decision: (facts) => [
    'Arbetsgruppen föreslår att Länsövergripande tjänstepersonsarenan beslutar',
    {
      list: [
        `att ställa sig bakom ${facts.methodName}, version ${facts.methodVersion}, som gemensam metod för ekonomisk analys och uppföljning,`,
        'att varje part utvecklar sin budgetplanering och budgetuppföljning enligt metoden och genomförandeplanen i avsnitt 14,',
        `att följa indikatorerna i avsnitt 8 löpande och redovisa dem vid det årliga samverkansseminariet.`,
      ],
    },
    todo('slutliga att-satser, och om alternativ till förslaget ska prövas vidare.'),
  ],
  background: () => [
    'Överenskommelsen Gemensam utveckling gäller från den 1 januari 2026 till den 31 december 2027. Inom området ekonomisk analys och uppföljning ska parterna',
    {
      list: [
        '”identifiera vilka kostnader/värden som är aktuella för uppföljning och analys”,',
        '”identifiera behov av att isolera dessa kostnader/värden i budgetplanering och budgetuppföljning för att möjliggöra jämförbarhet”,',
        '”identifiera lämpliga indikatorer för löpande uppföljning”, och',
        '”sammanställa punkterna ovan inklusive förslag på ekonomisk analys och uppföljning”.',
      ],
    },
    'I dag kräver uppföljningen enligt överenskommelsen ”mycket handpåläggning och utgör ett svagt underlag för bedömning eller en korrekt jämförelse”. Det finns ingen gemensam kod för hälso- och sjukvård i hemmet: i kommunernas räkenskapssammandrag ligger kostnaderna inom vård och omsorg om äldre, insatser enligt LSS och insatser till personer med funktionsnedsättning.',
    todo('diarienummer för uppdraget och eventuella senare beslut som påverkar det.'),
  ],
  purpose: (facts) => [
    'Syftet är att parterna ska kunna identifiera, värdera och finansiera hälso- och sjukvård i hemmet i enlighet med den beslutade resursfördelningsmodellen. Målet är en metod som ger jämförbara siffror med mindre handpåläggning än i dag.',
    `Förslaget omfattar ${and(facts.parties)}. Värden, det vill säga kvalitet, volym och utfall, följs bredvid kostnaderna och räknas aldrig samman med dem.`,
    todo('eventuella ytterligare avgränsningar, till exempel verksamheter eller åldersgrupper.'),
  ],
  procedure: (facts) => [
    `Parterna har lämnat sina underlag ur de egna ekonomisystemen. ${facts.files === 1 ? 'En fil är inläst' : `${facts.files} filer är inlästa`}, och originalen är sparade oförändrade med kontrollsumma (bilaga 5). Raderna är kopplade till katalogens poster med regler eller för hand, och varje koppling går att följa tillbaka till rad och cell i originalet.`,
    'Uppdraget ska genomföras i samråd med verksamheten. Arbetsgruppen består av företrädare för parternas ekonomifunktioner.',
    facts.consultations === 0
      ? todo('deltagare (funktion, inte namn), mötesdatum och vilka i verksamheten som har rådfrågats om vilka poster.')
      : todo('deltagare i arbetsgruppen (funktion, inte namn) och mötesdatum.'),
  ],
  present: (facts) => [
    'Parterna har olika ekonomisystem och kodplaner. Kommunerna utgår från Kommun-Bas och regionen från Region-Bas. Samma kontoklass betyder därför olika saker: klass 4 är inköp i Kommun-Bas men personalkostnader i Region-Bas. Metoden håller kontoplanerna isär.',
    `Urvalet omfattar ${facts.lines} rader om sammanlagt ${facts.amount} tkr. ${covered(facts)}`,
    facts.unreconciledParties.length === 0
      ? 'Alla inlästa underlag är avstämda mot en kontrollsumma.'
      : `Underlag som ännu inte är avstämda mot en kontrollsumma finns för ${and(facts.unreconciledParties)}. Siffror som vilar på dem är märkta.`,
    todo('beskrivning av ekonomistyrning, ekonomisystem och kodplan hos varje part.'),
  ],
  method: (facts) => [
    `Metoden heter ${facts.methodName} och har version ${facts.methodVersion} (${facts.methodDate}). En version är en fast uppsättning av katalog, nycklar, volymer och indikatorer. Ändras en definition blir det en ny version.`,
    'Kostnad är bruttokostnad minus interna intäkter minus försäljning till andra kommuner och regioner. Nettokostnad är bruttokostnad minus externa och interna intäkter. Begreppen blandas aldrig i samma diagram. Definitionerna är desamma som Kolada (RKA) använder.',
    'Följande val är gjorda en gång för alla siffror:',
    { list: facts.conventions },
    'Varje siffra har en grad som säger hur säker den är:',
    { list: facts.evidenceGrades },
    `En kvot som bygger på färre än ${facts.smallNumberLimit} personer visas inte. En uppgift som saknas är aldrig noll.`,
    'Katalogen har följande grupper. Alla poster, med definitioner och konton, står i bilaga 1.',
  ],
}
