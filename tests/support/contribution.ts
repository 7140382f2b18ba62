import { codingKey } from '../../shared/model/coding-key.ts'
import type { ColumnMapping } from '../../shared/model/column-mapping.ts'
import type { Contribution } from '../../shared/model/contribution.ts'
import { anyContributionSchema } from '../../shared/model/contribution-formats.ts'
import type { PackageContent } from '../../shared/model/package-content.ts'
import { examplePackage } from './package-content.ts'

const mapping: ColumnMapping = {
  sheet: 'Drift',
  headerRows: [1],
  firstRow: 2,
  columns: [],
  amountColumn: 5,
  unit: 'kr',
  sign: 'ledger',
  decimal: ',',
  groupMark: '',
  chart: 'KOMMUN_BAS',
  skipTotals: true,
}

/** Krokom's contribution out of the example package as format 1 wrote it, with `rows` ledger rows per coding string. Invented figures. */
export function exampleContribution(rows = 1): { contribution: Contribution; content: PackageContent } {
  const content = examplePackage()
  const lines = content.lines.filter((line) => line.scope.party === '2309' && line.scope.kind === 'budget')
  const codes = lines.map((line) => line.code)
  const batches = content.batches
    .filter((batch) => batch.scope.party === '2309')
    .map((batch) => ({ ...batch, mapping }))
  const tuples = lines.flatMap((line, codeAt) =>
    Array.from({ length: rows }, (_, index): Contribution['rows'][number] => {
      const ore = index === 0 ? line.ore - (rows - 1) * 7 : 7
      return [0, codeAt, 10 + codeAt * rows + index, 5, ore, String(ore / 100).replace('.', ','), '2026-01', 0]
    }),
  )
  const contribution = anyContributionSchema.parse({
    format: 1,
    id: 'bidrag-2309-1',
    party: '2309',
    year: 2026,
    createdAt: '2026-11-20T09:30:00.000Z',
    programVersion: '0.1.0',
    methodId: content.method.id,
    methodVersion: content.method.version,
    caseNumber: '',
    status: 'draft',
    sample: true,
    batches,
    originals: [],
    sheets: ['Drift'],
    codes,
    rows: tuples,
    handTags: lines.slice(0, 1).map((line) => ({
      party: '2309',
      year: 2026,
      kind: 'budget',
      codeKey: codingKey(line.code),
      itemId: 'A1',
      at: '2026-02-01T10:00:00Z',
    })),
    rules: [
      {
        id: 'r1',
        name: 'Löner dag',
        chart: 'KOMMUN_BAS',
        party: null,
        conditions: [
          { dimension: 'account', match: 'range', value: '5020', to: '5029' },
          { dimension: 'text', match: 'contains', value: '=1+1' },
        ],
        itemId: 'A1',
        origin: 'own',
      },
    ],
    tags: lines.flatMap((line, codeAt) => (line.itemId === null ? [] : [['budget', codeAt, line.itemId]])),
    volumes: content.volumes.filter((volume) => volume.party === '2309'),
    isolation: {
      assessments: content.isolation.assessments.filter(({ party }) => party === '2309'),
      gradeChanges: [],
      overhead: content.isolation.overhead.filter(({ party }) => party === '2309'),
      answers: content.isolation.answers.filter(({ party }) => party === '2309'),
      verdicts: [],
    },
  })
  // One part per row here; rows that are shared have a test of their own.
  const rowParts = tuples.map(([, codeAt, , , ore]) => {
    const line = lines[codeAt]
    return line?.itemId
      ? [{ itemId: line.itemId, ore, counts: line.counts, share: null, axes: {}, reason: line.reason }]
      : []
  })
  return { contribution, content: { ...content, rowParts } }
}
