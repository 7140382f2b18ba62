import type { Rule } from '../rule.ts'
import type { SourceFile } from '../source-file.ts'

const WALL = 300

export const shape: Rule[] = [
  {
    says: `no file is longer than ${WALL} lines`,
    broken: (files) =>
      files.flatMap((file) => {
        const lines = file.text.replace(/\n$/, '').split('\n').length
        return lines > WALL ? [`${file.path}: ${lines} lines`] : []
      }),
    bad: [{ 'shared/text/sv.ts': 'export const a = 1\n'.repeat(WALL + 1) }],
    good: [{ 'shared/text/sv.ts': 'export const a = 1\n'.repeat(WALL) }],
  },
  {
    says: 'main, preload, serve and cli are flat lists of steps, under 60 lines',
    broken: (files) =>
      files.flatMap(({ path, text }) => {
        const lines = text.replace(/\n$/, '').split('\n').length
        return /^electron\/(main|preload|serve|cli)\.ts$/.test(path) && lines >= 60 ? [`${path}: ${lines} lines`] : []
      }),
    bad: [{ 'electron/main.ts': 'step()\n'.repeat(60) }],
  },
  {
    says: 'a relative import names its file with its extension, as Node does',
    broken: (files) =>
      files
        .filter((file) => !file.path.startsWith('tests/architecture/')) // their examples are words, not imports
        .flatMap((file) =>
          file.imports
            .filter((found) => found.path !== undefined && !/\.\w+$/.test(found.path))
            .map((found) => `${file.path}: ${found.specifier}`),
        ),
    bad: [{ 'electron/host.ts': "import { a } from './store/rows'" }],
  },
  {
    says: 'the compiler and the linter are never told to look away',
    broken: lookAway,
    bad: [
      { 'electron/host.ts': '// @ts-' + 'expect-error\nrun()' },
      { 'electron/host.ts': '/* eslint-' + 'disable */' },
      { 'electron/host.ts': '// oxlint-' + 'disable-next-line no-eval' },
      { 'electron/host.ts': 'const rows = found as any' },
    ],
  },
]

function lookAway(files: SourceFile[]): string[] {
  const told = new RegExp('@ts-(ignore|expect-error|nocheck)|(eslint|oxlint|biome)-(disable|ignore)')
  return files.flatMap(({ path, text, bare }) =>
    text.split('\n').some((line) => /\/[/*]/.test(line) && told.test(line)) || /\bas\s+any\b/.test(bare)
      ? [`${path}: looks away`]
      : [],
  )
}
