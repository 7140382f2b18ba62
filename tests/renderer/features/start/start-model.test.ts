import { expect, test } from 'vitest'
import { freeName, isWorkspaceFile, sizeText } from '../../../../renderer/features/start/start-model.ts'

test('a name that is taken gets the first free number, whatever the case', () => {
  expect(freeName('Exempel', [])).toBe('Exempel')
  expect(freeName('Exempel', [{ name: 'EXEMPEL' }, { name: 'Exempel 2' }])).toBe('Exempel 3')
})

test.each([
  ['Krokom.samsyn', true],
  ['Bidrag Krokom.xlsx', false],
  ['budget.csv', false],
])('%s is opened as a workspace: %s', (name, expected) => expect(isWorkspaceFile(name)).toBe(expected))

test.each([
  [214_300, '214\u00a0kB'],
  [1_440_000, '1,4\u00a0MB'],
])('%i bytes is %s', (bytes, text) => expect(sizeText(bytes)).toBe(text))
