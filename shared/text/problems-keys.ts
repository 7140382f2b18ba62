import { formatNumber } from '../domain/present/format-number.ts'
import { quoted, type ProblemArea } from './problem-words.ts'

type KeyCode =
  | 'key-unknown'
  | 'key-values-unknown'
  | 'key-values-missing'
  | 'key-values-overlap'
  | 'key-values-sum'
  | 'key-values-zero'
  | 'key-values-years'
  | 'key-values-source'
  | 'key-item-missing'
  | 'key-sum-zero'
  | 'split-shares-sum'
  | 'split-item-twice'
  | 'rules-none-to-send'
  | 'rules-none-new'
  | 'rules-file-not-recognised'
  | 'rules-file-newer'
  | 'rules-file-unknown'

type Value = string | number | undefined
/** What shares come to, as "99,99 %, inte 100 %". */
const comesTo = (hundredths: Value): string =>
  typeof hundredths === 'number'
    ? `${formatNumber(hundredths / 100, hundredths % 100 === 0 ? 0 : 2)}\u00a0%, inte 100\u00a0%`
    : 'inte 100\u00a0%'
const years = (from: Value, to: Value): string =>
  from === undefined ? '' : ` (${from}–${to === undefined ? 'tills vidare' : to})`

/** Splits, the values of distribution keys, and rules files. */
export const keyProblems: ProblemArea<KeyCode> = {
  'key-unknown': ({ key }) => ({
    what: `Fördelningsnyckeln${quoted(key)} finns inte i metoden.`,
    cure: 'Välj en nyckel ur listan.',
  }),
  'key-values-unknown': () => ({
    what: 'Nyckelns värden finns inte längre.',
    cure: 'De kan ha tagits bort. Öppna nycklarna igen.',
  }),
  'key-values-missing': ({ key }) => ({
    what: `Nyckeln${quoted(key)} har inga värden för parten och året, så det går inte att dela med den.`,
    cure: 'Lägg in värden under Nycklar, eller dela med procent eller belopp.',
  }),
  'key-values-overlap': ({ key, from, to }) => ({
    what: `Nyckeln${quoted(key)} har redan värden för några av samma år${years(from, to)}.`,
    cure: 'Ändra från och till, eller avsluta de äldre värdena året innan.',
  }),
  'key-values-sum': ({ key, sum }) => ({
    what: `Procenten i nyckeln${quoted(key)} blir tillsammans ${comesTo(sum)}.`,
    cure: 'Ändra värdena så att de tillsammans blir 100\u00a0%. Lägg resten på posten utanför hälso- och sjukvård i hemmet om den hör dit.',
  }),
  'key-values-zero': ({ key }) => ({
    what: `Alla värden i nyckeln${quoted(key)} är noll, så det finns inget att dela efter.`,
    cure: 'Fyll i minst ett värde som är större än noll.',
  }),
  'key-values-years': ({ from, to }) => ({
    what:
      from === undefined || to === undefined
        ? 'Från och med är senare än till och med.'
        : `Från och med ${from} är senare än till och med ${to}.`,
    cure: 'Byt plats på åren, eller lämna till och med tomt om värdena gäller tills vidare.',
  }),
  'key-values-source': ({ key }) => ({
    what: `Värdena i nyckeln${quoted(key)} saknar källa.`,
    cure: 'Skriv var värdena kommer ifrån, till exempel tidmätning vecka 10 och 11.',
  }),
  'key-item-missing': ({ key, item }) => ({
    what: `Nyckeln${quoted(key)} säger inget om posten${quoted(item)}.`,
    cure: 'Lägg in ett värde för posten under Nycklar (0 om den inte ska ha någon del), eller ta bort den ur delningen.',
  }),
  'key-sum-zero': ({ key }) => ({
    what: `Alla poster i delningen har värdet noll i nyckeln${quoted(key)}.`,
    cure: 'Ändra nyckelns värden, eller välj andra poster.',
  }),
  'split-shares-sum': ({ sum }) => ({
    what: `Andelarna blir tillsammans ${comesTo(sum)}.`,
    cure: 'Ändra andelarna så att de tillsammans blir 100\u00a0%.',
  }),
  'rules-none-to-send': () => ({
    what: 'Det finns inga regler att lägga i filen.',
    cure: 'Gör egna regler först. Startreglerna följer med programmet och behöver inte skickas.',
  }),
  'rules-none-new': () => ({
    what: 'Alla regler i filen finns redan här, eller krockar med regler som finns.',
    cure: 'Inget behöver göras. Ändra villkoren i den ena regeln om de krockar.',
  }),
  'rules-file-not-recognised': ({ detail }) => ({
    what: `Filen är ingen regelfil från Samsyn, eller är ändrad så att den inte kan läsas${quoted(detail)}.`,
    cure: 'Be den som gjorde filen att göra den på nytt: Taggning, Regler, Spara som fil.',
  }),
  'rules-file-newer': ({ version }) => ({
    what: `Regelfilen är gjord av ett nyare program${quoted(version)}.`,
    cure: 'Uppdatera Samsyn, eller be om en fil från samma version.',
  }),
  'rules-file-unknown': ({ items }) => ({
    what: `Reglerna i filen nämner sådant som metoden här inte har${quoted(items)}.`,
    cure: 'Filen är gjord för en annan version av metoden. Byt till samma metod, eller be om en fil för den här.',
  }),
  'split-item-twice': ({ item }) => ({
    what: `Posten${quoted(item)} står två gånger med samma vårdform och övriga axlar.`,
    cure: 'Slå ihop de två andelarna, eller skilj dem åt med en axel.',
  }),
}
