import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { invent } from './rule.ts'
import { doors } from './rules/doors.ts'
import { layers } from './rules/layers.ts'
import { purity } from './rules/purity.ts'
import { shape } from './rules/shape.ts'
import { sql } from './rules/sql.ts'
import { words } from './rules/words.ts'
import { readRepository } from './source-file.ts'

const rules = [...layers, ...doors, ...purity, ...sql, ...words, ...shape]
const repository = readRepository(fileURLToPath(new URL('../..', import.meta.url)))

describe('the repository keeps its rules', () => {
  for (const rule of rules) {
    test(rule.says, () => expect(rule.broken(repository)).toEqual([]))
  }
})

describe('each rule can fail', () => {
  for (const rule of rules) {
    test.each(rule.bad.map((files) => ({ example: JSON.stringify(files).slice(0, 110), files })))(
      `${rule.says}, so it refuses $example`,
      ({ files }) => expect(rule.broken(invent(files))).not.toEqual([]),
    )
    for (const files of rule.good ?? []) {
      test(`${rule.says}, and accepts ${JSON.stringify(files).slice(0, 110)}`, () =>
        expect(rule.broken(invent(files))).toEqual([]))
    }
  }
})
