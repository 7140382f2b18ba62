/** What a file leaves open at the command line, with the flag that answers it. The window asks the same with buttons. */
export const importQuestion = {
  amount: (headers: readonly string[]): string =>
    `Flera kolumner har belopp. Välj en med --kolumn: ${headers.join(', ')}.`,
  unit: 'Filen säger inte om beloppen är i kronor, tusental eller miljoner. Ange --enhet kr, tkr eller mnkr.',
  sign: 'Det går inte att avgöra hur intäkter och kostnader är tecknade. Ange --tecken bokföring (intäkt minus), rapport (intäkt plus) eller absolut.',
  decimal: 'Tal i filen kan läsas på två sätt (1.234). Ange --decimal komma eller punkt.',
  chart: 'Det går inte att avgöra kontoplanen. Ange --kontoplan KOMMUN_BAS, REGION_BAS eller CUSTOM.',
} as const

/** The words of --tecken, as sign conventions. */
export const signFlagWords: Readonly<Record<string, string>> = {
  bokföring: 'ledger',
  rapport: 'report',
  absolut: 'absolute',
}

/** The words of --decimal. */
export const decimalFlagWords: Readonly<Record<string, ',' | '.'>> = { komma: ',', punkt: '.' }

/** The words of --original: what is kept of a file with identity numbers in it. */
export const originalFlagWords: Readonly<Record<string, string>> = { hel: 'whole', maskad: 'redacted', ingen: 'none' }
