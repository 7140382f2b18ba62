import type { Grade } from '../../shared/model/allocation.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import type { Explanation, GridCell, GridRow, LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import { type PackageContent, type PackageLine, packageContentSchema } from '../../shared/model/package-content.ts'
import type { Party } from '../../shared/model/party.ts'
import type { VolumeValue } from '../../shared/model/volume.ts'
import { itemLeaves } from '../../shared/domain/compute/item-leaves.ts'
import { volumeFigure } from '../../shared/domain/compute/volume-figure.ts'
import { shownVolumes } from '../../shared/domain/export/shown-volumes.ts'
import { computeIndicator } from '../../shared/domain/compute/indicator-value.ts'
import { formatNumber } from '../../shared/domain/present/format-number.ts'
import { exampleIsolation } from './isolation-content.ts'
import { exampleMethod } from './package-method.ts'

const party = (code: string, short: string, kind: Party['kind']): Party => ({
  code,
  short,
  name: kind === 'region' ? `Region ${short}` : `${short}s kommun`,
  kind,
  chart: kind === 'region' ? 'REGION_BAS' : 'KOMMUN_BAS',
  orgNo: '212000-0000',
  orgNoSource: 'påhittat',
})

export const exampleParties: Party[] = [
  party('2305', 'Bräcke', 'municipality'),
  party('2309', 'Krokom', 'municipality'),
  party('2326', 'Berg', 'municipality'),
  party('0023', 'RJH', 'region'),
]

const code = (account: string, name: string, text = ''): CodeString => ({
  account: { code: account, name },
  activityArea: { code: '510', name: 'Hemsjukvård' },
  costCentre: { code: '0471', name: 'Team norr' },
  activity: { code: '', name: '' },
  project: { code: '', name: '' },
  object: { code: '', name: '' },
  counterparty: { code: '', name: '' },
  text,
})

const line = (
  who: string,
  account: string,
  itemId: string | null,
  ore: number,
  more: Partial<PackageLine> = {},
): PackageLine => ({
  scope: { party: who, year: 2026, kind: 'budget' },
  batchId: `batch-${who}`,
  code: code(account, `Konto ${account}`),
  rows: 3,
  ore,
  itemId,
  share: null,
  axes: {},
  reason: itemId === null ? null : { by: 'rule', ruleId: 'r1', ruleName: 'Löner dag' },
  grade: itemId === null ? null : 'B',
  counts: true,
  ...more,
})

/** Awkward on purpose: öre that floats cannot add, texts that look like formulas, lines of another kind, untagged lines. */
export const exampleLines: PackageLine[] = [
  line('2305', '5020', 'A1', 1_234_567_89),
  line('2305', '5021', 'A2', 10),
  line('2305', '5022', 'A2', 20),
  line('2305', '7500', 'A6', 333_33),
  line('2305', '5010', 'K4', 55_555_55),
  line('2305', '6300', 'B4', 77_00),
  line('2309', '5020', 'A1', 18_624_502, { reason: { by: 'hand', at: '2026-02-01T10:00:00Z' } }),
  line('2309', '5020', 'A1', 1, { code: code('5020', '=1+1', '@SUM(A1) _x0041_ <b>&') }),
  line('2309', '5021', 'A2', 700_10),
  line('2309', '3100', 'A1', -500_00, { counts: false }),
  line('2309', '6910', 'F2', 40_000_07),
  line('2309', '6911', 'F1', 9_999_99),
  line('2309', '5020', 'A1', 999_999_99, { scope: { party: '2309', year: 2026, kind: 'outcome' } }),
  line('2309', '7400', null, 12_345_67),
  line('0023', '4020', 'A1', 2_000_000_00),
  line('0023', '4021', 'L5', -30_000_00),
]

const volume = (volumeId: string, who: string, hundredths: number | null): VolumeValue => ({
  volumeId,
  party: who,
  year: 2026,
  kind: null,
  hundredths,
  state: hundredths === null ? 'missing' : 'value',
  source: 'EXEMPEL, påhittad',
  sourceDate: '2025-12-31',
  grade: 'A',
})

export const exampleVolumes: VolumeValue[] = [
  volume('inv65', '2305', 1_803_00),
  volume('inv65', '2309', 3_400_00),
  volume('inv65', '2326', 1_950_00),
  volume('patienter', '2305', 3_00),
  volume('patienter', '2309', 307_00),
  volume('patienter', '0023', null),
]

function gridCell(
  content: Pick<PackageContent, 'lines' | 'volumes'>,
  who: Party,
  definition: Indicator,
  lens: LensModel,
): GridCell {
  const value = computeIndicator(definition, {
    party: who.code,
    year: lens.year,
    kind: lens.kind,
    partyKind: who.kind,
    overhead: lens.overhead,
    method: exampleMethod,
    prices: null,
    leavesOf: (named) => itemLeaves(exampleMethod.items, named, lens.overhead),
    sumOf: (itemId, _, { kind }) => {
      const own = content.lines.filter(
        (known) =>
          known.itemId === itemId && known.counts && known.scope.party === who.code && known.scope.kind === kind,
      )
      return own.length === 0
        ? null
        : { ore: own.reduce((sum, known) => sum + known.ore, 0), rows: own.length, grade: 'B' }
    },
    volumeOf: (id, at) => {
      const shown = shownVolumes({ volumes: content.volumes, method: exampleMethod, parties: exampleParties })
      const find = (year: number, kind: string | null) => {
        const found = shown.find(
          ({ volume: of }) => of.volumeId === id && of.party === who.code && of.year === year && of.kind === kind,
        )
        return found ? { ...found.volume, hundredths: found.hundredths, state: found.state } : null
      }
      return volumeFigure({ id }, exampleMethod.conventions, at, find)
    },
  })
  const text = value.value === null ? '' : formatNumber(value.value, definition.decimals)
  return { party: who.code, value, text, hatched: false, unreconciled: who.code === '2309' }
}

function gridRow(content: Pick<PackageContent, 'lines' | 'volumes'>, definition: Indicator, lens: LensModel): GridRow {
  const cells = exampleParties.map((who) => gridCell(content, who, definition, lens))
  const values = cells.flatMap((cell) => cell.value.value ?? []).toSorted((a, b) => a - b)
  const middle = values.length / 2
  const median =
    values.length === 0 ? null : ((values[Math.ceil(middle) - 1] ?? 0) + (values[Math.floor(middle)] ?? 0)) / 2
  return {
    indicatorId: definition.id,
    name: definition.name,
    unit: definition.unit,
    decimals: definition.decimals,
    direction: definition.direction,
    own: cells[0] ?? null,
    median,
    medianText: median === null ? '' : formatNumber(median, definition.decimals),
    differencePercent: null,
    cells,
  }
}

const explanation = (row: GridRow, cell: GridCell, lens: LensModel): Explanation => ({
  indicatorId: row.indicatorId,
  name: row.name,
  purpose: '',
  interpretation: '',
  unit: row.unit,
  party: cell.party,
  lens,
  cell,
  formula: '',
  parts: [],
  numeratorOre: cell.value.numeratorOre,
  volumes: [],
  missing: cell.value.missing,
})

const grade: Grade = 'B'

/** A whole package of invented figures, marked EXEMPEL. `more` replaces lines, volumes or overhead before anything is computed. */
export function examplePackage(
  more: { lines?: PackageLine[]; volumes?: VolumeValue[]; overhead?: LensModel['overhead'] } = {},
): PackageContent {
  const lines = more.lines ?? exampleLines
  const volumes = more.volumes ?? exampleVolumes
  const lens: LensModel = { year: 2026, kind: 'budget', concept: 'cost', overhead: more.overhead ?? 'included' }
  const rows = exampleMethod.indicators.map((definition) => gridRow({ lines, volumes }, definition, lens))
  const counting = lines.filter((known) => known.counts && known.itemId !== null && known.scope.kind === lens.kind)
  const sums = Map.groupBy(counting, (known) => `${known.scope.party} ${known.itemId}`)
  return packageContentSchema.parse({
    workspaceName: 'EXEMPEL Jämtland',
    sample: true,
    at: '2026-11-20T09:30:00.000Z',
    programVersion: '0.1.0',
    method: exampleMethod,
    parties: exampleParties,
    grid: {
      lens,
      own: '2305',
      parties: exampleParties.map(({ code: partyCode, name, short, kind }) => ({ code: partyCode, name, short, kind })),
      rows,
      methodVersion: exampleMethod.version,
      missingParties: ['Berg'],
      unreconciledParties: ['Krokom'],
      sample: true,
    },
    explanations: rows.flatMap((row) => row.cells.map((cell) => explanation(row, cell, lens))),
    itemSums: [...sums].map(([key, own]) => ({
      party: key.split(' ')[0] ?? '',
      itemId: key.split(' ')[1] ?? '',
      ore: own.reduce((sum, known) => sum + known.ore, 0),
      rows: own.length,
      grade,
    })),
    lines,
    volumes,
    batches: ['2305', '2309', '0023'].map((who) => ({
      id: `batch-${who}`,
      scope: { party: who, year: 2026, kind: 'budget' },
      fileName: `budget-${who}.xlsx`,
      sheet: 'Drift',
      sha256: who.repeat(16),
      bytes: 1000,
      chart: who === '0023' ? 'REGION_BAS' : 'KOMMUN_BAS',
      unit: 'kr',
      amountHeader: 'Budget',
      rows: 18,
      ore: lines.reduce(
        (sum, known) => sum + (known.scope.party === who && known.scope.kind === 'budget' ? known.ore : 0),
        0,
      ),
      skippedRows: 1,
      rejectedRows: 0,
      controlOre: null,
      reconciled: false,
      status: 'active',
      importedAt: '2026-11-19T08:00:00.000Z',
      origin: 'sample',
    })),
    isolation: exampleIsolation(lines, lens.kind),
    gates: [{ text: 'Krokoms underlag är inte avstämt.', step: 'import' }],
  })
}
