import { describe, expect, it } from 'vitest'
import { findHeader } from '../../../../shared/domain/normalise/find-header.ts'

const headOf = (text: string) =>
  findHeader(text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';') })))

describe('amounts that look like years are not a heading', () => {
  it.each([
    ['amounts below a heading', 'Benämning;Budget 2026;Utfall 2025\nMaterial;1980;2012\nHyror;14 000;13 500', [1]],
    [
      'on the second row too',
      'Benämning;Budget 2026;Utfall 2025\nMaterial;1980;2012\nTelefon;2047;1999\nHyror;14 000;13 500',
      [1],
    ],
    ['every amount of the table', 'Post;Budget;Utfall\nMaterial;1980;2012\nTelefon;2047;1999', [1]],
    ['one amount below its heading', 'Benämning;Budget tkr\nMaterial;1980\nHyror;14 000', [1]],
    ['one amount, close to this year, below its heading', 'Benämning;Budget tkr\nMaterial;2026\nHyror;14 000', [1]],
    ['no heading at all', 'Material;1980;2077\nHyror;14 000;15 000', []],
  ])('%s', (_, text, headerRows) => expect(headOf(text).headerRows).toEqual(headerRows))

  it.each([
    ['years beside a word', 'Ekonomi (tkr);2024;2025\nIntäkter;10 135;11 251', [1]],
    ['years under budget and outcome', 'Belopp i tkr;Budget;Utfall\n;2026;2025\nLöner;10;12', [1, 2]],
    [
      'years under budget and outcome, beside a heading word',
      'Nämnden;Budget;Utfall\nVerksamhet;2026;2025\nLöner;10;12',
      [1, 2],
    ],
    ['years close together beside a word', 'Nämnden;Budget;Utfall\nSocialnämnden;2026;2025\nLöner;10;12', [1, 2]],
    ['a long series', 'Kommun;1998;1999;2000;2001\nKrokom;10;12;13;14', [1]],
    ['every tenth year', 'Län;1990;2000;2010\nJämtland;10;12;13', [1]],
    [
      'a heading cut over two rows',
      'Nämnd;Total;Ack.;Budget 2025;Utfall;Budget-\n;projektbudget;Utfall;;2025;avvikelse\nPark;1;1;5;4;1',
      [1, 2],
    ],
  ])('but %s are', (_, text, headerRows) => expect(headOf(text).headerRows).toEqual(headerRows))
})
