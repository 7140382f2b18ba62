import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../shared/model/problem.ts'

const path = fileURLToPath(new URL('../../shared/text/sv.ts', import.meta.url))
const there = existsSync(path)
if (!there) console.log('shared/text/sv.ts is not written yet: problem texts are not checked')

describe.runIf(there)('every problem a person can meet has words', async () => {
  const texts = there ? await readTexts() : {}

  test.each(PROBLEM_CODES)('%s', (code) => expect(texts).toHaveProperty(code))

  test('and no text is left without its problem', () => {
    const known = new Set<string>(PROBLEM_CODES)
    expect(Object.keys(texts).filter((code) => !known.has(code))).toEqual([])
  })
})

async function readTexts(): Promise<object> {
  const found: unknown = await import(pathToFileURL(path).href)
  const texts = typeof found === 'object' && found && 'problemTexts' in found ? found.problemTexts : undefined
  return typeof texts === 'object' && texts ? texts : {}
}
