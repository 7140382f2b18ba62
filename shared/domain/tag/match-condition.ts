import type { CodePart, CodeString } from '../../model/code-string.ts'
import type { RuleCondition } from '../../model/rule-condition.ts'

/** What of a coding string a condition asks about; a row's own words are the name of a part without a code. */
export const askedPart = (code: CodeString, dimension: RuleCondition['dimension']): CodePart =>
  dimension === 'text' ? { code: '', name: code.text } : code[dimension]

/** Code and name as they are searched: Swedish has no letter whose lower case depends on the language. */
export const lowerText = ({ code, name }: CodePart): string => `${code} ${name}`.toLowerCase()

/** Whether a condition holds for the part it asks about. The one place that says what prefix, range and the others mean. */
export function partHolds(condition: RuleCondition, part: CodePart): boolean {
  switch (condition.match) {
    case 'prefix':
      return part.code.startsWith(condition.value)
    case 'equals':
      return part.code === condition.value
    case 'range': {
      const to = condition.to ?? condition.value
      return (
        part.code !== '' &&
        part.code.slice(0, condition.value.length) >= condition.value &&
        part.code.slice(0, to.length) <= to
      )
    }
    case 'contains':
      // A name is searched; a source without names has its words in the code or the row's own text.
      return lowerText(part).includes(condition.value.toLowerCase())
  }
}

/** How narrow a condition is: a whole code says more than a prefix, a long prefix more than a short, a code more than a word. */
export function conditionWeight(condition: RuleCondition): number {
  switch (condition.match) {
    case 'equals':
      return 1000
    case 'prefix':
      return 100 + 10 * Math.min(condition.value.length, 20)
    case 'range':
      return 100 + 10 * Math.min(condition.value.length, condition.to?.length ?? 20) - 5
    case 'contains':
      return 50 + Math.min(condition.value.length, 40)
  }
}
