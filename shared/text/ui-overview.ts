export const overviewText = {
  title: 'Översikt',
  lead: 'Vad som finns, vad som är kvar och vad som är nästa steg.',
  next: 'Nästa steg',
  go: (page: string): string => `Till ${page}`,
  allDone: 'Inget är kvar att göra för den här parten, året och slaget. Förslaget kan exporteras.',
  steps: 'Stegen',
  filledTitle: 'Inlästa underlag',
  filledSubtitle: (unit: string): string =>
    `Belopp per part, år och slag, ${unit}. Saknas betyder att inget underlag är inläst.`,
  party: 'Part',
  coverage: 'Täckning',
  coverageText: (tagged: string, total: string, unit: string): string =>
    `${tagged} av ${total} ${unit} är taggade, räknat utan tecken.`,
  coverageNone: 'Täckningen visas när ett underlag är inläst.',
  method: (version: string): string => `Metod ${version}`,
  batches: 'Underlag',
  noBatches: 'Inget underlag är inläst för parten och året.',
  reconciled: 'Avstämt mot kontrollsumman',
  notReconciled: 'Ej avstämt',
  howTitle: 'Så läser du tabellen',
  how: 'Varje cell är en parts underlag för ett år och ett slag. Välj en cell för att byta till den; då följer hela programmet med.',
} as const
