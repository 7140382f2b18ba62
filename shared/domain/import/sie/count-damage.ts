const SWAPPED = /(?<=\p{L})[„”†Ž™](?=\p{Ll})/gu

/**
 * Letters already destroyed before the file came: U+FFFD, and å ä ö of CP437 that were read as Windows-1252 („ ” † inside words).
 * Counted to warn; never repaired, since what stood there is a guess.
 */
export const countDamage = (line: string): number => {
  let ascii = true
  for (let at = 0; at < line.length && ascii; at++) ascii = line.charCodeAt(at) < 0x80
  if (ascii) return 0
  return (line.match(/\ufffd/g)?.length ?? 0) + (line.match(SWAPPED)?.length ?? 0)
}
