import { type Rule, forbidImports, within } from '../rule.ts'

const AG_GRID = ['ag-grid-community', '@ag-grid-community/locale']
const WORKBOOK = ['hucre', 'docx', 'exceljs', 'xlsx']
const SCREEN = [
  'react',
  'react-dom',
  'react-aria-components',
  'recharts',
  'wouter',
  'zustand',
  '@tanstack/react-query',
  ...AG_GRID,
]
const SQLITE = ['better-sqlite3', 'node:sqlite']

const everywhere = within('electron', 'renderer', 'shared')
const isOneOf = (names: string[], pack: string | undefined): boolean => pack !== undefined && names.includes(pack)
const featureOf = (path: string | undefined): string | undefined =>
  /^renderer\/features\/([^/]+)\//.exec(path ?? '')?.[1]

/** Files that may see Electron: the desktop host and the engine, which starts as one of Electron's processes. */
const seesElectron = (path: string): boolean =>
  ['electron/main.ts', 'electron/preload.ts', 'electron/transports/ipc.ts'].includes(path) ||
  within('electron/desktop', 'electron/engine')(path)

export const doors: Rule[] = [
  {
    says: 'shared/ imports no node:, electron, SQLite, workbook library, React or folder outside shared/',
    broken: forbidImports(
      within('shared'),
      (found) =>
        (found.path === undefined || found.path.startsWith('shared/')) &&
        !found.pack?.startsWith('node:') &&
        !isOneOf(['electron', ...SQLITE, ...WORKBOOK, ...SCREEN], found.pack),
    ),
    bad: [
      { 'shared/model/ids.ts': "import { randomUUID } from 'crypto'" },
      { 'shared/domain/export/book.ts': "import { write } from 'hucre'" },
      { 'shared/text/sv.ts': "import { useMemo } from 'react'" },
      { 'shared/text/sv.ts': "import { read } from '../../electron/files.ts'" },
    ],
  },
  {
    says: 'better-sqlite3 is imported only in electron/store',
    broken: forbidImports(
      (path) => everywhere(path) && !path.startsWith('electron/store/'),
      (found) => !isOneOf(SQLITE, found.pack),
    ),
    bad: [
      { 'electron/operations/rows.ts': "import Database from 'better-sqlite3'" },
      { 'electron/host.ts': "import { DatabaseSync } from 'node:sqlite'" },
    ],
  },
  {
    says: 'electron is imported only in main.ts, preload.ts, desktop/, transports/ipc.ts and engine/',
    broken: forbidImports(
      (path) => everywhere(path) && !seesElectron(path),
      (found) => found.pack !== 'electron',
    ),
    bad: [{ 'electron/operations/files.ts': "import { dialog } from 'electron'" }],
    good: [{ 'electron/desktop/window.ts': "import { BrowserWindow } from 'electron'" }],
  },
  {
    says: 'the preload imports nothing but electron',
    broken: forbidImports(
      (path) => path === 'electron/preload.ts',
      (found) => found.pack === 'electron',
    ),
    bad: [{ 'electron/preload.ts': "import { readFileSync } from 'node:fs'" }],
  },
  {
    says: 'renderer/ never imports electron/ or node:',
    broken: forbidImports(
      within('renderer'),
      (found) =>
        (found.path === undefined || within('renderer', 'shared', 'resources')(found.path)) &&
        found.pack !== 'electron' &&
        !found.pack?.startsWith('node:'),
    ),
    bad: [
      { 'renderer/client/ipc.ts': "import type { Reply } from '../../electron/operations/dispatch.ts'" },
      { 'renderer/client/http.ts': "import { URL } from 'node:url'" },
    ],
  },
  {
    says: 'features are islands: none imports another',
    broken: forbidImports(within('renderer/features'), (found, from) => {
      const theirs = featureOf(found.path)
      return theirs === undefined || theirs === featureOf(from)
    }),
    bad: [{ 'renderer/features/tagging/tagging-page.tsx': "import { Plan } from '../imports/parts/plan.tsx'" }],
    good: [{ 'renderer/features/tagging/tagging-page.tsx': "import { Row } from './parts/row.tsx'" }],
  },
  {
    says: 'only renderer/app knows features',
    broken: forbidImports(
      (path) => path.startsWith('renderer/') && !within('renderer/app', 'renderer/features')(path),
      (found) => featureOf(found.path) === undefined,
    ),
    bad: [{ 'renderer/ui/dialog.tsx': "import { TaggingPage } from '../features/tagging/tagging-page.tsx'" }],
  },
  {
    says: 'ag-grid has one door: renderer/ui/data-grid*',
    broken: forbidImports(
      (path) => everywhere(path) && !path.startsWith('renderer/ui/data-grid'),
      (found) => !isOneOf(AG_GRID, found.pack),
    ),
    bad: [{ 'renderer/features/volumes/sheet.tsx': "import { createGrid } from 'ag-grid-community'" }],
  },
  {
    says: 'recharts has one door: renderer/ui/chart*',
    broken: forbidImports(
      (path) => everywhere(path) && !path.startsWith('renderer/ui/chart'),
      (found) => found.pack !== 'recharts',
    ),
    bad: [{ 'renderer/ui/sparkline.tsx': "import { Bar } from 'recharts'" }],
  },
]
