import { findIdentityNumber, maskIdentityNumbers } from '../../shared/domain/import/identity-number.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'

/** What a person has written is stored as it is, unless it names someone by number. */
export function withoutIdentityNumbers(texts: readonly (string | null | undefined)[]): Outcome<true> {
  const found = texts.find((text) => text && findIdentityNumber(text) === 'certain')
  return found
    ? failed('identity-number-in-text', undefined, { text: maskIdentityNumbers(found).slice(0, 80) })
    : done(true)
}
