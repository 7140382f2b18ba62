import { CODE_DIMENSIONS, type CodeString } from '../../shared/model/code-string.ts'

/** A coding as one line: code and name of every part it has, then its own words. */
export const codingLine = (code: CodeString): string =>
  [...CODE_DIMENSIONS.map((dimension) => `${code[dimension].code} ${code[dimension].name}`.trim()), code.text]
    .filter(Boolean)
    .join(' · ')
