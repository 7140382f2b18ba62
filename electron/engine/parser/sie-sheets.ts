import { sieContents, type SieChoice } from '../../../shared/domain/import/sie/sie-contents.ts'
import type { SieFile } from '../../../shared/domain/import/sie/sie-file.ts'
import { sieSheetName, sieWords } from '../../../shared/text/sie-words.ts'

/** One content of a SIE file as a sheet to choose. Names are unique and the same each time the same bytes are read. */
export type SieSheet = { name: string; choice: SieChoice }

export const sieSheets = (file: SieFile): SieSheet[] => {
  const taken = new Set<string>()
  return sieContents(file).map((choice) => {
    const { content, year, dimension } = choice
    const per = dimension === null ? '' : file.dimensions.get(dimension)?.name || sieWords.dimension(dimension)
    const plain = sieSheetName(content, file.years.find(({ index }) => index === year) ?? { index: year }, per)
    const name = taken.has(plain) ? `${plain} ${dimension ?? ''} ${year}` : plain
    taken.add(name)
    return { name, choice }
  })
}
