import { CODE_DIMENSIONS, type CodeString } from './code-string.ts'

const SEPARATOR = '\u001f'

/** One text for a whole coding string: code and name of each dimension in CODE_DIMENSIONS order, then `text`. Equal keys, equal coding. */
export const codingKey = (coding: CodeString): string => {
  let key = ''
  for (const dimension of CODE_DIMENSIONS)
    key += coding[dimension].code + SEPARATOR + coding[dimension].name + SEPARATOR
  return key + coding.text
}

/** The other half of `codingKey`. */
export const codingFromKey = (key: string): CodeString => {
  const parts = key.split(SEPARATOR)
  const part = (index: number) => ({ code: parts[2 * index] ?? '', name: parts[2 * index + 1] ?? '' })
  return {
    account: part(0),
    costCentre: part(1),
    activityArea: part(2),
    activity: part(3),
    project: part(4),
    object: part(5),
    counterparty: part(6),
    text: parts[14] ?? '',
  }
}
