import type { RawRow } from '../../../model/raw-table.ts'

/** One object of an object list: dimension number and object number as written. `object` is '' where it named a person. */
export type SieObject = { dimension: string; object: string }

/** `from` and `to` are ISO dates. `index` 0 is the current year, −1 the one before; a calendar year where the file declares none. */
export type SieYear = { index: number; from: string; to: string }

export type BalanceLabel = 'IB' | 'UB' | 'RES' | 'OIB' | 'OUB' | 'PSALDO' | 'PBUDGET'

/** One balance line. `period` is ÅÅÅÅ-MM, or as written where it is no month, or ''. `amount` as written, '?' where it is missing. */
export type SieBalance = {
  label: BalanceLabel
  line: number
  year: number
  period: string
  account: string
  objects: readonly SieObject[]
  amount: string
}

/** All #TRANS of one period, account and object list: `line` is the first of them, `amount` their sum in kronor (or the one as written). */
export type SieTransaction = {
  line: number
  lines: number
  year: number
  period: string
  account: string
  objects: readonly SieObject[]
  amount: string
}

/** `type` T asset, S debt, K cost, I income, '' where the file does not say. */
export type SieAccount = { name: string; type: string }
export type SieDimension = { number: string; name: string; parent: string }

/**
 * What is kept of a SIE file 1–4: no voucher text, no signature, no address, no contact, no employee, customer, supplier or invoice.
 * Source of the format: sie.se, Filformat SIE typ 1–4, utgåva 4B.
 */
export type SieFile = {
  type: string
  program: string
  chartType: string
  /** `number` as NNNNNN-NNNN; both '' where the number is a person's. */
  organisation: { number: string; name: string }
  years: SieYear[]
  /** #OMFATTN as an ISO date, '' where absent. */
  until: string
  accounts: Map<string, SieAccount>
  dimensions: Map<string, SieDimension>
  /** Names by objectKey(). */
  objectNames: Map<string, string>
  balances: SieBalance[]
  transactions: SieTransaction[]
  checksum: 'none' | 'agrees' | 'differs'
  /** Lines where a quote or brace was missing or stray, and lines that could not be used at all. */
  mendedLines: number[]
  unreadableLines: number[]
  /** U+FFFD, and letters of CP437 once read as Windows-1252, inside words. */
  damagedCharacters: number
  damagedLine: number
  encoding: SieEncoding
}

export type SieEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15' | 'cp437'

export const objectKey = (dimension: string, object: string): string => `${dimension}\u0001${object}`

/** Why a line of the chosen content is not money of its own; null where it is. */
export type SieSkip = 'not-result-account' | 'object-breakdown' | 'total-row' | null

/** A row of the table made of the file: `row` is the line in the file. */
export type SieRow = RawRow & { skip: SieSkip }
