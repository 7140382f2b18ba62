import type { CodePart, CodeString } from '../../model/code-string.ts'
import { nameWords } from './name-words.ts'

/** What makes another party's code string like this one: tests per dimension, the closest likeness first. */
export interface Likeness {
  likeness: 'coding' | 'activity'
  tests: Partial<Record<'account' | 'activityArea' | 'activity', (part: CodePart) => boolean>>
}

const phrase = ({ code, name }: CodePart): string =>
  nameWords(name)
    .map(({ stem }) => stem)
    .join(' ') || code

/**
 * Two ways of being alike: account group, beginning of the activity area and the words of the activity; or the words of the
 * activity and the class of the account. The second only where the activity says something.
 */
export function likenesses(code: CodeString): Likeness[] {
  const account = code.account.code
  const area = code.activityArea.code
  const doing = phrase(code.activity)
  const spent = phrase(code.account)
  const byActivity = (part: CodePart): boolean => phrase(part) === doing
  const coding: Likeness = {
    likeness: 'coding',
    tests: {
      account: (part) =>
        account === ''
          ? phrase(part) === spent
          : part.code.slice(0, 2) === account.slice(0, 2) && phrase(part) === spent,
      activityArea: (part) => part.code.slice(0, 3) === area.slice(0, 3),
      activity: byActivity,
    },
  }
  if (doing === '') return [coding]
  return [
    coding,
    {
      likeness: 'activity',
      tests: { account: (part) => part.code.slice(0, 1) === account.slice(0, 1), activity: byActivity },
    },
  ]
}
