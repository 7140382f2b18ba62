import { expect, it } from 'vitest'
import { connect } from '../../electron/store/connection.ts'
import { holdsWord, searchPattern, searchWords } from '../../electron/store/search.ts'

it.each([
  ['Särskilt boende', 'SÄRSKILT', true],
  ['ÅRE ÄLDREBOENDE', 'äldre', true],
  ['Överförmyndare', 'över', true],
  ['överskott', 'ÖVER', true],
  ['Café Entré', 'CAFÉ', true],
  ['Hälsa', 'Ha\u0308lsa', true],
  ['Löner', 'loner', false],
  ['100 % av allt', '%', true],
  ['allt', '%', false],
  ['a_b', '_', true],
  ['ab', '_', false],
  ['bra!', '!', true],
])('%j searched for %j: %s', (text, word, found) => {
  const db = connect(':memory:', { readonly: false, scratch: true })
  const row = db.read.get(`SELECT ${holdsWord('t')} AS found FROM (SELECT ? AS t)`, searchPattern(word), text)
  expect(row?.found).toBe(found ? 1 : 0)
  db.close()
})

it('blanks part words; more than eight are not asked for', () => {
  expect(searchWords('  löner  hemtjänst ')).toEqual(['löner', 'hemtjänst'])
  expect(searchWords('a b c d e f g h i')).toHaveLength(8)
})
