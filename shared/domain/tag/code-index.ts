import { CODE_DIMENSIONS, type Chart, type CodePart, type CodeString } from '../../model/code-string.ts'
import type { RuleCondition } from '../../model/rule-condition.ts'
import type { RuleExpression } from '../../model/rule-expression.ts'
import type { TaggingRule } from '../../model/tagging-rule.ts'
import { askedPart, lowerText, partHolds } from './match-condition.ts'

const DIMENSIONS = [...CODE_DIMENSIONS, 'text'] as const
type Dimension = (typeof DIMENSIONS)[number]
const CHARTS: readonly Chart[] = ['KOMMUN_BAS', 'REGION_BAS', 'CUSTOM']
const FIRST_ROOM = 1024

/** The different parts that stand in one dimension, and which of them each code string has. */
interface Column {
  parts: CodePart[]
  numberOf: Map<string, number>
  at: Int32Array
}

/**
 * Code strings kept as numbers of their parts, so that a condition is asked once of each different part and not of every code
 * string: a million code strings have some thousands of different accounts. What a condition means is still partHolds. Ids rise.
 */
export class CodeIndex {
  #ids = new Int32Array(FIRST_ROOM)
  #charts = new Uint8Array(FIRST_ROOM)
  #size = 0
  readonly #columns: Record<Dimension, Column>

  constructor() {
    const column = (): Column => ({ parts: [], numberOf: new Map(), at: new Int32Array(FIRST_ROOM) })
    this.#columns = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, column()])) as Record<
      Dimension,
      Column
    >
  }

  get size(): number {
    return this.#size
  }

  /** The highest id there is, 0 for none: what comes next is higher. */
  get lastId(): number {
    return this.#size === 0 ? 0 : (this.#ids[this.#size - 1] ?? 0)
  }

  add(id: number, chart: Chart, code: CodeString): void {
    if (id <= this.lastId) throw new Error(`code string ${id} comes after ${this.lastId}`)
    if (this.#size === this.#ids.length) this.#grow()
    this.#ids[this.#size] = id
    this.#charts[this.#size] = CHARTS.indexOf(chart)
    for (const dimension of DIMENSIONS) {
      const column = this.#columns[dimension]
      const part = askedPart(code, dimension)
      const key = `${part.code}\u001f${part.name}`
      let number = column.numberOf.get(key)
      if (number === undefined) {
        number = column.parts.push(part) - 1
        column.numberOf.set(key, number)
      }
      column.at[this.#size] = number
    }
    this.#size += 1
  }

  /** Forgets what came after an id. */
  forgetAfter(id: number): void {
    while (this.#size > 0 && this.lastId > id) this.#size -= 1
  }

  /** A code string by its id; undefined when it is not here. */
  find(id: number): { chart: Chart; code: CodeString } | undefined {
    const at = this.#place(id)
    if (at < 0) return undefined
    const part = (dimension: Dimension): CodePart => {
      const column = this.#columns[dimension]
      return column.parts[column.at[at] ?? 0] ?? { code: '', name: '' }
    }
    return {
      chart: CHARTS[this.#charts[at] ?? 0] ?? 'CUSTOM',
      code: {
        account: part('account'),
        costCentre: part('costCentre'),
        activityArea: part('activityArea'),
        activity: part('activity'),
        project: part('project'),
        object: part('object'),
        counterparty: part('counterparty'),
        text: part('text').name,
      },
    }
  }

  /** Ids of the code strings some row of which a rule may take, whoever's they are. */
  matching({ chart, conditions }: Pick<TaggingRule, 'chart' | 'conditions'>): number[] {
    const all = conditions.map((condition) => this.#compile(condition))
    const wanted = chart === null ? -1 : CHARTS.indexOf(chart)
    return this.#idsWhere((at) => (wanted < 0 || this.#charts[at] === wanted) && all.every((holds) => holds(at)))
  }

  /** Ids of the code strings that have every word in some code or name, whatever their case, and (none: any) one of the areas. */
  search(words: readonly string[], areas: readonly string[] = []): number[] {
    const tests = words.map((word) => {
      const wanted = word.toLowerCase()
      const columns = DIMENSIONS.map((dimension) => this.#columns[dimension])
      const bits = columns.map(({ parts, at }) => ({
        at,
        bits: bitsOf(parts, (part) => lowerText(part).includes(wanted)),
      }))
      return (at: number): boolean => bits.some((column) => column.bits[column.at[at] ?? 0] === 1)
    })
    const { parts, at: numbers } = this.#columns.activityArea
    const inArea = bitsOf(parts, ({ code }) => areas.length === 0 || areas.some((area) => code.startsWith(area)))
    return this.#idsWhere((at) => inArea[numbers[at] ?? 0] === 1 && tests.every((holds) => holds(at)))
  }

  /** Ids of the code strings whose parts pass the tests given, dimension by dimension. */
  where(chart: Chart, tests: Partial<Record<Dimension, (part: CodePart) => boolean>>): number[] {
    const wanted = CHARTS.indexOf(chart)
    const asked = DIMENSIONS.flatMap((dimension) => {
      const test = tests[dimension]
      const { parts, at } = this.#columns[dimension]
      return test ? [{ at, bits: bitsOf(parts, test) }] : []
    })
    return this.#idsWhere(
      (at) => this.#charts[at] === wanted && asked.every((column) => column.bits[column.at[at] ?? 0] === 1),
    )
  }

  #idsWhere(holds: (at: number) => boolean): number[] {
    const found: number[] = []
    for (let at = 0; at < this.#size; at += 1) if (holds(at)) found.push(this.#ids[at] ?? 0)
    return found
  }

  #compile(expression: RuleExpression): (at: number) => boolean {
    if ('all' in expression) {
      const all = expression.all.map((part) => this.#compile(part))
      return (at) => all.every((holds) => holds(at))
    }
    if ('any' in expression) {
      const any = expression.any.map((part) => this.#compile(part))
      return (at) => any.some((holds) => holds(at))
    }
    return 'match' in expression ? this.#compileCondition(expression) : () => true
  }

  #compileCondition(condition: RuleCondition): (at: number) => boolean {
    const { parts, at: numbers } = this.#columns[condition.dimension]
    const bits = bitsOf(parts, (part) => partHolds(condition, part))
    return (at) => bits[numbers[at] ?? 0] === 1
  }

  #place(id: number): number {
    let low = 0
    let high = this.#size - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const found = this.#ids[middle] ?? 0
      if (found === id) return middle
      if (found < id) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  #grow(): void {
    const room = this.#ids.length * 2
    const wider = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const made = new Int32Array(room)
      made.set(old)
      return made
    }
    const charts = new Uint8Array(room)
    charts.set(this.#charts)
    this.#charts = charts
    this.#ids = wider(this.#ids)
    for (const dimension of DIMENSIONS) this.#columns[dimension].at = wider(this.#columns[dimension].at)
  }
}

function bitsOf(parts: readonly CodePart[], test: (part: CodePart) => boolean): Uint8Array {
  const bits = new Uint8Array(parts.length)
  for (const [number, part] of parts.entries()) if (test(part)) bits[number] = 1
  return bits
}
