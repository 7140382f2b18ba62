import { describe, expect, it } from 'vitest'
import { findIdentityNumber, maskIdentityNumbers } from '../../../../shared/domain/import/identity-number.ts'

// 19640823-3234 is the tax agency's own example number.
describe('identity numbers in texts', () => {
  it.each([
    ['Avgift 640823-3234 maj', 'certain'],
    ['19640823-3234', 'certain'],
    ['640823+3234', 'certain'],
    ['640883-3231', 'certain'],
    ['640823-3235', 'like'],
    ['212000-1234', 'none'],
    ['16 40 82 33 234', 'none'],
    ['6408233234', 'none'],
    ['Konto 640823', 'none'],
    ['12640823-32345', 'none'],
  ] as const)('%s is %s', (text, finding) => {
    expect(findIdentityNumber(text)).toBe(finding)
  })

  it('are masked before anything is shown', () => {
    expect(maskIdentityNumbers('Avgift 640823-3234 maj')).toBe('Avgift 640823-**** maj')
    expect(maskIdentityNumbers('212000-1234')).toBe('212000-1234')
  })
})
