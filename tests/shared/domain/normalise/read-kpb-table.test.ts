import { describe, expect, it } from 'vitest'
import { readKpbTable } from '../../../../shared/domain/normalise/read-kpb-table.ts'
import { partyOf } from '../../../support/statistics.ts'

const VOLUMES = new Set([
  'kpb_hemtjanst_timme',
  'kpb_hsl_ordinart_timme',
  'kpb_hsl_sabo_dygn',
  'kpb_sabo_dygn',
  'kpb_korttid_dygn',
])
const read = (lines: readonly string[], fileName = 'tabell.xlsx', sheet = 'Blad1') =>
  readKpbTable(
    { rows: lines.map((line, at) => ({ row: at + 1, cells: line.split(';') })), sheet, fileName },
    partyOf,
    VOLUMES,
  )
const figures = (...given: Parameters<typeof read>) =>
  read(...given)?.figures.map(({ volumeId, party, year, hundredths }) => `${volumeId} ${party} ${year} ${hundredths}`)
const ignored = (...given: Parameters<typeof read>) =>
  Object.fromEntries(read(...given)?.ignored.map(({ reason, count }) => [reason, count]) ?? [])

const EXPECTED = [
  'kpb_hemtjanst_timme 2309 2024 51250',
  'kpb_sabo_dygn 2309 2024 210000',
  'kpb_hemtjanst_timme 2380 2024 48000',
  'kpb_sabo_dygn 2380 2024 null',
]

describe('results of KPB', () => {
  it.each([
    [
      'a row a municipality, a column a service',
      [
        'KPB resultat 2024',
        '',
        'Kommun;Hemtjänst, kr/timme;Särskilt boende, kr/dygn',
        'Krokom;512,50;2 100',
        'Östersund;480;..',
      ],
    ],
    [
      'services over municipalities in two heading rows',
      [
        'KPB 2024',
        'Kommun;Hemtjänst;Särskilt boende',
        ';kr/timme;kr/dygn',
        'Krokoms kommun;512,50;2 100',
        'Östersunds kommun;480;..',
      ],
    ],
    [
      'a row a service, a column a municipality',
      [
        'Kostnad per brukare 2024',
        'Insats;Enhet;Krokom;Östersund',
        'Hemtjänst;kr/timme;512,50;480',
        'Särskilt boende;kr/dygn;2 100;saknas',
      ],
    ],
    [
      'a row for each figure, with its year',
      [
        'Kommun;Insats;År;KPB, pris;Enhet',
        '2309;Hemtjänst;2024;512,50;kr per timme',
        '2309;Särskilt boende;2024;2100;kr per dygn',
        '2380;Hemtjänst;2024;480;kr per timme',
        '2380;Säbo;2024;...;kr per dygn',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(figures(lines)?.toSorted()).toEqual(EXPECTED.toSorted())
  })

  it('one municipality’s own table, named in the title: the price column only, never the whole cost or the hours', () => {
    const lines = [
      'KPB 2024, Krokoms kommun',
      'Insats;Antal;Kostnad, tkr;Kr per timme/dygn',
      'Hemtjänst, timmar;92 000;47 150;512,50',
      'Korttidsboende, dygn;2 100;8 400;4 000',
      'Dagverksamhet, plats;20;3 000;150 000',
    ]
    expect(figures(lines)).toEqual(['kpb_hemtjanst_timme 2309 2024 51250', 'kpb_korttid_dygn 2309 2024 400000'])
    expect(ignored(lines)['service-unknown']).toBe(7)
  })

  it('health care in the home and in a care home are told apart from the care itself', () => {
    const lines = [
      'Kommun;KPB: HSL i ordinärt boende, kr/timme;HSL-insatser i särskilt boende, kr/dygn;Särskilt boende, kr/dygn',
      'Krokom;890;310;2 100',
    ]
    expect(figures(lines, 'KPB_2023.csv')).toEqual([
      'kpb_hsl_ordinart_timme 2309 2023 89000',
      'kpb_hsl_sabo_dygn 2309 2023 31000',
      'kpb_sabo_dygn 2309 2023 210000',
    ])
  })

  it('years as columns are each their own', () => {
    const lines = [
      'KPB, hemtjänst kr/timme',
      'Kommun;Hemtjänst 2023, kr/timme;Hemtjänst 2024, kr/timme',
      'Krokom;500;512,5',
    ]
    expect(figures(lines)).toEqual(['kpb_hemtjanst_timme 2309 2023 50000', 'kpb_hemtjanst_timme 2309 2024 51250'])
  })

  it('what cannot be a cost is listed, never 0: texts, negatives, others’ municipalities', () => {
    const lines = ['KPB 2024', 'Kommun;Hemtjänst, kr/timme', 'Krokom;-5', 'Lund;480', 'Åre;500,00 kr']
    expect(figures(lines)).toEqual([])
    expect(ignored(lines)).toEqual({ negative: 1, 'party-outside': 1, 'not-a-number': 1 })
  })

  it.each([
    ['a budget', ['Budget 2026', 'Konto;Text;Belopp', '5010;Löner;100']],
    ['a table of population', ['Folkmängd 2024', 'Kommun;Antal', 'Krokom;15 680']],
    ['words about it without figures', ['KPB: kostnad per brukare, kr/timme', 'Metoden beskrivs här']],
    ['nothing', []],
  ])('%s is none', (_, lines) => expect(read(lines)).toBeNull())
})
