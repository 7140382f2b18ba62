import { describe, expect, it } from 'vitest'
import { guessMapping } from '../../../../shared/domain/normalise/guess-mapping.ts'
import { debitCreditNotes } from '../../../../shared/domain/normalise/debit-credit.ts'
import type { Kind } from '../../../../shared/model/scope.ts'

const guessed = (text: string, kind: Kind = 'budget') => {
  const rows = text.split('\n').map((line, at) => ({ row: at + 1, cells: line.split(';') }))
  return guessMapping({ sheet: '', rows }, { kind, year: 2026 })
}
const amount = (text: string, kind?: Kind): string => {
  const { mapping } = guessed(text, kind)
  return mapping.columns.find(({ column }) => column === mapping.amountColumn)?.header ?? 'frågas'
}

describe('which column the amount is', () => {
  it.each([
    ['a column a month and all of them', 'Konto;Jan;Feb;Mar;Totalt\n5020;1,5;1;1;3,5', 'budget', 'Totalt'],
    ['months by number', 'Konto;202601;202602;202603;Helår\n5020;1,5;1;1;3,5', 'budget', 'Helår'],
    [
      'months of one kind',
      'Konto;Budget jan;Budget feb;Budget mars;Budget helår\n5020;1,5;1;1;3,5',
      'budget',
      'Budget helår',
    ],
    ['months without their sum', 'Konto;Jan;Feb;Mar\n5020;1,5;1;1', 'budget', 'frågas'],
    ['two that could be the sum', 'Konto;Jan;Feb;Mar;Totalt;Belopp\n5020;1,5;1;1;3,5;3', 'budget', 'frågas'],
    ['an amount beside another kind', 'Konto;Belopp;Budget\n5020;1,5;2', 'outcome', 'Belopp'],
    ['its own kind before that', 'Konto;Belopp;Budget\n5020;1,5;2', 'budget', 'Budget'],
    [
      'debit, credit and what they come to',
      'Konto;Debet;Kredit;Saldo\n5020;1,5;;1,5\n3010;;2,5;-2,5',
      'outcome',
      'Saldo',
    ],
    ['debit and credit alone', 'Konto;Debet;Kredit\n5020;1,5;\n3010;;2,5', 'outcome', 'frågas'],
    [
      'the month’s own kronor beside what they have come to',
      'Konto;Period;Ack\n5020;100,00;300,50\n3010;-5,00;-15,00',
      'outcome',
      'Ack',
    ],
    [
      'a note number is none',
      'Resultat;tkr Not;Utfall tkr\nIntäkter;1;97 668\nKostnader;2;-515 649',
      'outcome',
      'Utfall tkr',
    ],
  ] as const)('%s', (_, text, kind, header) => expect(amount(text, kind)).toBe(header))

  it('a month said by number is still which month it is', () => {
    const { mapping } = guessed('Konto;Period;Belopp kr\n5020;202601;100,00\n5020;202602;50,00')
    expect(mapping.columns[1]?.is).toEqual({ role: 'period' })
  })

  it('of debit and credit alone is said that only one is read', () => {
    const place = { file: 'a.csv' }
    const of = (text: string) => debitCreditNotes(guessed(text).amountCandidates, place)
    expect(of('Konto;Debet;Kredit\n5020;1,5;\n3010;;2,5')).toEqual([
      { code: 'debit-and-credit', place: { file: 'a.csv', column: 1 }, params: { debit: 'Debet', credit: 'Kredit' } },
    ])
    expect(of('Konto;Debet;Kredit;Saldo\n5020;1,5;;1,5\n3010;;2,5;-2,5')).toEqual([])
    expect(of('Konto;Kreditförluster kr\n5020;1,5')).toEqual([])
  })
})
