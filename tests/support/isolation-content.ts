import { countyItems } from '../../shared/domain/isolate/county.ts'
import { type IsolationContent, isolationContentSchema } from '../../shared/model/isolation-content.ts'
import type { PackageLine } from '../../shared/model/package-content.ts'
import type { Kind } from '../../shared/model/scope.ts'

const AT = '2026-11-01T08:00:00Z'

/** What the example's parties say about their figures: not all of it, and one flow that stands twice. Invented. */
export function exampleIsolation(lines: readonly PackageLine[], kind: Kind): IsolationContent {
  const assessed = (itemId: string, party: string, phase: string, level: number, more = {}) => ({
    itemId,
    party,
    phase,
    level,
    targetLevel: 3,
    reason: 'Samma ansvar för flera vårdformer',
    change: null,
    consultedRole: 'enhetschef',
    consultedOn: '2026-03-12',
    outcome: 'Bekräftar nivån.',
    ...more,
  })
  const answered = (questionId: string, party: string, value: object, more = {}) => ({
    questionId,
    party,
    year: 2026,
    itemId: null,
    value,
    note: '',
    role: 'ekonom',
    at: AT,
    ...more,
  })
  const counting = lines.filter((line) => line.counts && line.itemId !== null && line.scope.kind === kind)
  const sums = counting.map(({ scope, itemId, ore }) => ({ party: scope.party, itemId: itemId ?? '', ore }))
  const first = sums.find(({ party }) => party === '2309')
  const eliminations = first ? [{ doubleCountId: 'd', party: '2309', itemId: first.itemId, ore: 10_000 }] : []
  return isolationContentSchema.parse({
    declaration: {
      format: 1,
      id: 'provfragor',
      name: 'Jämförbarhetsdeklaration',
      source: 'påhittat',
      questions: [
        {
          id: 'J1',
          text: 'Vilket kostnadsbegrepp ligger bakom beloppen?',
          why: 'Begreppen skiljer sig åt.',
          answer: {
            type: 'choice',
            options: [
              { id: 'cost', text: 'Kostnad, utan interna intäkter' },
              { id: 'net', text: '=Nettokostnad' },
            ],
          },
          items: ['A', 'B'],
          partyKinds: ['municipality', 'region'],
          source: 'påhittat',
        },
        {
          id: 'J2',
          text: 'Hur stor andel är restid?',
          why: 'Avstånden skiljer.',
          answer: { type: 'number', unit: 'procent', most: 100 },
          items: ['A1'],
          partyKinds: ['municipality'],
          source: 'påhittat',
        },
      ],
    },
    assessments: [
      assessed('A1', '2309', 'planning', 1, { change: { kind: 'activity', proposal: '4310 Delegerad HSL' } }),
      assessed('A1', '2309', 'followUp', 3),
      assessed('A1', '2305', 'followUp', 0, { reason: '' }),
    ],
    gradeChanges: [],
    overhead: [
      {
        party: '2305',
        year: 2026,
        level: 'central',
        keyId: 'arsarbetare',
        shareHundredths: 825,
        accounts: [],
        note: '',
      },
      { party: '2309', year: 2026, level: 'unit', keyId: 'arsarbetare', shareHundredths: 120, accounts: [], note: 'x' },
    ],
    answers: [
      answered('J1', '2305', { type: 'choice', optionId: 'cost' }),
      answered('J1', '2309', { type: 'choice', optionId: 'net' }, { note: 'delvis' }),
      answered('J2', '2309', { type: 'number', hundredths: 1850 }),
      answered('J2', '2309', { type: 'unknown' }, { itemId: 'A1' }),
    ],
    doubleCounts: [
      {
        id: 'd',
        cause: 'equal-amounts',
        year: 2026,
        kind,
        agreement: '',
        sides: [
          { party: '2309', flowIds: ['a'], ore: 10_000 },
          { party: '0023', flowIds: ['b'], ore: -10_000 },
        ],
        differenceOre: 0,
        proposal: { counts: '0023', eliminated: ['2309'] },
        verdict: {
          doubleCountId: 'd',
          party: null,
          year: 2026,
          kind,
          counts: '0023',
          eliminatedFlowIds: ['a'],
          reason: 'regionen utför',
          role: 'projektledare',
          at: AT,
        },
      },
    ],
    eliminations,
    county: countyItems(sums, eliminations),
  })
}
