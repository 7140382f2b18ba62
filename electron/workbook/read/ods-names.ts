/** An attribute by its usual prefixed name, or by its local name under another prefix of the same file; '' where it is not there. */
export const odsAttribute = (attributes: Readonly<Record<string, string>>, name: string): string => {
  const usual = attributes[name]
  if (usual !== undefined) return usual
  // Nearly every file uses the usual prefixes: seen once on an element, there is no other to look for.
  if (attributes['office:value-type'] !== undefined || attributes['table:style-name'] !== undefined) return ''
  const ending = name.slice(name.indexOf(':'))
  for (const key in attributes) if (key.endsWith(ending) && !key.startsWith('calcext:')) return attributes[key] ?? ''
  return ''
}

/** How many times a cell or row stands: 1 unless it says more. What it says is only a number; nothing is made from it here. */
export const odsRepeats = (attributes: Readonly<Record<string, string>>, name: string): number => {
  const stated = Number(odsAttribute(attributes, name) || 1)
  return Number.isInteger(stated) && stated > 0 ? stated : 1
}
