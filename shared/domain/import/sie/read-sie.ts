import { openChecksum, type Checksum } from './checksum.ts'
import { countDamage } from './count-damage.ts'
import { detectSieEncoding, openSieDecoder } from './decode-sie.ts'
import { isPersonal } from './dimension-meaning.ts'
import { openObjectLists, plainNumber } from './object-lists.ts'
import { isoDay, isoPeriod, organisationNumber, yearIndex } from './sie-date.ts'
import { objectKey, type BalanceLabel, type SieBalance, type SieEncoding, type SieFile } from './sie-file.ts'
import { splitLine, textFrom, type SieField, type SieLine } from './split-line.ts'
import { openLines } from './split-lines.ts'
import { openTransactionTally } from './tally-transactions.ts'

/** Where the fields of a balance line stand. */
const BALANCES: Readonly<Record<BalanceLabel, { period: boolean; objects: boolean }>> = {
  IB: { period: false, objects: false },
  UB: { period: false, objects: false },
  RES: { period: false, objects: false },
  OIB: { period: false, objects: true },
  OUB: { period: false, objects: true },
  PSALDO: { period: true, objects: true },
  PBUDGET: { period: true, objects: true },
}
/** So many lines are named one by one as mended or unreadable. */
const MOST_LISTED = 10_000

/**
 * Reads a SIE file 1–4 or 4I: any bytes give a file, at worst an empty one. `pieces` is asked for twice, once to judge the
 * encoding and once to read; `encoding` overrides the judgement. Source: SIE utgåva 4B; see also sie-file.ts for what is left out.
 */
export const readSie = (pieces: () => Iterable<Uint8Array>, encoding?: SieEncoding): SieFile => {
  const found = detectSieEncoding(pieces())
  const decoder = openSieDecoder(
    encoding && encoding !== 'windows-1252' ? { ...found, encoding } : westernIf(found, encoding),
  )
  const reader = openSieReader(decoder.bytesOf)
  let skip = decoder.bomBytes
  for (const piece of pieces()) {
    const cut = Math.min(skip, piece.length)
    skip -= cut
    reader.push(decoder.decode(piece.subarray(cut), false), false)
  }
  reader.push(decoder.decode(new Uint8Array(0), true), true)
  return reader.finish(decoder.encoding)
}

/** Windows-1252 asked for and ISO-8859-15 found are the same wish. */
const westernIf = (found: { encoding: SieEncoding; bomBytes: number }, wanted: SieEncoding | undefined) =>
  wanted === undefined || found.encoding === 'iso-8859-15' ? found : { ...found, encoding: wanted }

const openSieReader = (bytesOf: (text: string) => Uint8Array) => {
  const file: Omit<SieFile, 'encoding'> = {
    type: '',
    program: '',
    chartType: '',
    organisation: { number: '', name: '' },
    years: [],
    until: '',
    accounts: new Map(),
    dimensions: new Map(),
    objectNames: new Map(),
    balances: [],
    transactions: [],
    checksum: 'none',
    mendedLines: [],
    unreadableLines: [],
    damagedCharacters: 0,
    damagedLine: 0,
  }
  const lists = openObjectLists()
  const tally = openTransactionTally(lists)
  const words = new Map<string, string>()
  const objects: { dimension: string; object: string; name: string }[] = []
  let checksum: Checksum | null = null
  let company = ''
  let statedNumber = ''
  let voucherDay = ''
  let number = 0

  const judged = new Map<string, boolean>()
  const hidden = (dimension: string): boolean => {
    const known = judged.get(dimension) ?? isPersonal(dimension, file.dimensions)
    judged.set(dimension, known)
    return known
  }
  const shared = (text: string): string => {
    const known = words.get(text)
    if (known !== undefined) return known
    words.set(text, text)
    return text
  }
  const note = (lines: number[]): void => {
    if (lines.length < MOST_LISTED && lines.at(-1) !== number) lines.push(number)
  }
  const amountAt = (fields: readonly SieField[], at: number): string => {
    const text = fields[at]?.text.trim() ?? ''
    return text === '' ? '?' : text.slice(0, 40)
  }
  const account = (number: string) => {
    const known = file.accounts.get(number) ?? { name: '', type: '' }
    file.accounts.set(number, known)
    return known
  }
  const dimension = (fields: readonly SieField[], name: string, parent: string): void => {
    const at = plainNumber(fields[0]?.text ?? '')
    if (at === '') return
    file.dimensions.set(at, { number: at, name, parent })
    judged.clear()
    lists.forget()
  }
  const balance = (label: BalanceLabel, fields: readonly SieField[]): void => {
    const shape = BALANCES[label]
    const year = yearIndex(fields[0]?.text ?? '')
    if (year === null || fields.length < 2) return note(file.unreadableLines)
    let at = shape.period ? 2 : 1
    const line: SieBalance = {
      label,
      line: number,
      year,
      period: shape.period ? shared(isoPeriod(fields[1]?.text ?? '')) : '',
      account: shared((fields[at]?.text ?? '').trim()),
      objects: [],
      amount: '?',
    }
    const list = fields[++at]?.list
    if (list) {
      if (shape.objects) line.objects = lists.of(list, hidden)
      at++
    }
    line.amount = amountAt(fields, at)
    file.balances.push(line)
  }
  const transaction = (fields: readonly SieField[]): void => {
    if (!fields[0]) return note(file.unreadableLines)
    const list = fields[1]?.list
    const at = list ? 2 : 1
    const day = voucherDay || isoDay(fields[at + 1]?.text ?? '')
    tally.add(
      number,
      shared(day.slice(0, 7)),
      shared(fields[0].text.trim()),
      list ? lists.of(list, hidden) : [],
      amountAt(fields, at),
    )
  }
  const record = ({ label, fields }: SieLine): void => {
    const first = fields[0]?.text ?? ''
    switch (label) {
      case 'SIETYP':
        file.type = first.trim()
        break
      case 'PROGRAM':
        file.program = textFrom(fields, 0)
        break
      case 'KPTYP':
        file.chartType = first.trim()
        break
      case 'ORGNR':
        statedNumber = first.trim()
        break
      case 'FNAMN':
        company = textFrom(fields, 0)
        break
      case 'OMFATTN':
        file.until = isoDay(first)
        break
      case 'RAR': {
        const index = yearIndex(first)
        const from = isoDay(fields[1]?.text ?? '')
        const to = isoDay(fields[2]?.text ?? '')
        if (index === null) note(file.unreadableLines)
        else if (from !== '' && to >= from && !file.years.some((year) => year.index === index))
          file.years.push({ index, from, to })
        break
      }
      case 'KONTO':
        if (first !== '') account(first.trim()).name = textFrom(fields, 1)
        break
      case 'KTYP':
        if (first !== '') account(first.trim()).type = (fields[1]?.text ?? '').trim().toUpperCase().slice(0, 1)
        break
      case 'DIM':
        dimension(fields, textFrom(fields, 1), '')
        break
      case 'UNDERDIM': {
        const last = fields.at(-1)?.text ?? ''
        const parent = fields.length > 2 && /^\d+$/.test(last) ? plainNumber(last) : ''
        dimension(fields, textFrom(parent === '' ? fields : fields.slice(0, -1), 1), parent)
        break
      }
      case 'OBJEKT':
        objects.push({
          dimension: plainNumber(first),
          object: (fields[1]?.text ?? '').trim(),
          name: textFrom(fields, 2),
        })
        break
      case 'VER':
        voucherDay =
          fields.slice(2, 3).map(({ text }) => isoDay(text))[0] ||
          (fields
            .slice(0, 4)
            .map(({ text }) => isoDay(text))
            .find((day) => day !== '') ??
            '')
        break
      case 'TRANS':
        transaction(fields)
        break
      case '}':
        voucherDay = ''
        break
      case 'IB':
      case 'UB':
      case 'RES':
      case 'OIB':
      case 'OUB':
      case 'PSALDO':
      case 'PBUDGET':
        balance(label, fields)
        break
      // #RTRANS and #BTRANS are repeated or struck rows; every other label is for somebody else.
    }
  }
  const lines = openLines((text, cut) => {
    number++
    const damage = countDamage(text)
    if (damage > 0 && file.damagedCharacters === 0) file.damagedLine = number
    file.damagedCharacters += damage
    const line = splitLine(text)
    if (!line) return
    if (cut) note(file.unreadableLines)
    if (line.mended) note(file.mendedLines)
    if (line.label === 'KSUMMA') {
      if (checksum) file.checksum = checksum.agreesWith(line.fields[0]?.text.trim() ?? '') ? 'agrees' : 'differs'
      checksum ??= openChecksum(bytesOf)
      return
    }
    if (checksum && file.checksum === 'none') checksum.add(line)
    record(line)
  })

  return {
    push: (text: string, last: boolean) => lines.push(text, last),
    finish: (encoding: SieEncoding): SieFile => {
      file.organisation.number = organisationNumber(statedNumber)
      if (file.organisation.number !== '' || statedNumber.replace(/\D/g, '') === '') file.organisation.name = company
      for (const line of file.balances) line.objects = lists.hide(line.objects, hidden)
      for (const { dimension: of, object, name } of objects)
        if (!hidden(of)) file.objectNames.set(objectKey(of, object), name)
      file.years.sort((a, b) => b.index - a.index)
      file.transactions = tally.take(lists, hidden, file.years)
      return { ...file, encoding }
    },
  }
}
