import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentText, diffMethods } from '../../../../shared/domain/method/diff-methods.ts'
import type { Method } from '../../../../shared/model/catalogue.ts'
import { changeText } from '../../../../shared/text/method-diff.ts'
import { starterMethod } from '../../../resources/starter-method.ts'
import { seededEdits } from './method-edits.ts'

const starter = starterMethod()
const EDITS = seededEdits(starter)

describe('the difference between two versions', () => {
  it('of n edits has exactly n entries, one for each', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(EDITS.length - 1), { maxLength: 14 }), (chosen) => {
        const edits = chosen.flatMap((index) => EDITS[index] ?? [])
        const after = edits.reduce((method, edit) => edit.apply(method), starter)
        const found = diffMethods(starter, after).map(({ section, id, what, field }) => ({ section, id, what, field }))
        const text = (change: object): string => JSON.stringify(change)
        expect(found.map(text).toSorted()).toEqual(edits.map(({ change }) => text(change)).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  it('is empty exactly when the content is the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(EDITS.length - 1), { maxLength: 4 }),
        fc.uniqueArray(fc.nat(EDITS.length - 1), { maxLength: 4 }),
        (one, other) => {
          const after = (chosen: number[]): Method =>
            chosen.flatMap((index) => EDITS[index] ?? []).reduce((method, edit) => edit.apply(method), starter)
          const [a, b] = [after(one), after(other)]
          expect(diffMethods(a, b).length === 0).toBe(contentText(a) === contentText(b))
          expect(diffMethods(a, structuredClone(a))).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not count number, status, date or logs, nor the order of keys in the file', () => {
    const { items, ...rest } = starter
    const same: Method = {
      items: items.map((item) => ({
        ...Object.fromEntries(Object.entries(item).toReversed()),
        ...item,
        memo: item.memo ?? false,
      })),
      ...rest,
      version: '0.9',
      status: 'decided',
      date: '2027-01-01',
      decisions: [{ id: 'b', version: '0.9', status: 'decided', date: '2027-01-01', by: 'Arenan', note: '' }],
    }
    expect(diffMethods(starter, same)).toEqual([])
    expect(contentText(same)).toBe(contentText(starter))
  })

  it('says the fewest moves when siblings change places', () => {
    const items = starter.items.filter(({ id }) => id !== 'A2')
    const a2 = starter.items.filter(({ id }) => id === 'A2')
    const at = items.findIndex(({ id }) => id === 'A6') + 1
    const changes = diffMethods(starter, { ...starter, items: items.toSpliced(at, 0, ...a2) })
    expect(changes.map(changeText)).toEqual(['A2: annan plats i ordningen'])
  })
})

describe('in words', () => {
  const after = (change: (method: Method) => void): string[] => {
    const method = structuredClone(starter)
    change(method)
    return diffMethods(starter, method).map(changeText)
  }
  const item = (method: Method, id: string) => {
    const found = method.items.find((one) => one.id === id)
    if (!found) throw new Error(id)
    return found
  }
  it.each<[string, (method: Method) => void, string]>([
    [
      'a definition',
      (m) => (item(m, 'A1').definition = 'Kort.'),
      'A1: definitionen ändrad: ”Lönekostnad för sjuksköterskors och distriktssköterskors hälso- och sjukvårdsarbete på dagtid.” → ”Kort.”',
    ],
    [
      'what is included',
      (m) => item(m, 'B5').included.push('Tid för prov'),
      'B5: det som ingår ändrat: tillagt ”Tid för prov”',
    ],
    [
      'accounts',
      (m) => (item(m, 'A2').accounts = item(m, 'A2').accounts.slice(1)),
      'A2: kontona ändrade: borttaget ”5020”',
    ],
    ['a list in another order', (m) => item(m, 'A1').keys.reverse(), 'A1: fördelningsnycklarna ändrade: annan ordning'],
    ['a mark', (m) => (item(m, 'K3').overhead = true), 'K3: OH-markeringen ändrad: inget → ja'],
    [
      'a relevance decision',
      (m) => (item(m, 'B4').relevance = { decision: 'not-relevant', reason: 'Egenvård' }),
      'B4: relevansbeslutet ändrat: inget → ej aktuell: Egenvård',
    ],
    ['a move', (m) => (item(m, 'D3').parentId = 'E'), 'D3 flyttad från D till E'],
    [
      'an item gone',
      (m) => (m.items = m.items.filter(({ id }) => id !== 'D5')),
      'D5 Läkemedelsautomat och digital läkemedelssignering: posten borttagen',
    ],
    [
      'a formula',
      (m) => m.indicators.forEach((one) => one.id === 'I2' && (one.formula = 'summa(A1) / volym(patienter)')),
      'I2: formeln ändrad: ”summa(A1; A2; A6) / volym(patienter)” → ”summa(A1) / volym(patienter)”',
    ],
    [
      'a convention',
      (m) => (m.conventions.coverageLimitPercent = 85),
      'Gemensamma val: täckningsgränsen ändrad: 90 → 85',
    ],
    ['a key', (m) => m.keys.push({ ...(m.keys[0] ?? m.keys[1]!), id: 'egen', name: 'Egen' }), 'ny nyckel Egen'],
    [
      'a field nobody knows yet',
      (m) => Object.assign(item(m, 'A1'), { colour: 'blå' }),
      'A1: fältet colour ändrat: inget → ”blå”',
    ],
  ])('%s', (_, change, text) => {
    expect(after(change)).toEqual([text])
  })
})
