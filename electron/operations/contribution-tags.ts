import { codingKey } from '../../shared/model/coding-key.ts'
import type { CodeString } from '../../shared/model/code-string.ts'
import type { Contribution } from '../../shared/model/contribution.ts'
import type { Kind } from '../../shared/model/scope.ts'
import { axesText } from '../../shared/model/tag-axes.ts'
import { targetText } from '../../shared/model/tag-split.ts'
import type { HandTag, TaggingRule } from '../../shared/model/tagging-rule.ts'
import type { PackageGroup } from '../store/package-groups.ts'

type Parts = Contribution['tags'][number][3]

/** What one code string of one kind counts as, over all its batches, and who said it. */
interface CodeTag {
  kind: Kind
  code: CodeString
  codeKey: string
  parts: Parts
  saidBy: Set<string>
}

/** Lines of a party's year put together per kind and code string; untagged ones are there with no parts. */
export function tagsOf(lines: readonly PackageGroup[]): Map<string, CodeTag> {
  const found = new Map<string, CodeTag>()
  for (const line of lines) {
    const codeKey = codingKey(line.code)
    const key = `${line.scope.kind} ${codeKey}`
    const tag = found.get(key) ?? { kind: line.scope.kind, code: line.code, codeKey, parts: [], saidBy: new Set() }
    found.set(key, tag)
    if (line.itemId === null) {
      tag.saidBy.add('')
      continue
    }
    tag.saidBy.add(line.ruleId ?? 'hand')
    const axes = axesText(line.axes)
    const known = tag.parts.find(([itemId, on]) => itemId === line.itemId && on === axes)
    if (known) known[2] += line.ore
    else tag.parts.push([line.itemId, axes, line.ore])
  }
  return found
}

/** One text for what a code string counts as: equal texts, equal items, axes and öre. '' for nothing. */
export const partsText = (parts: Parts): string =>
  parts
    .map(([itemId, axes, ore]) => `${itemId}|${axes}|${ore}`)
    .toSorted()
    .join(' ')

/** What the sender says of each tagged code string, for the receiver to arrive at the same. */
export function saidOf(
  lines: readonly PackageGroup[],
  rules: readonly TaggingRule[],
  handTags: readonly HandTag[],
  indexOf: (code: CodeString) => number,
): Pick<Contribution, 'said' | 'tags'> {
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]))
  const handByKey = new Map(handTags.map((tag) => [`${tag.kind} ${tag.codeKey}`, tag]))
  const said: Contribution['said'] = []
  const saidAt = new Map<string, number>()
  const placeOf = (tag: HandTag | TaggingRule | undefined): number | null => {
    if (!tag || tag.target.by === 'none') return null
    const key = `${targetText(tag.target)} ${axesText(tag.axes)}`
    const known = saidAt.get(key)
    if (known !== undefined) return known
    saidAt.set(key, said.length)
    return said.push({ target: tag.target, ...(tag.axes ? { axes: tag.axes } : {}) }) - 1
  }
  const tags = [...tagsOf(lines)].flatMap(([key, { kind, code, parts, saidBy }]): Contribution['tags'] => {
    if (parts.length === 0) return []
    const [one, ...others] = saidBy
    const whole = others.length > 0 ? undefined : one === 'hand' ? handByKey.get(key) : ruleById.get(one ?? '')
    return [[kind, indexOf(code), placeOf(whole), parts]]
  })
  return { said, tags }
}
