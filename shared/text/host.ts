/** What the three hosts say themselves: in the terminal, on a refusal, in the menu and in the window's own dialogs. */

export const terminalText = {
  electronMissing:
    'Programfönstret (Electron) finns inte på den här datorn och kan inte hämtas nu, så Samsyn öppnas i webbläsaren i stället.',
  electronFetching: 'Hämtar programfönstret (Electron). Det görs bara första gången och tar någon minut …',
  building: 'Bygger programmet. Det görs bara när något har ändrats …',
  buildFailed: 'Programmet kunde inte byggas. Felet står ovanför. Kör npm ci och försök igen.',
  starting: 'Startar Samsyn …',
  ready: 'Samsyn är igång på den här datorn. Ingenting skickas härifrån.',
  address: (address: string): string => `Öppna: ${address}`,
  addressOnce: 'Adressen gäller en gång. Tryck Enter för en ny. Avsluta med Ctrl+C.',
  home: (folder: string): string => `Arbetsytorna ligger i ${folder}`,
  noBrowser: 'Ingen webbläsare kunde öppnas härifrån. Kopiera adressen till en webbläsare på samma dator.',
  closing: 'Stänger …',
  closed: 'Samsyn är stängt. Allt är sparat.',
  portTaken: (port: number): string =>
    `Porten ${port} används redan av ett annat program. Välj en annan med --port, eller utelämna den.`,
  portInvalid: 'Porten ska vara ett heltal mellan 0 och 65535, till exempel --port 4700.',
  nodeTooOld: (version: string): string =>
    `Samsyn behöver Node 24 och det här är ${version}. Kör npm ci och sedan npm start, så används rätt version.`,
} as const

/** Refusals of the loopback host: what happened and what to do. Kept free of details that would help the uninvited. */
export const refusalText = {
  host: {
    what: 'Adressen i anropet är inte den här datorns.',
    cure: 'Öppna Samsyn med adressen som står i terminalen.',
  },
  origin: { what: 'En annan webbplats försökte använda Samsyn.', cure: 'Stäng den sidan. Inget har ändrats.' },
  session: {
    what: 'Den här webbläsaren är inte ansluten till Samsyn.',
    cure: 'Tryck Enter i terminalen där Samsyn körs och öppna den nya adressen.',
  },
  token: {
    what: 'Adressen har redan använts eller är fel.',
    cure: 'Tryck Enter i terminalen där Samsyn körs och öppna den nya adressen.',
  },
  method: { what: 'Anropet görs på ett sätt som Samsyn inte använder.', cure: 'Ladda om sidan.' },
  type: { what: 'Innehållet är inte av den sort som väntades (JSON).', cure: 'Ladda om sidan och försök igen.' },
  json: { what: 'Innehållet gick inte att läsa som JSON.', cure: 'Ladda om sidan och försök igen.' },
  size: {
    what: 'Innehållet är större än vad Samsyn tar emot.',
    cure: 'Klistra in färre rader åt gången, eller läs in dem som en fil.',
  },
  missing: { what: 'Det som söktes finns inte.', cure: 'Gå tillbaka till startsidan.' },
  file: { what: 'Filen finns inte längre att hämta.', cure: 'Gör exporten på nytt.' },
  broken: {
    what: 'Något gick fel i Samsyn självt.',
    cure: 'Försök igen. Händer det flera gånger, starta om programmet.',
  },
  sender: { what: 'Anropet kom inte från programmets eget fönster.', cure: 'Starta om programmet.' },
} as const satisfies Record<string, { what: string; cure: string }>

export type Refusal = keyof typeof refusalText

export const menuText = {
  file: 'Arkiv',
  quit: 'Avsluta',
  closeWindow: 'Stäng fönstret',
  print: 'Skriv ut …',
  savePdf: 'Spara som PDF …',
  edit: 'Redigera',
  cut: 'Klipp ut',
  copy: 'Kopiera',
  paste: 'Klistra in',
  pasteText: 'Klistra in som text',
  selectAll: 'Markera allt',
  view: 'Visa',
  reload: 'Läs in sidan på nytt',
  zoomIn: 'Förstora',
  zoomOut: 'Förminska',
  zoomReset: 'Verklig storlek',
  fullscreen: 'Helskärm',
  window: 'Fönster',
  minimize: 'Minimera',
  front: 'Visa alla överst',
  about: 'Om Samsyn',
  hide: 'Göm Samsyn',
  hideOthers: 'Göm övriga',
  showAll: 'Visa alla',
} as const

export const desktopText = {
  openSource: 'Välj fil med underlag',
  openContribution: 'Välj bidrag att läsa in',
  openWorkspace: 'Välj arbetsyta',
  openAny: 'Välj fil',
  chooseFolder: 'Välj mapp',
  saveFile: 'Spara filen som',
  choose: 'Välj',
  save: 'Spara',
  sources: 'Underlag',
  contributions: 'Bidrag',
  workspaces: 'Arbetsytor',
  allFiles: 'Alla filer',
  pdfName: 'Samsyn',
  pdfFailedTitle: 'PDF-filen kunde inte sparas',
  pdfFailedBody: 'Välj en annan mapp, eller stäng filen om den är öppen i ett annat program.',
  crashTitle: 'Sidan slutade svara',
  crashBody: 'Allt som var sparat är kvar. Sidan läses in på nytt.',
  startFailedTitle: 'Samsyn kunde inte starta',
  startFailedBody: 'Starta om programmet. Hjälper det inte: starta om datorn, eller installera Samsyn på nytt.',
  aboutBody: 'Gemensam ekonomisk analys och uppföljning av hälso- och sjukvård i hemmet.',
} as const
