import { axisIdsOf } from '../../../../shared/model/tag-axes.ts'
import fc from 'fast-check'
import type { Formula } from '../../../../shared/domain/compute/formula-ast.ts'
import { allFilters, filterText } from '../../../../shared/domain/compute/formula-words.ts'

/** Any formula the parser can give, with item, volume and indicator names that are well formed. `index`: whether one may be in it. */
const formulas = (index: boolean): fc.Arbitrary<Formula> =>
  fc.letrec<{ formula: Formula }>((tie) => {
    const inner = tie('formula')
    const item = fc.constantFrom('A', 'A1', 'B2', 'K', 'V10', 'L6')
    const leaf: fc.Arbitrary<Formula> = fc.oneof(
      fc
        .constantFrom('0', '1', '1000', '0,5', '12,25', '123456789012345')
        .map((text) => ({ type: 'number' as const, text })),
      fc.record({
        type: fc.constant('sum' as const),
        kind: fc.constantFrom(null, 'budget' as const, 'outcome' as const, 'forecast' as const),
        items: fc.uniqueArray(item, { minLength: 1, maxLength: 4 }),
        filters: fc.uniqueArray(fc.constantFrom(...allFilters(axisIdsOf(undefined))), {
          maxLength: 2,
          selector: filterText,
        }),
      }),
      fc.constantFrom('inv', 'inv65', 'constructor').map((id) => ({ type: 'volume' as const, id })),
      fc.constantFrom('I1', 'I32').map((id) => ({ type: 'indicator' as const, id })),
      fc
        .constantFrom('tagged' as const, 'imported' as const, 'isolated' as const)
        .map((name) => ({ type: 'total' as const, name })),
    )
    const formula: fc.Arbitrary<Formula> = fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.record({ type: fc.constantFrom('negate' as const, 'abs' as const, 'previous' as const), of: inner }),
      fc.record({ type: fc.constant('fixed' as const), of: inner, year: fc.constantFrom(1990, 2024, 2100) }),
      ...(index
        ? [
            fc.record({
              type: fc.constant('index' as const),
              of: formulas(false),
              base: fc.constantFrom(
                2024,
                'previous' as const,
                'budget' as const,
                'outcome' as const,
                'forecast' as const,
              ),
            }),
          ]
        : []),
      fc.record({
        type: fc.constant('binary' as const),
        operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
        left: inner,
        right: inner,
      }),
      fc.record({ type: fc.constant('share' as const), part: inner, whole: inner }),
      fc.record({
        type: fc.constant('choice' as const),
        left: inner,
        comparison: fc.constantFrom(
          '=' as const,
          '<>' as const,
          '<' as const,
          '>' as const,
          '<=' as const,
          '>=' as const,
        ),
        right: inner,
        then: inner,
        otherwise: inner,
      }),
    )
    return { formula }
  }).formula

export const anyFormula = formulas(true)

/** Pieces of formulas and of attacks, to be glued together at random. */
export const formulaPieces = fc
  .array(
    fc.constantFrom(
      'summa',
      'volym',
      'om',
      'andel',
      'abs',
      'indikator',
      'budget',
      'taggat',
      'inläst',
      'index',
      'fastpris',
      'föregående',
      'vårdform',
      'ordinärt',
      '80+',
      '2024',
      '(',
      ')',
      ';',
      '+',
      '-',
      '−',
      '*',
      '/',
      '<',
      '>',
      '=',
      '<>',
      'A',
      'A1',
      'I1',
      'inv65',
      '1',
      '0,5',
      '1.5',
      ',',
      ' ',
      '\u00a0',
      '__proto__',
      'constructor',
      '"',
      "'",
      '\n',
      '${x}',
      '=1+1',
      'toString',
      '\u0000',
      '😀',
      'å',
      'a\u030a',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))
