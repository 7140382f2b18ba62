import { type Rule, forbidImports, within } from '../rule.ts'
import type { SourceFile } from '../source-file.ts'

/** Left to right. `store` stands between normalise and tag, and has no folder in shared/domain; `method` is about the method itself and its versions. */
const STAGES = ['import', 'normalise', 'tag', 'isolate', 'compute', 'method', 'present', 'export', 'merge']

const stageOf = (path: string | undefined): number =>
  STAGES.indexOf(/^shared\/domain\/([^/]+)\//.exec(path ?? '')?.[1] ?? '')

const inside = (path: string | undefined, ...folders: string[]): boolean =>
  path !== undefined && within(...folders)(path)

export const layers: Rule[] = [
  {
    says: 'no file imports itself through others: there are no cycles',
    broken: cycles,
    bad: [
      { 'shared/model/a.ts': "import { b } from './b.ts'", 'shared/model/b.ts': "export * from './a.ts'" },
      {
        'electron/a.ts': "import './b.ts'",
        'electron/b.ts': "const c = await import('./c.ts')",
        'electron/c.ts': "import type { A } from './a.ts'",
      },
    ],
    good: [
      { 'electron/a.ts': "import './b.ts'\nimport './c.ts'", 'electron/b.ts': "import './c.ts'", 'electron/c.ts': '' },
    ],
  },
  {
    says: 'shared/model imports nobody but zod and itself',
    broken: forbidImports(
      within('shared/model'),
      (found) => found.pack === 'zod' || inside(found.path, 'shared/model'),
    ),
    bad: [
      { 'shared/model/money.ts': "import { sv } from '../text/sv.ts'" },
      { 'shared/model/money.ts': "import Papa from 'papaparse'" },
    ],
    good: [{ 'shared/model/money.ts': "import { z } from 'zod'\nimport { id } from './ids.ts'" }],
  },
  {
    says: 'shared/contract knows only shared/model',
    broken: forbidImports(
      within('shared/contract'),
      (found) => found.pack === 'zod' || inside(found.path, 'shared/model', 'shared/contract'),
    ),
    bad: [{ 'shared/contract/rows.ts': "import { tag } from '../domain/tag/tag.ts'" }],
  },
  {
    says: 'shared/domain never sees contract or text, and nothing outside shared/',
    broken: forbidImports(
      within('shared/domain'),
      (found) => found.path === undefined || inside(found.path, 'shared/model', 'shared/domain'),
    ),
    bad: [
      { 'shared/domain/tag/tag.ts': "import { op } from '../../contract/tagging.ts'" },
      { 'shared/domain/present/title.ts': "import { sv } from '../../text/sv.ts'" },
      { 'shared/domain/import/read.ts': "import { guard } from '../../../electron/workbook/guard.ts'" },
    ],
  },
  {
    says: 'no stage of shared/domain imports a later stage',
    broken: forbidImports(within('shared/domain'), (found, from) => {
      const [own, theirs] = [stageOf(from), stageOf(found.path)]
      return own < 0 || theirs < 0 || theirs <= own
    }),
    bad: [
      { 'shared/domain/import/parse.ts': "import { plan } from '../normalise/plan.ts'" },
      { 'shared/domain/compute/value.ts': "import type { Grid } from '../present/grid.ts'" },
    ],
    good: [{ 'shared/domain/merge/plan.ts': "import { parse } from '../import/parse.ts'" }],
  },
  {
    says: 'electron/store knows only shared/model, itself and the database',
    broken: forbidImports(
      within('electron/store'),
      (found) =>
        inside(found.path, 'electron/store', 'shared/model') ||
        found.pack === 'better-sqlite3' ||
        found.pack === 'zod' ||
        found.pack?.startsWith('node:') === true,
    ),
    bad: [
      { 'electron/store/rows.ts': "import { tag } from '../../shared/domain/tag/tag.ts'" },
      { 'electron/store/rows.ts': "import { dispatch } from '../operations/dispatch.ts'" },
    ],
  },
  {
    says: 'a migration imports only the types of the connection',
    broken: forbidImports(
      within('electron/store/migrations'),
      (found) => inside(found.path, 'electron/store/migrations') || found.path === 'electron/store/connection.ts',
    ),
    bad: [{ 'electron/store/migrations/0010-start.ts': "import { toRow } from '../rows.ts'" }],
  },
  {
    says: 'nobody imports tests',
    broken: forbidImports(within('electron', 'renderer', 'shared'), (found) => !inside(found.path, 'tests')),
    bad: [{ 'shared/domain/tag/tag.ts': "import { rows } from '../../../tests/fixtures/rows.ts'" }],
  },
]

/** Each cycle once, written from its first file in the alphabet. */
function cycles(files: SourceFile[]): string[] {
  const edges = new Map(files.map((file) => [file.path, file.imports.flatMap((found) => found.path ?? [])]))
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (path: string, trail: string[]) => {
    const back = trail.indexOf(path)
    if (back >= 0) {
      const ring = trail.slice(back)
      const first = ring.indexOf([...ring].sort()[0] ?? path)
      found.add([...ring.slice(first), ...ring.slice(0, first + 1)].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) visit(path, [])
  return [...found]
}
