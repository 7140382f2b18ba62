import { quoted, type ProblemArea } from './problem-words.ts'

type WorkspaceCode =
  | 'workspace-not-open'
  | 'workspace-name-taken'
  | 'workspace-name-invalid'
  | 'workspace-not-found'
  | 'workspace-not-samsyn'
  | 'workspace-from-future'
  | 'workspace-damaged'
  | 'workspace-busy'
  | 'disk-full'
  | 'workspace-sample-mismatch'

export const workspaceProblems: ProblemArea<WorkspaceCode> = {
  'workspace-not-open': () => ({
    what: 'Ingen arbetsyta är öppen.',
    cure: 'Öppna en arbetsyta på startsidan, eller skapa en ny.',
  }),
  'workspace-name-taken': ({ name }) => ({
    what: name
      ? `Det finns redan en arbetsyta som heter${quoted(name)}.`
      : 'Det finns redan en arbetsyta med det namnet.',
    cure: 'Välj ett annat namn, eller öppna den som finns.',
  }),
  'workspace-name-invalid': ({ name }) => ({
    what: `Namnet${quoted(name)} kan inte användas som filnamn.`,
    cure: 'Använd bokstäver, siffror, mellanslag och bindestreck, högst 80 tecken.',
  }),
  'workspace-not-found': ({ name }) => ({
    what: `Arbetsytan${quoted(name)} finns inte där den låg.`,
    cure: 'Har filen flyttats eller bytt namn? Öppna den där den ligger nu.',
  }),
  'workspace-not-samsyn': ({ name }) => ({
    what: `Filen${quoted(name)} är ingen arbetsyta från Samsyn.`,
    cure: 'Välj en fil som slutar på .samsyn. Ett bidrag läser du in under Utbyte, en budgetfil under Underlag.',
  }),
  'workspace-from-future': () => ({
    what: 'Arbetsytan är sparad med en nyare version av Samsyn. Filen är orörd.',
    cure: 'Uppdatera programmet, eller be den som sparade filen om ett bidrag i stället.',
  }),
  'workspace-damaged': () => ({
    what: 'Arbetsytan är skadad och kan inte öppnas. Filen är orörd.',
    cure: 'Öppna den senaste säkerhetskopian i mappen bredvid arbetsytan.',
  }),
  'workspace-busy': () => ({
    what: 'Arbetsytan är redan öppen i ett annat fönster eller program.',
    cure: 'Stäng den där och försök igen.',
  }),
  'disk-full': () => ({
    what: 'Det finns inte plats på disken. Inget har ändrats.',
    cure: 'Frigör utrymme och försök igen.',
  }),
  'workspace-sample-mismatch': () => ({
    what: 'Exempel och riktiga uppgifter får inte blandas.',
    cure: 'Öppna en egen arbetsyta för de riktiga uppgifterna.',
  }),
}
