// A scanner just large enough for the rules: it tells code, comments, strings and regular expressions apart in TypeScript,
// TSX and CSS without parsing it. `${}` inside a template is code again. Lengths and line breaks are kept throughout.

export type Literal = { text: string; line: number; kind: 'text' | 'pattern' }
export type Scanned = { uncommented: string; bare: string; literals: Literal[] }

const BLANK = /[^\n]/g

/** `uncommented`: comments blanked. `bare`: comments and the insides of literals blanked. `literals`: every string. */
export function scan(source: string): Scanned {
  let uncommented = ''
  let bare = ''
  const literals: Literal[] = []
  const templates: number[] = [] // brace depth at each open `${`
  let depth = 0
  let at = 0

  const keep = (to: number) => {
    uncommented += source.slice(at, to)
    bare += source.slice(at, to)
    at = to
  }
  const drop = (to: number) => {
    const blank = source.slice(at, to).replace(BLANK, ' ')
    uncommented += blank
    bare += blank
    at = to
  }
  const literal = (to: number, kind: Literal['kind'] = 'text') => {
    const inside = source.slice(at, to)
    literals.push({ text: inside, line: source.slice(0, at).split('\n').length, kind })
    uncommented += inside
    bare += inside.replace(BLANK, ' ')
    at = to
  }
  const template = () => {
    const to = endOfTemplate(source, at)
    literal(to)
    if (source.startsWith('${', at)) {
      keep(at + 2)
      templates.push(depth)
      depth += 1
    } else keep(Math.min(at + 1, source.length))
  }

  while (at < source.length) {
    const char = source[at] ?? ''
    const two = source.slice(at, at + 2)
    if (two === '//' && source[at - 1] !== ':') drop(endOr(source, source.indexOf('\n', at)))
    else if (two === '/*') drop(endOr(source, source.indexOf('*/', at + 2), 2))
    else if (char === "'" || char === '"') {
      keep(at + 1)
      literal(endOfString(source, at, char))
      if (source[at] === char) keep(at + 1)
    } else if (char === '`') {
      keep(at + 1)
      template()
    } else if (char === '/' && opensRegex(bare, source[at + 1])) {
      keep(at + 1)
      literal(endOfRegex(source, at), 'pattern')
    } else {
      if (char === '{') depth += 1
      if (char === '}') depth -= 1
      keep(at + 1)
      if (char === '}' && templates.at(-1) === depth) {
        templates.pop()
        template()
      }
    }
  }
  return { uncommented, bare, literals }
}

const endOr = (source: string, found: number, more = 0) => (found < 0 ? source.length : found + more)

function endOfString(source: string, from: number, quote: string): number {
  let to = from
  while (to < source.length && source[to] !== quote && source[to] !== '\n') to += source[to] === '\\' ? 2 : 1
  return Math.min(to, source.length)
}

function endOfTemplate(source: string, from: number): number {
  let to = from
  while (to < source.length && source[to] !== '`' && !source.startsWith('${', to)) to += source[to] === '\\' ? 2 : 1
  return Math.min(to, source.length)
}

/** A slash begins a regular expression where a value may begin; after a name, a number or a bracket it divides. */
function opensRegex(before: string, next: string | undefined): boolean {
  if (next === '>' || next === undefined) return false
  const trimmed = before.trimEnd()
  return /(^|[(,=:[!&|?{;+>]|\b(return|case|typeof))$/.test(trimmed) && !/<\/?$/.test(trimmed)
}

function endOfRegex(source: string, from: number): number {
  let to = from
  let inClass = false
  while (to < source.length && source[to] !== '\n' && (inClass || source[to] !== '/')) {
    if (source[to] === '[') inClass = true
    if (source[to] === ']') inClass = false
    to += source[to] === '\\' ? 2 : 1
  }
  return Math.min(to, source.length)
}
