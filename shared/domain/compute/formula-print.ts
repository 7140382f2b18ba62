import { type ArithmeticOperator, type At, baseAt, type Formula, type TotalName } from './formula-ast.ts'
import { filterText, FUNCTION_WORDS, indexBaseText, sumWord, totalWord } from './formula-words.ts'

type Leaf<T extends Formula['type']> = Extract<Formula, { type: T }>

/** How one language writes the parts of a formula; precedence and parentheses are the printer's. */
type Dialect = {
  number(text: string): string
  sum(sum: Leaf<'sum'>, at: At): string
  volume(id: string, at: At): string
  indicator(id: string, at: At): string
  total(name: TotalName, at: At): string
  abs(of: string): string
  previous(of: string): string
  fixed(of: string, year: number): string
  index(of: string, base: string, node: Leaf<'index'>): string
  share(part: string, whole: string): string
  choice(condition: string, then: string, otherwise: string): string
}

const STRENGTH = { '+': 10, '-': 10, '*': 20, '/': 20 } as const satisfies Record<ArithmeticOperator, number>

function print(ast: Formula, at: At, dialect: Dialect): string {
  const inner = (node: Formula): string => print(node, at, dialect)
  /** Parenthesised when it binds less tightly than its place demands. */
  const operand = (node: Formula, least: number): string =>
    node.type === 'binary' && STRENGTH[node.operator] < least ? `(${inner(node)})` : inner(node)
  switch (ast.type) {
    case 'number':
      return dialect.number(ast.text)
    case 'sum':
      return dialect.sum(ast, at)
    case 'volume':
      return dialect.volume(ast.id, at)
    case 'indicator':
      return dialect.indicator(ast.id, at)
    case 'total':
      return dialect.total(ast.name, at)
    case 'negate':
      return `-${operand(ast.of, 30)}`
    case 'abs':
      return dialect.abs(inner(ast.of))
    case 'previous':
      return dialect.previous(print(ast.of, { ...at, year: at.year - 1 }, dialect))
    case 'fixed':
      return dialect.fixed(print(ast.of, { ...at, prices: ast.year }, dialect), ast.year)
    case 'index':
      return dialect.index(inner(ast.of), print(ast.of, baseAt(ast.base, at), dialect), ast)
    case 'binary': {
      const strength = STRENGTH[ast.operator]
      return `${operand(ast.left, strength)} ${ast.operator} ${operand(ast.right, strength + 1)}`
    }
    case 'share':
      return dialect.share(inner(ast.part), inner(ast.whole))
    case 'choice':
      return dialect.choice(
        `${inner(ast.left)} ${ast.comparison} ${inner(ast.right)}`,
        inner(ast.then),
        inner(ast.otherwise),
      )
  }
}

const SWEDISH: Dialect = {
  number: (text) => text,
  sum: ({ kind, items, filters }) => `${sumWord(kind)}(${[...items, ...filters.map(filterText)].join('; ')})`,
  volume: (id) => `${FUNCTION_WORDS.volume[0]}(${id})`,
  indicator: (id) => `${FUNCTION_WORDS.indicator[0]}(${id})`,
  total: (name) => `${totalWord(name)}()`,
  abs: (of) => `${FUNCTION_WORDS.abs[0]}(${of})`,
  previous: (of) => `${FUNCTION_WORDS.previous[0]}(${of})`,
  fixed: (of, year) => `${FUNCTION_WORDS.fixed[0]}(${of}; ${year})`,
  index: (of, _, { base }) => `${FUNCTION_WORDS.index[0]}(${of}; ${indexBaseText(base)})`,
  share: (part, whole) => `${FUNCTION_WORDS.share[0]}(${part}; ${whole})`,
  choice: (condition, then, otherwise) => `${FUNCTION_WORDS.choice[0]}(${condition}; ${then}; ${otherwise})`,
}

const ANYWHERE: At = { year: 0, kind: 'budget', prices: null }

/** A formula as it is written in Swedish; parseFormula gives the same formula back. */
export const formulaText = (ast: Formula): string => print(ast, ANYWHERE, SWEDISH)

/**
 * Where a workbook keeps the figures a formula reads, each as an expression that binds as tightly as a cell: a sum in kr
 * (descendants included), volume, indicator and total. `prices`: what kronor of one year are multiplied by to be in the
 * prices of another. `at` says which year and kind.
 */
export type ExcelReferences = {
  sum(sum: Leaf<'sum'>, at: At): string
  volume(id: string, at: At): string
  isMoney(volumeId: string): boolean
  indicator(id: string, at: At): string
  total(name: TotalName, at: At): string
  prices(from: number, to: number): string
}

/**
 * The same formula for a cell, without '=': English function names, comma between arguments, decimal point. Excel reads an
 * empty cell as 0, so write it only where evaluate gave a value, with that value cached; elsewhere write the state's word.
 */
export function toExcel(ast: Formula, references: ExcelReferences, at: At): string {
  const priced = (kronor: string, { year, prices }: At): string =>
    prices === null || prices === year ? kronor : `(${kronor}*${references.prices(year, prices)})`
  return print(ast, at, {
    number: (text) => text.replace(',', '.'),
    sum: (sum, where) => priced(references.sum(sum, { ...where, kind: sum.kind ?? where.kind }), where),
    volume: (id, where) => {
      const found = references.volume(id, where)
      return references.isMoney(id) ? priced(found, where) : found
    },
    indicator: (id, where) => references.indicator(id, where),
    total: (name, where) => priced(references.total(name, where), where),
    abs: (of) => `ABS(${of})`,
    previous: (of) => `(${of})`,
    fixed: (of) => `(${of})`,
    index: (of, base) => `(100*(${of})/(${base}))`,
    share: (part, whole) => `(100*(${part})/(${whole}))`,
    choice: (condition, then, otherwise) => `IF(${condition},${then},${otherwise})`,
  })
}
