import { quoted, type ProblemArea } from './problem-words.ts'

type ExchangeCode =
  | 'contribution-not-samsyn'
  | 'contribution-newer-format'
  | 'contribution-older-method'
  | 'contribution-wrong-party'
  | 'contribution-own-party'
  | 'contribution-seal-broken'
  | 'contribution-sample-in-real'
  | 'contribution-already-read'
  | 'contribution-nothing-to-send'
  | 'package-nothing-to-export'
  | 'export-failed'

export const exchangeProblems: ProblemArea<ExchangeCode> = {
  'contribution-not-samsyn': ({ fileName, name }) => ({
    what: `Filen${quoted(fileName ?? name)} är inget bidrag från Samsyn.`,
    cure: 'Välj arbetsboken som parten skickade. En vanlig budgetfil läser du in under Underlag.',
  }),
  'contribution-newer-format': () => ({
    what: 'Bidraget är gjort med en nyare version av Samsyn.',
    cure: 'Uppdatera programmet och läs in bidraget igen.',
  }),
  'contribution-older-method': ({ theirs, ours, version }) => ({
    what: `Bidraget är gjort med en annan version av metoden${quoted(theirs ?? version)}${ours === undefined ? '' : `, arbetsytan har${quoted(ours)}`}.`,
    cure: 'Be parten göra om bidraget i samma version av Samsyn som här, så följer metoden med.',
  }),
  'contribution-wrong-party': ({ party }) => ({
    what: `Bidraget kommer från en annan part än väntat${quoted(party)}.`,
    cure: 'Kontrollera att det är rätt fil.',
  }),
  'contribution-own-party': ({ party }) => ({
    what: `Bidraget gäller er egen part${quoted(party)}, som redan finns här.`,
    cure: 'Läs in det i projektledarens arbetsyta i stället.',
  }),
  'contribution-seal-broken': ({ sheet }) => ({
    what: `Bidraget är ändrat i den del som bara Samsyn skriver${quoted(sheet)}.`,
    cure: 'Be parten göra bidraget på nytt i programmet och skicka det igen.',
  }),
  'contribution-sample-in-real': () => ({
    what: 'Bidraget innehåller exempeluppgifter och kan inte blandas med riktiga.',
    cure: 'Läs in det i en arbetsyta med exempel.',
  }),
  'contribution-already-read': () => ({
    what: 'Bidraget är redan inläst.',
    cure: 'Inget behöver göras. Historiken visar när det lästes in.',
  }),
  'contribution-nothing-to-send': () => ({
    what: 'Det finns inget att skicka för den här parten och det här året.',
    cure: 'Läs in ett underlag först, eller välj en annan part eller ett annat år.',
  }),
  'package-nothing-to-export': () => ({
    what: 'Det finns inget att göra ett paket av.',
    cure: 'Läs in minst ett underlag och tagga det.',
  }),
  'export-failed': ({ detail }) => ({
    what: `Filen kunde inte göras${quoted(detail)}.`,
    cure: 'Är filen öppen i ett annat program? Stäng den och försök igen.',
  }),
}
