import { describe, expect, test } from 'vitest'
import { scan } from './scan.ts'
import { asSource } from './source-file.ts'

describe('the scanner tells code from words', () => {
  test.each([
    ['a line comment', 'a() // b()', 'a()'],
    ['a block comment', 'a(/* b\n */)', 'a(    \n   )'],
    ['an address is not a comment', "get('http://x')", "get('        ')"],
    ['a comment in a string is a string', "a('// b')", "a('    ')"],
    ['an escaped quote', "a('it\\'s')", "a('     ')"],
    ['code inside a template', '`x ${f(1)} y`', '`  ${f(1)}  `'],
    ['a template inside a template', '`a ${`b ${c}`} d`', '`  ${`  ${c}`}  `'],
    ['a quote in a regular expression', "a.replace(/'/g, b)", 'a.replace(/ /g, b)'],
    ['a slash in a character class', 'a(/[/"]/, b)', 'a(/    /, b)'],
    ['division is not a regular expression', 'a / b / c', 'a / b / c'],
    ['a closing tag is not a regular expression', "<p>{a}</p>; '/x'", "<p>{a}</p>; '  '"],
  ])('%s', (_, source, bare) => expect(scan(source).bare.trimEnd()).toBe(bare))

  test('lengths and lines are kept', () => {
    const source = "a('x') // y\n`\n${b}`\n/* z */ c"
    expect(scan(source).bare).toHaveLength(source.length)
    expect(scan(source).uncommented.split('\n')).toHaveLength(4)
  })
})

describe('imports are found however they are written', () => {
  test.each([
    ["import { a } from './a.ts'", 'electron/a.ts'],
    ["import type {\n  A,\n  B,\n} from '../shared/a.ts'", 'shared/a.ts'],
    ["import a, * as b from './a.ts'", 'electron/a.ts'],
    ["import './a.css'", 'electron/a.css'],
    ["export * from './a.ts'", 'electron/a.ts'],
    ["export { a } from './a.ts'", 'electron/a.ts'],
    ["const a = await import('./a.ts')", 'electron/a.ts'],
    ["import a from './a.svg?raw'", 'electron/a.svg'],
  ])('%s', (text, path) =>
    expect(asSource('electron/host.ts', text).imports.map((found) => found.path)).toEqual([path]),
  )

  test.each([
    ["import fs from 'fs/promises'", 'node:fs'],
    ["import fs from 'node:fs'", 'node:fs'],
    ["import x from '@tanstack/react-query/deep'", '@tanstack/react-query'],
    ["const e = require('electron')", 'electron'],
  ])('%s', (text, pack) =>
    expect(asSource('electron/host.ts', text).imports.map((found) => found.pack)).toEqual([pack]),
  )

  test('not in comments, and not an exported text', () => {
    const text = "// import a from './a.ts'\nexport const a = 'x'\nexport const b = ['y.import', 'z']"
    expect(asSource('electron/host.ts', text).imports).toEqual([])
  })
})
