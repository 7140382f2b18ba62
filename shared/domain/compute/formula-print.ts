import type { ArithmeticOperator, Formula, TotalName } from './formula-ast.ts'
import type { Kind } from '../../model/scope.ts'

/** How one language writes the parts of a formula; precedence and parentheses are the printer's. */
type Dialect = {
  number(text: string): string
  sum(items: readonly string[], kind: Kind | null): string
  volume(id: string): string
  indicator(id: string): string
  total(name: TotalName): string
  abs(of: string): string
  share(part: string, whole: string): string
  choice(condition: string, then: string, otherwise: string): string
}

const STRENGTH = { '+': 10, '-': 10, '*': 20, '/': 20 } as const satisfies Record<ArithmeticOperator, number>

function print(ast: Formula, dialect: Dialect): string {
  const inner = (node: Formula): string => print(node, dialect)
  /** Parenthesised when it binds less tightly than its place demands. */
  const operand = (node: Formula, least: number): string =>
    node.type === 'binary' && STRENGTH[node.operator] < least ? `(${inner(node)})` : inner(node)
  switch (ast.type) {
    case 'number':
      return dialect.number(ast.text)
    case 'sum':
      return dialect.sum(ast.items, ast.kind)
    case 'volume':
      return dialect.volume(ast.id)
    case 'indicator':
      return dialect.indicator(ast.id)
    case 'total':
      return dialect.total(ast.name)
    case 'negate':
      return `-${operand(ast.of, 30)}`
    case 'abs':
      return dialect.abs(inner(ast.of))
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

const sumName = (kind: Kind | null): string =>
  kind === 'budget' ? 'budget' : kind === 'outcome' ? 'utfall' : kind === 'forecast' ? 'prognos' : 'summa'

const TOTAL_NAMES = { tagged: 'taggat', imported: 'inläst', isolated: 'taggatIsolerat' } as const satisfies Record<
  TotalName,
  string
>

const SWEDISH: Dialect = {
  number: (text) => text,
  sum: (items, kind) => `${sumName(kind)}(${items.join('; ')})`,
  volume: (id) => `volym(${id})`,
  indicator: (id) => `indikator(${id})`,
  total: (name) => `${TOTAL_NAMES[name]}()`,
  abs: (of) => `abs(${of})`,
  share: (part, whole) => `andel(${part}; ${whole})`,
  choice: (condition, then, otherwise) => `om(${condition}; ${then}; ${otherwise})`,
}

/** A formula as it is written in Swedish; parseFormula gives the same formula back. */
export const formulaText = (ast: Formula): string => print(ast, SWEDISH)

/**
 * Where a workbook keeps the figures a formula reads: an A1 reference per item (in kr, descendants included), volume,
 * indicator and total. `kind` null is the kind the workbook is about.
 */
export type ExcelReferences = {
  item(id: string, kind: Kind | null): string
  volume(id: string): string
  indicator(id: string): string
  total(name: TotalName): string
}

/**
 * The same formula for a cell, without '=': English function names, comma between arguments, decimal point. Excel reads an
 * empty cell as 0, so write it only where evaluate gave a value, with that value cached; elsewhere write the state's word.
 */
export const toExcel = (ast: Formula, references: ExcelReferences): string =>
  print(ast, {
    number: (text) => text.replace(',', '.'),
    sum: (items, kind) => `SUM(${items.map((item) => references.item(item, kind)).join(',')})`,
    volume: (id) => references.volume(id),
    indicator: (id) => references.indicator(id),
    total: (name) => references.total(name),
    abs: (of) => `ABS(${of})`,
    share: (part, whole) => `(100*(${part})/(${whole}))`,
    choice: (condition, then, otherwise) => `IF(${condition},${then},${otherwise})`,
  })
