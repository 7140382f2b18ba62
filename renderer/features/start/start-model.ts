/** The name itself, or with the first number that is free: "Exempel 2". Names differ without regard to case. */
export function freeName(name: string, taken: readonly { readonly name: string }[]): string {
  const used = new Set(taken.map((other) => other.name.toLocaleLowerCase('sv')))
  let candidate = name
  for (let number = 2; used.has(candidate.toLocaleLowerCase('sv')); number += 1) candidate = `${name} ${number}`
  return candidate
}

/** A workspace by its name; what it really is, the host judges by its bytes. */
export const isWorkspaceFile = (name: string): boolean => !/\.(xlsx|xlsm|xls|ods|csv|tsv|txt|se|si|sie)$/i.test(name)

/** A file that can only be a source: plain text is never a contribution. */
export const isTextFile = (name: string): boolean => /\.(csv|tsv|txt|se|si|sie)$/i.test(name)

/** Bytes as people say them: "214 kB", "1,4 MB". */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${new Intl.NumberFormat('sv-SE', { maximumFractionDigits: unit === 'MB' ? 1 : 0 }).format(value)}\u00a0${unit}`
}
