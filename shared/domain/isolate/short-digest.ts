/** A text as 16 hexadecimal digits: the same text gives the same on every machine. Not secret; made to tell a few million texts apart. */
export function shortDigest(text: string): string {
  let first = 0xdeadbeef
  let second = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x9e3779b1)
    second = Math.imul(second ^ unit, 0x5f356495)
  }
  first = Math.imul(first ^ (first >>> 16), 0x85ebca6b) ^ Math.imul(second ^ (second >>> 13), 0xc2b2ae35)
  second = Math.imul(second ^ (second >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return hex(first) + hex(second)
}

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0')
