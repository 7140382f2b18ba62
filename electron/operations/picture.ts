const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const SVG = '<svg '
/** What a picture of a chart never has: scripts, and anything that is fetched from elsewhere. */
const FOREIGN =
  /<script|<foreignObject|<!|<\?|\son\w+\s*=|(?:href|src)\s*=\s*["'](?!#|data:)|@import|url\(\s*["']?(?!#|data:|&quot;#)/i

/** Whether bytes are the picture they are said to be: a PNG, or an SVG that runs nothing and fetches nothing. */
export function isPicture(bytes: Uint8Array, as: 'svg' | 'png'): boolean {
  if (as === 'png') return bytes.length > PNG.length && PNG.every((byte, at) => bytes[at] === byte)
  const text = new TextDecoder().decode(bytes)
  return text.startsWith(SVG) && text.trimEnd().endsWith('</svg>') && !FOREIGN.test(text)
}
