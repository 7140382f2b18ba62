import type { Option } from './select.tsx'

/**
 * The option that typed letters mean: the one whose label or first word (its id) it is, else, unless it must be exact, the first
 * that begins with it, then the first that has it.
 */
export function meantOption<K extends string>(
  options: readonly Option<K>[],
  typed: string,
  exact: boolean,
): Option<K> | undefined {
  const wanted = typed.trim().toLocaleLowerCase('sv')
  if (wanted === '') return undefined
  const labelled = options
    .filter(({ disabled }) => !disabled)
    .map((option) => ({ option, label: option.label.toLocaleLowerCase('sv') }))
  const found =
    labelled.find(({ label }) => label === wanted || label.startsWith(`${wanted} `)) ??
    (exact
      ? undefined
      : (labelled.find(({ label }) => label.startsWith(wanted)) ??
        labelled.find(({ label }) => label.includes(wanted))))
  return found?.option
}
