/** Every page and its address. Pages that are not built are not here. */
export const PATHS = {
  start: '/',
  overview: '/oversikt',
  import: '/underlag',
  catalogue: '/metod',
  tagging: '/taggning',
  isolation: '/isolering',
  volumes: '/volymer',
  indicators: '/indikatorer',
  proposal: '/forslag',
  exchange: '/utbyte',
  history: '/historik',
} as const

/** Where a page's address says more than which page: a saved view, an entry of the method. */
export const ROUTES: Partial<Record<keyof typeof PATHS, string>> = {
  indicators: '/indikatorer/:view?',
  catalogue: '/metod/:entry?',
}

/** Where an indicator is written: an existing one by its id, or a new one. */
export const NEW_INDICATOR = 'ny-indikator'
export const indicatorEditorPath = (id: string | null): string => `${PATHS.catalogue}/${id ?? NEW_INDICATOR}`

/** The page of an address, without what it says more. */
export const pageAddress = (address: string): string => `/${address.split('/')[1] ?? ''}`

export type PageName = keyof typeof PATHS

/** The rail, in order. A number is a step of the way through. */
export const RAIL: readonly (readonly {
  readonly page: PageName
  readonly number: number | null
  readonly key: string
}[])[] = [
  [{ page: 'overview', number: null, key: 'O' }],
  [
    { page: 'import', number: 1, key: '1' },
    { page: 'catalogue', number: 2, key: '2' },
    { page: 'tagging', number: 3, key: '3' },
    { page: 'isolation', number: 4, key: '4' },
    { page: 'volumes', number: 5, key: '5' },
    { page: 'indicators', number: 6, key: '6' },
    { page: 'proposal', number: 7, key: '7' },
  ],
  [
    { page: 'exchange', number: null, key: 'U' },
    { page: 'history', number: null, key: 'H' },
  ],
]
