import type { Item, ItemKind, Method } from '../../../shared/model/catalogue.ts'
import { methodText } from '../../../shared/text/ui-method.ts'
import type { TreeNode } from '../../ui/tree.tsx'

const KINDS: readonly ItemKind[] = ['cost', 'financing', 'value', 'outside']

/** Ids of tree nodes: the item's own, "key:…" and "indicator:…"; headings begin with "-". */
export const keyNode = (id: string): string => `key:${id}`
export const indicatorNode = (id: string): string => `indicator:${id}`

/** Everything one could look for in an item, in lower case. */
function wordsOf(item: Item): string {
  const accounts = item.accounts.map((account) => account.prefix).join(' ')
  return [item.id, item.name, item.definition, ...item.included, ...item.notIncluded, item.isolationProblem, accounts]
    .join(' ')
    .toLocaleLowerCase('sv')
}

/** The method as a tree: kinds of items, their groups and leaves, then keys and indicators. Searching keeps what matches and its headings. */
export function methodTree(method: Method, search: string): TreeNode[] {
  const wanted = search.trim().toLocaleLowerCase('sv')
  const fits = (text: string) => wanted === '' || text.toLocaleLowerCase('sv').includes(wanted)
  const itemNode = (item: Item): TreeNode | null => {
    const children = method.items
      .filter((child) => child.parentId === item.id)
      .map(itemNode)
      .filter((node) => node !== null)
    if (children.length === 0 && !fits(wordsOf(item))) return null
    return { id: item.id, code: item.id, label: item.name, children }
  }
  const heading = (id: string, label: string, children: readonly (TreeNode | null)[]): TreeNode => ({
    id,
    label,
    children: children.filter((node) => node !== null),
  })
  const all = [
    ...KINDS.map((kind) =>
      heading(
        `-${kind}`,
        methodText.kinds[kind],
        method.items.filter((item) => item.kind === kind && item.parentId === null).map(itemNode),
      ),
    ),
    heading(
      '-keys',
      methodText.keys,
      method.keys.map((key) =>
        fits(`${key.name} ${key.explanation}`) ? { id: keyNode(key.id), label: key.name } : null,
      ),
    ),
    heading(
      '-indicators',
      methodText.indicators,
      method.indicators.map((one) =>
        fits(`${one.id} ${one.name} ${one.purpose}`)
          ? { id: indicatorNode(one.id), code: one.id, label: one.name }
          : null,
      ),
    ),
  ]
  return all.filter((node) => (node.children?.length ?? 0) > 0)
}

/** Accounts per chart: "Kommun-Bas" → ["5020", "56"]. */
export function accountsByChart(item: Item): { chart: string; prefixes: string[] }[] {
  const charts = [...new Set(item.accounts.map((account) => account.chart))]
  return charts.map((chart) => ({
    chart: methodText.charts[chart],
    prefixes: item.accounts.filter((account) => account.chart === chart).map((account) => account.prefix),
  }))
}
