/** Capitals of Swedish and neighbouring alphabets beyond A–Z: what a search that knows only A–Z must be told are the small letters they are. */
export const CAPITALS_BEYOND_Z = ['Å', 'Ä', 'Ö', 'É', 'È', 'Á', 'Ü', 'Æ', 'Ø'] as const
