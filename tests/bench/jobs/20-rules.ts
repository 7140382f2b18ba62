import { performance } from 'node:perf_hooks'
import type { RuleSubject } from '../../../shared/domain/tag/match-rule.ts'
import { ruleChooser } from '../../../shared/domain/tag/choose-rule.ts'
import type { TaggingRule } from '../../../shared/model/tagging-rule.ts'
import type { Job } from '../job.ts'
import { ledgerLine } from '../ledger-file.ts'

const SUBJECTS = 20_000
const RULES = 300

const nothing = { code: '', name: '' }

function subject(n: number): RuleSubject {
  const [account, accountName, centre, centreName, activity, activityName] = ledgerLine(n, 5000)
  return {
    row: null,
    party: '2309',
    chart: 'KOMMUN_BAS',
    code: {
      account: { code: account, name: accountName },
      costCentre: { code: centre, name: centreName },
      activityArea: nothing,
      activity: { code: activity, name: activityName },
      project: nothing,
      object: nothing,
      counterparty: nothing,
      text: '',
    },
  }
}

function rule(n: number): TaggingRule {
  return {
    id: `r${n}`,
    name: `Regel ${n}`,
    chart: 'KOMMUN_BAS',
    party: null,
    conditions: [
      { dimension: 'costCentre', match: 'prefix', value: String(10_000 + n * 16).slice(0, 4) },
      { dimension: 'account', match: n % 2 ? 'prefix' : 'equals', value: n % 2 ? '5' : '5010' },
    ],
    target: { by: 'item', itemId: `HV${n % 40}` },
    origin: 'own',
  }
}

const all = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))

/** Floor: a nested loop of bare comparisons, every rule asked about every code string, none chosen between. */
async function floor() {
  const [subjects, rules] = [all(SUBJECTS, subject), all(RULES, rule)]
  const started = performance.now()
  let taken = 0
  const bare = rules.map(({ conditions: [centre, account] }) => ({
    centre: centre && 'value' in centre ? centre.value : '',
    account: account && 'value' in account ? account.value : '',
    whole: account !== undefined && 'match' in account && account.match === 'equals',
  }))
  for (const { code } of subjects) {
    for (const rule of bare) {
      if (!code.costCentre.code.startsWith(rule.centre)) continue
      if (rule.whole ? code.account.code === rule.account : code.account.code.startsWith(rule.account)) taken += 1
    }
  }
  if (taken === 0) throw new Error('no rule took anything: the bench measures nothing')
  return { ms: performance.now() - started, items: SUBJECTS }
}

/** Ours: the chooser the program uses, which also decides between rules. */
async function ours() {
  const [subjects, rules] = [all(SUBJECTS, subject), all(RULES, rule)]
  const started = performance.now()
  const choose = ruleChooser(rules)
  let taken = 0
  for (const one of subjects) if (choose(one).by !== 'none') taken += 1
  if (taken === 0) throw new Error('no rule took anything: the bench measures nothing')
  return { ms: performance.now() - started, items: SUBJECTS }
}

export const job: Job = { name: `${RULES} rules on 20 000 code strings`, goal: { ratio: 3 }, floor, ours }
