import type { PackageContent } from '../../model/package-content.ts'
import { formatNumber, formatOre, formatShare } from '../present/format-number.ts'
import type { ReportFacts } from './report-words.ts'
import { saidFacts } from './said-facts.ts'

/** What the report's sentences may say, counted from the content. Amounts in tkr, shares of |kr| as whole per cent. */
export function reportFacts(content: PackageContent): ReportFacts {
  const { method, grid } = content
  const { conventions } = method
  const own = content.lines.filter((line) => line.scope.year === grid.lens.year && line.scope.kind === grid.lens.kind)
  const absolute = own.reduce((sum, line) => sum + Math.abs(line.ore), 0)
  const tagged = own.reduce((sum, line) => sum + (line.itemId === null ? 0 : Math.abs(line.ore)), 0)
  const leafParents = new Set(method.items.flatMap((item) => item.parentId ?? []))
  const leaves = method.items.filter((item) => !leafParents.has(item.id))
  return {
    workspaceName: content.workspaceName,
    sample: content.sample,
    at: content.at,
    programVersion: content.programVersion,
    methodName: method.name,
    methodVersion: method.version,
    methodDate: method.date,
    methodStatus: method.status,
    decisions: method.decisions ?? [],
    consultations: method.consultations?.length ?? 0,
    lens: grid.lens,
    parties: grid.parties.map((party) => party.name),
    missingParties: grid.missingParties,
    unreconciledParties: grid.unreconciledParties,
    files: content.batches.length,
    lines: formatNumber(
      own.reduce((sum, line) => sum + line.rows, 0),
      0,
    ),
    amount: formatOre(
      own.reduce((sum, line) => sum + line.ore, 0),
      'tkr',
      0,
    ),
    taggedShare: absolute === 0 ? null : formatShare(tagged / absolute),
    costItems: leaves.filter((item) => item.kind === 'cost').length,
    valueItems: leaves.filter((item) => item.kind === 'value').length,
    keys: method.keys.length,
    methodIndicators: method.indicators.length,
    indicators: grid.rows.map((row) => row.name),
    gates: content.gates.map((gate) => gate.text),
    conventions: [
      conventions.sign,
      conventions.variance,
      conventions.budgetPopulation,
      conventions.outcomePopulation,
      conventions.partYear,
      conventions.missing,
      conventions.overhead,
      conventions.comparability,
    ],
    isolationLevels: conventions.isolationLevels.map(({ level, name }) => `${level} ${name}`),
    evidenceGrades: conventions.evidenceGrades.map(({ grade, name }) => `${grade} ${name}`),
    smallNumberLimit: conventions.smallNumberLimit,
    said: saidFacts(content),
  }
}
