import type { FormulaFault, FormulaFaultCode } from '../../model/formula-fault.ts'
import type { Comparison } from './formula-ast.ts'

export type Token =
  | { type: 'number'; text: string; at: number; length: number }
  | { type: 'name'; text: string; at: number; length: number }
  | { type: 'symbol'; text: '+' | '-' | '*' | '/' | '(' | ')' | ';'; at: number; length: number }
  | { type: 'comparison'; text: Comparison; at: number; length: number }
  | { type: 'end'; text: ''; at: number; length: number }

const LONGEST_FORMULA = 2000
const MOST_DIGITS = 15

const SPACE = /\s+/y
const NUMBER = /[\d.,]+/y
const GOOD_NUMBER = /^(\d+)(?:,(\d+))?$/
const NAME = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy
const SYMBOL = /[-−+*/();]/y
const COMPARISON = /<>|<=|>=|[<>=]/y

/** Cuts a formula into tokens, or says where it cannot be cut. */
export function scan(
  text: string,
): { ok: true; tokens: readonly [Token, ...Token[]] } | { ok: false; fault: FormulaFault } {
  const bad = (code: FormulaFaultCode, position: number, length: number): { ok: false; fault: FormulaFault } => ({
    ok: false,
    fault: { code, position, length, text: text.slice(position, position + Math.min(length, 40)) },
  })
  if (text.length > LONGEST_FORMULA) return bad('too-long', LONGEST_FORMULA, text.length - LONGEST_FORMULA)
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? null
  }
  while (at < text.length) {
    const space = take(SPACE)
    if (space) {
      at += space.length
      continue
    }
    const number = take(NUMBER)
    const name = take(NAME)
    const comparison = take(COMPARISON)
    const symbol = take(SYMBOL)
    const length = (number ?? name ?? comparison ?? symbol ?? '').length
    if (number !== null) {
      const canonical = canonicalNumber(number)
      if (canonical === null) return bad('number-malformed', at, length)
      tokens.push({ type: 'number', text: canonical, at, length })
    } else if (name !== null) tokens.push({ type: 'name', text: name.normalize('NFC'), at, length })
    else if (comparison !== null) tokens.push({ type: 'comparison', text: comparison as Comparison, at, length })
    else if (symbol !== null) tokens.push({ type: 'symbol', text: symbolOf(symbol), at, length })
    else return bad('character-unknown', at, (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    at += length
  }
  const end: Token = { type: 'end', text: '', at: text.length, length: 0 }
  const [first, ...rest] = tokens
  return first ? { ok: true, tokens: [first, ...rest, end] } : bad('empty', 0, text.length)
}

/** '007,50' → '7,5'. Null for two commas, a decimal point, nothing after the comma or more digits than are exact. */
function canonicalNumber(written: string): string | null {
  const parts = GOOD_NUMBER.exec(written)
  if (!parts) return null
  const whole = (parts[1] ?? '').replace(/^0+(?=\d)/, '')
  const decimals = (parts[2] ?? '').replace(/0+$/, '')
  if (whole.length + decimals.length > MOST_DIGITS) return null
  return decimals ? `${whole},${decimals}` : whole
}

const symbolOf = (symbol: string): '+' | '-' | '*' | '/' | '(' | ')' | ';' => {
  switch (symbol) {
    case '+':
    case '*':
    case '/':
    case '(':
    case ')':
    case ';':
      return symbol
    default:
      return '-'
  }
}
