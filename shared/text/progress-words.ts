/** What long work is called while it goes on. */
export const progressWords = {
  read: 'Läser filen',
  plan: 'Går igenom raderna',
  import: 'Läser in raderna',
  sample: 'Gör exemplet',
  export: 'Gör filerna',
} as const

export type ProgressLabel = keyof typeof progressWords
