import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { patchZip } from '../../../../electron/workbook/write/patch-zip.ts'

const files = fc.dictionary(fc.stringMatching(/^[a-zåäö]{1,8}(\/[a-z]{1,8})?\.xml$/), fc.string({ maxLength: 200 }), {
  minKeys: 1,
  maxKeys: 6,
  noNullPrototype: true,
})

describe('rewriting parts of a zip of ours', () => {
  it('changes what is rewritten and nothing else, whatever the time it was made', () => {
    fc.assert(
      fc.property(files, fc.boolean(), (given, stored) => {
        const made = (mtime: string) =>
          zipSync(Object.fromEntries(Object.entries(given).map(([name, text]) => [name, strToU8(text)])), {
            level: stored ? 0 : 6,
            mtime,
          })
        const patch = (zip: Uint8Array) =>
          patchZip(zip, (name, read) => (name.includes('a') ? strToU8(`${strFromU8(read())}!`) : null))
        const patched = patch(made('2026-01-02T03:04:06'))
        const read = Object.fromEntries(
          Object.entries(unzipSync(patched)).map(([name, bytes]) => [name, strFromU8(bytes)]),
        )
        expect(read).toEqual(
          Object.fromEntries(
            Object.entries(given).map(([name, text]) => [
              name,
              strFromU8(strToU8(text)) + (name.includes('a') ? '!' : ''),
            ]),
          ),
        )
        expect(Buffer.from(patch(made('2019-05-06T07:08:10'))).equals(Buffer.from(patched))).toBe(true)
      }),
    )
  })

  it('throws on what is no zip at all, since that is a bug', () => {
    expect(() => patchZip(new Uint8Array(40), () => null)).toThrow('not a zip')
  })
})
