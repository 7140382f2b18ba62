import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedInputOf } from '../../shared/contract/index.ts'
import { sayTheSame } from '../../shared/domain/tag/choose-rule.ts'
import { tallyRules } from '../../shared/domain/tag/tally-rules.ts'
import { done, failed, type Outcome } from '../../shared/model/problem.ts'
import { RULES_FILE_FORMAT, RULES_FILE_KIND, type RulesFile, type StagedRule } from '../../shared/model/rules-file.ts'
import type { Scope } from '../../shared/model/scope.ts'
import { targetItems, targetParts } from '../../shared/model/tag-split.ts'
import { unknownAxisValue } from '../../shared/model/tag-axes.ts'
import type { TaggingRule } from '../../shared/model/tagging-rule.ts'
import { historyLabels } from '../../shared/text/history-labels.ts'
import { PASTED_FILE_NAME } from '../../shared/text/paste.ts'
import { rulesFileName } from '../../shared/text/rules-file.ts'
import { rowsOfGroup } from '../store/groups.ts'
import { lastDone } from '../store/history.ts'
import { listRules, ruleToRow } from '../store/tags.ts'
import type { Call, Handlers, ReadContext, Resources, SessionContext } from './context.ts'
import { fitItem } from './fit-target.ts'
import { reading } from './proposal.ts'
import { retag } from './retag.ts'
import { groupsOfScope, handTagsById, rulesOfScope } from './tagging-scope.ts'

/** Reads a rules file where untrusted bytes are read; the file itself is not kept. */
async function read(
  { workspace, parser, files, ids }: SessionContext,
  from: ParsedInputOf<'tagging.stageRules'>['from'],
  call: Call,
): Promise<Outcome<{ fileName: string; file: RulesFile }>> {
  if ('file' in from) {
    const opened = files.opened(from.file)
    if (!opened.ok) return opened
    const { name: fileName, path } = opened.value
    const file = await parser.readRules(path, fileName, false, call.signal)
    return file.ok ? done({ fileName, file: file.value }) : file
  }
  if (from.text.trim() === '') return failed('file-empty')
  const path = join(workspace.scratch, 'source', ids.next('text'))
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, from.text, 'utf8')
  try {
    const file = await parser.readRules(path, PASTED_FILE_NAME, true, call.signal)
    return file.ok ? done({ fileName: PASTED_FILE_NAME, file: file.value }) : file
  } finally {
    rmSync(path, { force: true })
  }
}

/** Items that cannot be tagged, keys and parties that are not here: all of them, so that one list can be sent back. */
function unknownIn(resources: Resources, rules: RulesFile['rules']): string[] {
  const { method, parties } = resources
  const items = rules.flatMap(({ target }) => targetItems(target)).filter((itemId) => !fitItem(resources, itemId).ok)
  const keys = rules.flatMap(({ target }) =>
    target.by === 'key' && !method.keys.some(({ id }) => id === target.keyId) ? [target.keyId] : [],
  )
  const others = rules.flatMap(({ party }) =>
    party !== null && !parties.some(({ code }) => code === party) ? [party] : [],
  )
  const places = rules.flatMap(({ target, axes }) => {
    const unknown = unknownAxisValue(method.axes, [axes, ...targetParts(target).map((part) => part.axes)])
    return unknown ? [unknown.value] : []
  })
  return [...new Set([...items, ...keys, ...others, ...places])].toSorted()
}

/** What each rule of a file would do in the scope if all of them were taken in. */
function staged(context: ReadContext, scope: Scope, incoming: RulesFile['rules']): StagedRule[] {
  const { db } = context
  const here = new Map(listRules(db).map((rule) => [rule.id, rule]))
  const incomingIds = new Set(incoming.map(({ id }) => id))
  const together = [...[...here.values()].filter(({ id }) => !incomingIds.has(id)), ...incoming]
  const byHand = handTagsById(db, scope)
  const names = new Map(together.map((rule) => [rule.id, rule.name]))
  const tallies = tallyRules(
    rulesOfScope(db, scope, together),
    scope.party,
    groupsOfScope(context, scope, null),
    (codeId) => byHand.has(codeId),
    ({ batchNo, codeId }) => rowsOfGroup(db, batchNo, codeId),
  )
  return incoming.map((rule) => {
    const { rows, ore, ties } = tallies.get(rule.id) ?? { rows: 0, ore: 0, ties: new Set<string>() }
    const known = here.get(rule.id)
    return {
      rule,
      state: !known ? 'new' : same(known, rule) ? 'same' : 'changed',
      takes: { rows, ore },
      ties: [...ties].map((id) => names.get(id) ?? id).toSorted(),
    }
  })
}

const same = (a: TaggingRule, b: TaggingRule): boolean =>
  a.name === b.name &&
  a.chart === b.chart &&
  a.party === b.party &&
  JSON.stringify(a.conditions) === JSON.stringify(b.conditions) &&
  sayTheSame(a, b)

export const rulesFileHandlers = {
  'tagging.exportRules': {
    mode: 'free',
    run: async (context, { scope, ruleIds, to }) => {
      const rules = await context.exclusive(() => {
        const all = rulesOfScope(context.workspace.connection.read, scope)
        return ruleIds
          ? all.filter(({ id }) => ruleIds.includes(id))
          : all.filter(({ origin }) => origin !== 'starting')
      })
      if (rules.length === 0) return failed('rules-none-to-send')
      const { method } = context.resources
      const file: RulesFile = {
        kind: RULES_FILE_KIND,
        format: RULES_FILE_FORMAT,
        programVersion: context.program.version,
        methodId: method.id,
        methodVersion: method.version,
        rules: rules.map(({ id, name, chart, party, conditions, target, axes, origin }) => ({
          id,
          name,
          chart,
          party,
          conditions,
          target,
          ...(axes ? { axes } : {}),
          origin: origin === 'starting' ? origin : 'own',
        })),
      }
      const name = rulesFileName(context.workspace.identity.name)
      const delivered = context.files.deliver(name, Buffer.from(`${JSON.stringify(file, null, 2)}\n`, 'utf8'), to)
      return delivered.ok ? done({ file: delivered.value, rules: rules.length }) : delivered
    },
  },
  'tagging.stageRules': {
    mode: 'free',
    run: async (context, { scope, from }, call) => {
      const found = await read(context, from, call)
      if (!found.ok) return found
      const { fileName, file } = found.value
      const unknown = unknownIn(context.resources, file.rules)
      if (unknown.length > 0)
        return failed('rules-file-unknown', { file: fileName }, { items: unknown.join(', '), count: unknown.length })
      const planId = context.ids.next('regelfil')
      const rules = await context.exclusive(() => staged(reading(context), scope, file.rules))
      const seenEntry = lastDone(context.workspace.connection.read)?.id ?? null
      context.workspace.rulesPlans.set(planId, { id: planId, fileName, staged: rules, seenEntry })
      return done({ planId, fileName, methodVersion: file.methodVersion, rules })
    },
  },
  'tagging.applyRules': {
    mode: 'write',
    prepare: ({ workspace, db }, { planId }) => {
      const plan = workspace.rulesPlans.get(planId)
      if (!plan) return failed('plan-unknown')
      return plan.seenEntry === (lastDone(db)?.id ?? null) ? done({ release: () => undefined }) : failed('plan-stale')
    },
    run: (context, { planId }) => {
      const { db, journal, workspace } = context
      const plan = workspace.rulesPlans.get(planId)
      if (!plan) return failed('plan-unknown')
      const fresh = plan.staged.filter(({ state, ties }) => state !== 'same' && ties.length === 0)
      if (fresh.length === 0) return failed('rules-none-new')
      const before = listRules(db)
      for (const { rule } of fresh) journal.put('tagging_rule', ruleToRow(rule))
      const ids = new Set(fresh.map(({ rule }) => rule.id))
      retag(
        context,
        [...fresh.map(({ rule }) => rule), ...before.filter(({ id }) => ids.has(id))].map((rule) => ({
          of: 'rule',
          rule,
        })),
      )
      const rows = fresh.reduce((sum, { takes }) => sum + takes.rows, 0)
      const ore = fresh.reduce((sum, { takes }) => sum + takes.ore, 0)
      return done({
        value: {
          taken: fresh.length,
          leftOut: plan.staged.filter(({ state, ties }) => state !== 'same' && ties.length > 0).length,
        },
        step: { label: historyLabels.tookRulesFile(fresh.length, plan.fileName), rows, ore },
      })
    },
  },
} satisfies Partial<Handlers>
