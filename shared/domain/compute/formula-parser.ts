import { indicatorIdSchema } from '../../model/indicator.ts'
import { yearSchema, type Kind } from '../../model/scope.ts'
import { volumeIdSchema } from '../../model/volume.ts'
import type { ArithmeticOperator, AxisFilter, Formula, FormulaIndexBase } from './formula-ast.ts'
import { itemFault, type FormulaNames } from './formula-names.ts'
import type { FormulaFault, FormulaFaultCode } from '../../model/formula-fault.ts'
import type { Token } from './formula-scan.ts'
import { axisOf, axisValueOf, calledBy, type FunctionName, indexBaseOf } from './formula-words.ts'

/** Where a part of a formula stands in its text: 0-based, and how long. */
export type Place = { position: number; length: number }

const DEEPEST = 100
const STRENGTH: ReadonlyMap<string, number> = new Map([
  ['+', 10],
  ['-', 10],
  ['*', 20],
  ['/', 20],
])
const PREFIX_STRENGTH = 30

/** Recursive descent with binding strengths (Pratt). A method that returns null has recorded the fault. Used by placedFormula alone. */
export class FormulaParser {
  fault: FormulaFault | null = null
  readonly places = new Map<Formula, Place>()
  readonly #text: string
  readonly #tokens: readonly [Token, ...Token[]]
  readonly #names: FormulaNames | undefined
  #next = 0
  #depth = 0
  #inIndex = false

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
    const start = this.#peek().at
    let left = this.#placed(start, this.#prefix())
    while (left !== null) {
      const token = this.#peek()
      const binding = token.type === 'symbol' ? STRENGTH.get(token.text) : undefined
      if (binding === undefined || binding <= strength) break
      this.#next += 1
      const right: Formula | null = this.#expression(binding)
      left = this.#placed(start, right && { type: 'binary', operator: token.text as ArithmeticOperator, left, right })
    }
    this.#depth -= 1
    return left
  }

  /** Remembers that a part stands from `start` to the last token taken. */
  #placed<T extends Formula | null>(start: number, formula: T): T {
    const last = this.#tokens[this.#next - 1]
    if (formula !== null && last) this.places.set(formula, { position: start, length: last.at + last.length - start })
    return formula
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
    const called = calledBy(name.text)
    const open = this.#peek()
    if (!this.#symbol('(')) return called ? this.#unexpectedAfter(open) : this.#fail('name-unknown', name)
    switch (called?.is) {
      case undefined:
        return this.#fail('function-unknown', name)
      case 'total':
        return this.#symbol(')') ? { type: 'total', name: called.name } : this.#fail('argument-count', name)
      case 'sum':
        return this.#sum(called.kind)
      case 'function':
        return this.#function(called.name, name)
    }
  }

  #function(called: FunctionName, name: Token): Formula | null {
    switch (called) {
      case 'volume':
        return this.#volume()
      case 'indicator':
        return this.#indicator()
      case 'choice':
        return this.#choice(name)
      case 'index':
        return this.#index(name)
      case 'fixed':
        return this.#fixed(name)
      case 'abs':
      case 'previous': {
        const [of, ...more] = this.#expressions() ?? []
        if (!of) return null
        return more.length === 0 ? { type: called, of } : this.#fail('argument-count', name)
      }
      case 'share': {
        const [part, whole, ...more] = this.#expressions() ?? []
        if (!part) return null
        return whole && more.length === 0 ? { type: 'share', part, whole } : this.#fail('argument-count', name)
      }
    }
  }

  /** An expression and the ';' that must follow it. */
  #first(name: Token): Formula | null {
    const of = this.#expression(0)
    if (of === null || this.#symbol(';')) return of
    return this.#peek().type === 'symbol' && this.#peek().text === ')'
      ? this.#fail('argument-count', name)
      : this.#unexpected()
  }

  /** index(x; 2024), index(x; föregående), index(x; budget). One in another would read the same figures over and over. */
  #index(name: Token): Formula | null {
    if (this.#inIndex) return this.#fail('index-nested', name)
    this.#inIndex = true
    const of = this.#first(name)
    this.#inIndex = false
    if (of === null) return null
    const token = this.#peek()
    const base: FormulaIndexBase | null = token.type === 'name' ? indexBaseOf(token.text) : this.#yearOf(token)
    if (base === null) return token.type === 'end' ? this.#unexpected() : this.#fail('base-unknown', token)
    this.#next += 1
    return this.#symbol(')') ? { type: 'index', of, base } : this.#unexpected()
  }

  /** fastpris(x; 2024) */
  #fixed(name: Token): Formula | null {
    const of = this.#first(name)
    if (of === null) return null
    const token = this.#peek()
    const year = this.#yearOf(token)
    if (year === null) return token.type === 'end' ? this.#unexpected() : this.#fail('year-expected', token)
    this.#next += 1
    return this.#symbol(')') ? { type: 'fixed', of, year } : this.#unexpected()
  }

  #yearOf(token: Token): number | null {
    const year = token.type === 'number' ? Number(token.text) : Number.NaN
    return yearSchema.safeParse(year).success ? year : null
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

  /** summa(A1; A2; vårdform=ordinärt): items, then perhaps where on the axes. */
  #sum(kind: Kind | null): Formula | null {
    const items: string[] = []
    const filters: AxisFilter[] = []
    do {
      const token = this.#name('item-unknown')
      if (token === null) return null
      if (this.#peek().type === 'comparison' && items.length > 0) {
        const filter = this.#filter(token)
        if (filter === null) return null
        if (!filters.some(({ axis, value }) => axis === filter.axis && value === filter.value)) filters.push(filter)
        continue
      }
      const id = token.text.toUpperCase()
      const fault = filters.length > 0 ? 'item-after-axis' : itemFault(id, items, this.#names)
      if (fault) return this.#fail(fault, token)
      items.push(id)
    } while (this.#symbol(';'))
    return this.#symbol(')') ? { type: 'sum', kind, items, filters } : this.#unexpected()
  }

  /** The rest of vårdform=ordinärt, all up to the next ';' or ')': a place may be written 80+ or 0-17. */
  #filter(word: Token): AxisFilter | null {
    const axis = axisOf(word.text)
    if (axis === null) return this.#fail('axis-unknown', word)
    const equals = this.#advance()
    if (equals.text !== '=') return this.#fail('token-unexpected', equals)
    const first = this.#peek()
    let last = first
    while (this.#peek().type !== 'end' && this.#peek().text !== ';' && this.#peek().text !== ')') last = this.#advance()
    if (first.type === 'end') return this.#unexpected()
    const length = Math.max(last.at + last.length - first.at, 0)
    const value = axisValueOf(word.text, this.#text.slice(first.at, first.at + length), this.#names?.axes?.[axis])
    return value === null ? this.#fail('axis-value-unknown', { ...first, length }) : { axis, value }
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
