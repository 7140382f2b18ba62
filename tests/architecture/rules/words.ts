import { type Rule, within } from '../rule.ts'
import type { SourceFile } from '../source-file.ts'

// What Swedish is, to a machine: å, ä or ö outside a comment. It catches most sentences.
const SWEDISH = /[åäöÅÄÖ]/
const SENTENCE = /\p{L}\s+\p{L}/u

const breach = (path: string, line: number, text: string): string => `${path}:${line}: ${text.trim().slice(0, 60)}`

/** Left out: the contract's summaries and the descriptions of a schema (.describe), which are read with the code. */
function swedishWords(files: SourceFile[]): string[] {
  return files
    .filter((file) => within('electron', 'renderer', 'shared/model')(file.path))
    .flatMap((file) =>
      file.uncommented
        .split('\n')
        .flatMap((line, index) =>
          SWEDISH.test(line) && !line.includes('.describe(') ? [breach(file.path, index + 1, line)] : [],
        ),
    )
}

/** The domain must recognise words of a source and of a formula; but what it says to a person is never a sentence. */
function swedishSentences(files: SourceFile[]): string[] {
  return files
    .filter((file) => within('shared/domain')(file.path))
    .flatMap((file) =>
      file.literals
        .filter(({ kind, text }) => kind === 'text' && SWEDISH.test(text) && SENTENCE.test(text))
        .map(({ line, text }) => breach(file.path, line, text)),
    )
}

const VAGUE = /(?:^|[/-])(?:utils?|helpers?|common|misc|managers?)(?:[-./]|$)/

export const words: Rule[] = [
  {
    says: 'Swedish words stand only in shared/text, resources and fixtures',
    broken: swedishWords,
    bad: [
      { 'renderer/features/start/start-page.tsx': 'export const Start = () => <p>Välj fil</p>' },
      { 'electron/desktop/menu.ts': "const label = 'Ångra'" },
      { 'shared/model/problem.ts': "const text = 'Välj fil'" },
    ],
    good: [
      { 'shared/model/period.ts': "z.string().describe('ÅÅÅÅ-MM')" },
      { 'electron/desktop/menu.ts': '// Ångra is first\nconst label = menuText.undo' },
      { 'shared/text/sv.ts': "export const undo = 'Ångra'" },
    ],
  },
  {
    says: 'shared/domain may recognise Swedish words, but says no sentence',
    broken: swedishSentences,
    bad: [
      { 'shared/domain/present/title.ts': 'const title = `Kostnad per invånare ${year}`' },
      { 'shared/domain/import/read.ts': "return 'Filen är tom'" },
    ],
    good: [{ 'shared/domain/normalise/guess-sign.ts': "const COST = /(köp av|lön)/i\nconst YEAR = ['år', 'månad']" }],
  },
  {
    says: 'file names are kebab-case and say what they hold: no utils, helpers, common, manager',
    broken: (files) =>
      files.filter(({ path }) => !/^[a-z0-9./-]+$/.test(path) || VAGUE.test(path)).map(({ path }) => `${path}: name`),
    bad: [
      { 'renderer/ui/DataGrid.tsx': '' },
      { 'shared/domain/tag/utils.ts': '' },
      { 'electron/helpers/paths.ts': '' },
    ],
    good: [{ 'shared/text/problems-import.ts': '' }],
  },
]
