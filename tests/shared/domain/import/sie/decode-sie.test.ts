import { describe, expect, it } from 'vitest'
import { bytesIn, sieOfBytes } from '../../../../support/sie-text.ts'

const TEXT = '#FLAGGA 0\r\n#FORMAT PC8\r\n#FNAMN "Övre Åsele vård AB"\r\n#KONTO 5010 "Löner för hemsjukvård"\r\n'

describe('the encoding is judged by the bytes, never by #FORMAT', () => {
  it.each(['cp437', 'utf-8', 'windows-1252'] as const)('%s', (encoding) => {
    const file = sieOfBytes(bytesIn(TEXT, encoding))
    expect(file.encoding).toBe(encoding)
    expect(file.organisation.name).toBe('Övre Åsele vård AB')
    expect(file.accounts.get('5010')?.name).toBe('Löner för hemsjukvård')
    expect(file.damagedCharacters).toBe(0)
  })

  it('ISO-8859-15 shows itself by letters that are signs in Windows-1252', () => {
    const file = sieOfBytes(bytesIn(`${TEXT}#KONTO 6010 "Bošić konsult"\r\n`.replace('ć', 'c'), 'iso-8859-15'))
    expect(file.encoding).toBe('iso-8859-15')
    expect(file.accounts.get('6010')?.name).toBe('Bošic konsult')
  })

  it('UTF-8 with a byte order mark, and UTF-16', () => {
    const marked = sieOfBytes(bytesIn(`\ufeff${TEXT}`))
    expect(marked.organisation.name).toBe('Övre Åsele vård AB')
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${TEXT}`, (letter) => letter.charCodeAt(0)).buffer)
    expect(sieOfBytes(wide).accounts.get('5010')?.name).toBe('Löner för hemsjukvård')
  })

  it('letters far into a file decide too, wherever the pieces are cut', () => {
    const bytes = bytesIn(`#FLAGGA 0\r\n${'#SRU 1510 204\r\n'.repeat(20_000)}#KONTO 5010 "Löner"\r\n`, 'cp437')
    for (const size of [bytes.length, 4096, 4097]) {
      const file = sieOfBytes(bytes, size)
      expect(file.encoding).toBe('cp437')
      expect(file.accounts.get('5010')?.name).toBe('Löner')
    }
    const utf8 = bytesIn('#KONTO 5010 "Löner för vård"\r\n')
    for (let size = 1; size < 8; size++)
      expect(sieOfBytes(utf8, size).accounts.get('5010')?.name).toBe('Löner för vård')
  })

  it('text already damaged is counted and placed, never repaired', () => {
    const replaced = sieOfBytes(bytesIn('#FLAGGA 0\r\n#KONTO 5010 "L\ufffdner f\ufffdr v\ufffdrd"\r\n'))
    expect(replaced).toMatchObject({ encoding: 'utf-8', damagedCharacters: 3, damagedLine: 2 })
    const swapped = sieOfBytes(bytesIn('#KONTO 3010 "Hyresint„kter och f”rs„ljning"\r\n'))
    expect(swapped.damagedCharacters).toBe(3)
    expect(swapped.accounts.get('3010')?.name).toBe('Hyresint„kter och f”rs„ljning')
    expect(sieOfBytes(bytesIn('#KONTO 3010 "Kallas ”avgift” här"\r\n')).damagedCharacters).toBe(0)
  })

  it('one stray byte does not turn a UTF-8 file into another', () => {
    const bytes = bytesIn(`${TEXT.repeat(3)}#KONTO 6010 "x?y"\r\n`)
    bytes[bytes.lastIndexOf(0x3f)] = 0x94
    expect(sieOfBytes(bytes)).toMatchObject({ encoding: 'utf-8', damagedCharacters: 1 })
  })
})
