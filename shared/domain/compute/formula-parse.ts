import { indicatorIdSchema } from '../../model/indicator.ts'
import type { ItemKind } from '../../model/catalogue.ts'
import type { Kind } from '../../model/scope.ts'
import { volumeIdSchema } from '../../model/volume.ts'
import type { ArithmeticOperator, Formula, TotalName } from './formula-ast.ts'
import { scan, type FormulaFault, type FormulaFaultCode, type Token } from './formula-scan.ts'

/** What may be named. `items` gives the kind and the ancestors of each item, so that nothing can be counted twice. */
export type FormulaNames = {
  items: ReadonlyMap<string, { kind: ItemKind; ancestors: readonly string[] }>
  volumes: ReadonlySet<string>
  indicators: ReadonlySet<string>
}

export type ParsedFormula = { ok: true; value: Formula } | { ok: false; fault: FormulaFault }

const DEEPEST = 100
const ITEM = /^[A-Z]([1-9]\d?)?$/
const SUMS: ReadonlyMap<string, Kind | null> = new Map([
  ['summa', null],
  ['budget', 'budget'],
  ['utfall', 'outcome'],
  ['prognos', 'forecast'],
])
const TOTALS: ReadonlyMap<string, TotalName> = new Map([
  ['taggat', 'tagged'],
  ['inläst', 'imported'],
  ['inlast', 'imported'],
  ['taggatisolerat', 'isolated'],
])
const OTHERS: ReadonlySet<string> = new Set(['volym', 'indikator', 'abs', 'andel', 'om'])
const STRENGTH: ReadonlyMap<string, number> = new Map([
  ['+', 10],
  ['-', 10],
  ['*', 20],
  ['/', 20],
])
const PREFIX_STRENGTH = 30

/**
 * Reads a formula: `andel(summa(A6); summa(A))`, `summa(A1; A2) / volym(inv65) * 1000`, `om(volym(inv) > 0; 1,5; 0)`.
 * Any text gives a formula or one fault with its place; nothing throws. Without `names` any well-formed name passes.
 */
export function parseFormula(text: string, names?: FormulaNames): ParsedFormula {
  const scanned = scan(text)
  if (!scanned.ok) return scanned
  const parser = new Parser(text, scanned.tokens, names)
  const value = parser.whole()
  if (value !== null) return { ok: true, value }
  return { ok: false, fault: parser.fault ?? { code: 'token-unexpected', position: 0, length: 0, text: '' } }
}

/** Recursive descent with binding strengths (Pratt). A method that returns null has recorded the fault. */
class Parser {
  fault: FormulaFault | null = null
  readonly #text: string
  readonly #tokens: readonly [Token, ...Token[]]
  readonly #names: FormulaNames | undefined
  #next = 0
  #depth = 0

  constructor(text: string, tokens: readonly [Token, ...Token[]], names: FormulaNames | undefined) {
    this.#text = text
    this.#tokens = tokens
    this.#names = names
  }

  whole(): Formula | null {
    const value = this.#expression(0)
    if (value === null) return null
    return this.#peek().type === 'end' ? value : this.#unexpected()
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? this.#tokens.at(-1) ?? this.#tokens[0]
  }

  #advance(): Token {
    const token = this.#peek()
    this.#next += 1
    return token
  }

  #fail(code: FormulaFaultCode, token: Token): null {
    const length = Math.max(token.length, 0)
    this.fault ??= {
      code,
      position: token.at,
      length,
      text: this.#text.slice(token.at, token.at + Math.min(length, 40)),
    }
    return null
  }

  #unexpected(): null {
    const token = this.#peek()
    if (token.type === 'end') return this.#fail('end-too-early', token)
    return this.#fail(token.type === 'comparison' ? 'comparison-misplaced' : 'token-unexpected', token)
  }

  #symbol(text: string): boolean {
    const token = this.#peek()
    if (token.type !== 'symbol' || token.text !== text) return false
    this.#next += 1
    return true
  }

  #expression(strength: number): Formula | null {
    if (this.#depth >= DEEPEST) return this.#fail('too-deep', this.#peek())
    this.#depth += 1
    let left = this.#prefix()
    while (left !== null) {
      const token = this.#peek()
      const binding = token.type === 'symbol' ? STRENGTH.get(token.text) : undefined
      if (binding === undefined || binding <= strength) break
      this.#next += 1
      const right: Formula | null = this.#expression(binding)
      left = right && { type: 'binary', operator: token.text as ArithmeticOperator, left, right }
    }
    this.#depth -= 1
    return left
  }

  #prefix(): Formula | null {
    const token = this.#peek()
    if (token.type === 'number') {
      this.#next += 1
      return { type: 'number', text: token.text }
    }
    if (token.type === 'name') return this.#call(this.#advance())
    if (this.#symbol('-')) {
      const of = this.#expression(PREFIX_STRENGTH)
      return of && { type: 'negate', of }
    }
    if (this.#symbol('(')) {
      const inner = this.#expression(0)
      if (inner === null) return null
      return this.#symbol(')') ? inner : this.#unexpected()
    }
    return this.#unexpected()
  }

  #call(name: Token): Formula | null {
    const called = name.text.toLowerCase()
    const total = TOTALS.get(called)
    const known = SUMS.has(called) || total !== undefined || OTHERS.has(called)
    const open = this.#peek()
    if (!this.#symbol('(')) return known ? this.#unexpectedAfter(open) : this.#fail('name-unknown', name)
    if (!known) return this.#fail('function-unknown', name)
    if (total !== undefined)
      return this.#symbol(')') ? { type: 'total', name: total } : this.#fail('argument-count', name)
    const sumKind = SUMS.get(called)
    if (sumKind !== undefined) return this.#sum(sumKind)
    if (called === 'volym') return this.#volume()
    if (called === 'indikator') return this.#indicator()
    if (called === 'om') return this.#choice(name)
    const args = this.#expressions()
    const [first, second] = args ?? []
    if (args === null || first === undefined) return null
    if (called === 'abs') return args.length === 1 ? { type: 'abs', of: first } : this.#fail('argument-count', name)
    if (args.length !== 2 || second === undefined) return this.#fail('argument-count', name)
    return { type: 'share', part: first, whole: second }
  }

  #unexpectedAfter(token: Token): null {
    return this.#fail(token.type === 'end' ? 'end-too-early' : 'token-unexpected', token)
  }

  /** One or more expressions up to and including the closing parenthesis. */
  #expressions(): Formula[] | null {
    const found: Formula[] = []
    do {
      const one = this.#expression(0)
      if (one === null) return null
      found.push(one)
    } while (this.#symbol(';'))
    return this.#symbol(')') ? found : this.#unexpected()
  }

  /** om(left > right; then; otherwise) */
  #choice(name: Token): Formula | null {
    const left = this.#expression(0)
    if (left === null) return null
    const comparison = this.#peek()
    if (comparison.type !== 'comparison') return this.#fail('comparison-expected', comparison)
    this.#next += 1
    const right = this.#expression(0)
    if (right === null) return null
    if (!this.#symbol(';')) return this.#peek().type === 'end' ? this.#unexpected() : this.#fail('argument-count', name)
    const branches = this.#expressions()
    if (branches === null) return null
    const [then, otherwise] = branches
    if (branches.length !== 2 || !then || !otherwise) return this.#fail('argument-count', name)
    return { type: 'choice', left, comparison: comparison.text, right, then, otherwise }
  }

  #name(code: FormulaFaultCode): Token | null {
    const token = this.#peek()
    if (token.type === 'name') return this.#advance()
    return token.type === 'end' ? this.#unexpected() : this.#fail(code, token)
  }

  #sum(kind: Kind | null): Formula | null {
    const items: string[] = []
    do {
      const token = this.#name('item-unknown')
      if (token === null) return null
      const id = token.text.toUpperCase()
      const fault = this.#itemFault(id, items)
      if (fault) return this.#fail(fault, token)
      items.push(id)
    } while (this.#symbol(';'))
    return this.#symbol(')') ? { type: 'sum', kind, items } : this.#unexpected()
  }

  #itemFault(id: string, before: readonly string[]): FormulaFaultCode | null {
    if (!ITEM.test(id)) return 'item-unknown'
    if (before.includes(id)) return 'items-overlap'
    if (!this.#names) return null
    const known = this.#names.items
    const item = known.get(id)
    if (!item) return 'item-unknown'
    if (item.kind === 'value') return 'item-is-value'
    if (before.some((other) => item.ancestors.includes(other) || known.get(other)?.ancestors.includes(id)))
      return 'items-overlap'
    return before.some((other) => known.get(other)?.kind !== item.kind) ? 'kinds-mixed' : null
  }

  #volume(): Formula | null {
    const token = this.#name('volume-unknown')
    if (token === null) return null
    const fits = volumeIdSchema.safeParse(token.text).success && (this.#names?.volumes.has(token.text) ?? true)
    if (!fits) return this.#fail('volume-unknown', token)
    return this.#symbol(')') ? { type: 'volume', id: token.text } : this.#unexpected()
  }

  #indicator(): Formula | null {
    const token = this.#name('indicator-unknown')
    if (token === null) return null
    const id = token.text.toUpperCase()
    const fits = indicatorIdSchema.safeParse(id).success && (this.#names?.indicators.has(id) ?? true)
    if (!fits) return this.#fail('indicator-unknown', token)
    return this.#symbol(')') ? { type: 'indicator', id } : this.#unexpected()
  }
}
