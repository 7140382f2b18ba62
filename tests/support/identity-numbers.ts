/** A seeded source of chance (mulberry32), so that a test that fails can be run again. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const two = (number: number): string => String(number).padStart(2, '0')

/** The check digit of nine digits: Luhn, weights 2, 1, 2, … */
export function checkDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** An invented identity number in parts; every third is a co-ordination number. Numbers are made, never written down. */
export function identityNumber(random: (below: number) => number): { century: string; date: string; tail: string } {
  const year = random(100)
  const month = 1 + random(12)
  const day = 1 + random(28) + (random(3) === 0 ? 60 : 0)
  const date = two(year) + two(month) + two(day)
  const serial = String(1 + random(999)).padStart(3, '0')
  return { century: random(2) === 0 ? '19' : '20', date, tail: serial + checkDigit(date + serial) }
}

/** An organisation number: ten digits with a right check digit, third digit at least 2. */
export function organisationNumber(random: (below: number) => number): string {
  const nine = String(1 + random(9)) + random(10) + (2 + random(8)) + String(random(1_000_000)).padStart(6, '0')
  return nine + checkDigit(nine)
}
