import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { PackageContent, PackageLine } from '../../shared/model/package-content.ts'
import { done, type Outcome } from '../../shared/model/problem.ts'
import { gatesOf } from '../../shared/text/gates.ts'
import { derivedGrade } from '../../shared/domain/isolate/evidence-grade.ts'
import { accountRole } from '../../shared/domain/tag/account-role.ts'
import { listBatches } from '../store/batches.ts'
import { lastChangeAt } from '../store/history.ts'
import { packageGroups } from '../store/package-groups.ts'
import { listViews } from '../store/views.ts'
import { volumesOf } from '../store/volumes.ts'
import type { ReadContext } from './context.ts'
import { loadFigures } from './figures.ts'
import { buildGrid, chosen, explain } from './indicators.ts'
import { reasonWords } from './tag-reason.ts'

/**
 * Everything a package or a contribution's visible sheets are made from, read in one go. Dated by the workspace's last
 * change, so that the same workspace gives the same bytes. `only`: one party's lines, for its contribution.
 */
export function packageContent(
  context: ReadContext,
  lens: LensModel,
  own: string,
  only?: { party: string },
): Outcome<PackageContent> {
  const { db, resources, workspace, program } = context
  const indicators = chosen(context, undefined)
  if (!indicators.ok) return indicators
  const figures = loadFigures(context, lens)
  const grid = buildGrid(context, figures, own, indicators.value)
  const batches = listBatches(db)
    .map(({ batch }) => batch)
    .filter(
      (batch) =>
        batch.status === 'active' &&
        batch.scope.year === lens.year &&
        (only ? batch.scope.party === only.party : batch.scope.kind === lens.kind),
    )
  const parties = resources.parties.filter(({ code }) => only === undefined || code === only.party)
  const content = {
    workspaceName: workspace.identity.name,
    sample: workspace.identity.sample,
    at: lastChangeAt(db) ?? workspace.identity.createdAt,
    programVersion: program.version,
    method: resources.method,
    parties: [...resources.parties],
    grid,
    explanations: indicators.value.flatMap((indicator) =>
      parties.map((party) => explain(context, figures, indicator, party)),
    ),
    itemSums: parties.flatMap(({ code }) =>
      [...figures.sumsOf(code)].map(([itemId, sum]) => ({ party: code, itemId, ...sum })),
    ),
    lines: linesOf(
      context,
      lens,
      batches.map(({ id }) => id),
    ),
    volumes: volumesOf(db, lens.year).filter(({ party }) => only === undefined || party === only.party),
    batches,
    views: listViews(db),
  }
  return done({ ...content, gates: gatesOf(content) })
}

function linesOf({ db, resources }: ReadContext, lens: LensModel, batchIds: readonly string[]): PackageLine[] {
  const words = reasonWords(db, resources)
  const keyGrades = new Map(resources.method.keys.map((key) => [key.id, key.grade]))
  const kinds = new Map(resources.method.items.map((item) => [item.id, item.kind]))
  return packageGroups(db, batchIds).map((group) => {
    const role = group.role ?? accountRole(resources.charts, group.chart, group.code.account.code) ?? 'cost'
    return {
      scope: group.scope,
      batchId: group.batchId,
      code: group.code,
      rows: group.rows,
      ore: group.ore,
      itemId: group.itemId,
      share: group.means === null ? null : words.shareOf({ ...group, means: group.means }, group.share, group.scope),
      axes: group.axes,
      reason: words.reasonOf(group),
      grade:
        group.means === null
          ? null
          : derivedGrade({
              by: group.means,
              keyGrade: keyGrades.get(group.keyId ?? '') ?? null,
              reconciled: group.reconciled,
            }),
      counts: countsUnder(lens.concept, role, kinds.get(group.itemId ?? '') ?? 'cost'),
    }
  })
}
