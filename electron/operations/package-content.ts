import { countsUnder } from '../../shared/domain/compute/cost-concept.ts'
import { volumeKey } from '../../shared/domain/compute/disclosure.ts'
import { type At, type Formula, walk } from '../../shared/domain/compute/formula-ast.ts'
import type { LensModel } from '../../shared/model/grid-model.ts'
import type { Indicator } from '../../shared/model/indicator.ts'
import type { PackageContent, PackageLine } from '../../shared/model/package-content.ts'
import type { Party } from '../../shared/model/party.ts'
import { done, type Outcome } from '../../shared/model/problem.ts'
import { SHARED_PARTY, type VolumeValue } from '../../shared/model/volume.ts'
import { gatesOf } from '../../shared/text/gates.ts'
import { derivedGrade } from '../../shared/domain/isolate/evidence-grade.ts'
import { accountRole } from '../../shared/domain/tag/account-role.ts'
import { listBatches } from '../store/batches.ts'
import { lastChangeAt } from '../store/history.ts'
import { packageGroups } from '../store/package-groups.ts'
import { listViews } from '../store/views.ts'
import type { ReadContext } from './context.ts'
import { openFigures } from './figures.ts'
import type { Figures, FiguresBook } from './figures-model.ts'
import { buildGrid, chosen, explain } from './indicators.ts'
import { isolationContent } from './isolation-content.ts'
import { reasonWords } from './tag-reason.ts'

/**
 * Everything a package or a contribution's visible sheets are made from, read in one go. Dated by the workspace's last
 * change, so that the same workspace gives the same bytes. `only`: one party's lines, for its contribution. `ids`: default the method's starting indicators.
 */
export function packageContent(
  context: Pick<ReadContext, 'db' | 'resources' | 'workspace' | 'program'>,
  lens: LensModel,
  own: string,
  only?: { party: string },
  ids?: readonly string[],
): Outcome<PackageContent> {
  const { db, resources, workspace, program } = context
  const indicators = chosen(context, ids)
  if (!indicators.ok) return indicators
  const book = openFigures(context)
  const figures = book.of(lens)
  const grid = buildGrid(context, figures, own, indicators.value)
  const reads = readsOf(figures, indicators.value)
  const batches = listBatches(db)
    .map(({ batch }) => batch)
    .filter(
      (batch) =>
        batch.status === 'active' &&
        (only
          ? batch.scope.year === lens.year && batch.scope.party === only.party
          : reads.has(`${batch.scope.year} ${batch.scope.kind}`)),
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
    totals: totalsOf(figures, parties),
    lines: linesOf(
      context,
      lens,
      batches.map(({ id }) => id),
    ),
    volumes: volumesRead(context, book, figures, indicators.value).filter(
      ({ party }) => only === undefined || party === only.party || party === SHARED_PARTY,
    ),
    batches,
    views: listViews(db),
    isolation: isolationContent(context, figures, lens, only?.party),
  }
  return done({ ...content, gates: gatesOf(content) })
}

/** The years and kinds the indicators read under the lens, its own first: "2026 budget". */
function readsOf(figures: Figures, indicators: readonly Indicator[]): ReadonlySet<string> {
  const { year, kind } = figures.lens
  const found = new Set([`${year} ${kind}`])
  for (const { ast, start } of formulasOf(figures, indicators))
    walk(ast, start, (node, at) => {
      if (node.type === 'sum') found.add(`${at.year} ${node.kind ?? at.kind}`)
    })
  return found
}

/** The volumes of the lens's year, and of every other year that a figure is reckoned with; what must not be told without its number. */
function volumesRead(
  { resources }: Pick<ReadContext, 'resources'>,
  book: FiguresBook,
  figures: Figures,
  indicators: readonly Indicator[],
): VolumeValue[] {
  const { lens } = figures
  const { deflator } = resources.method.conventions
  const found = new Map(
    book
      .year(lens.year)
      .volumes()
      .map((value) => [volumeKey(value), value]),
  )
  for (const { ast, start } of formulasOf(figures, indicators))
    walk(ast, start, (node, at) => {
      const ids = node.type === 'volume' ? [node.id] : []
      const years = at.prices === null ? [] : [at.year, at.prices]
      for (const party of resources.parties) {
        const inputs = figures.inputsOf(party)
        const read = [
          ...ids.map((id) => inputs.volumeOf(id, at)),
          ...(deflator === undefined ? [] : years.map((year) => inputs.volumeOf(deflator, { ...at, year }))),
        ]
        for (const value of read.flatMap((figure) => figure?.of ?? [])) found.set(volumeKey(value), value)
      }
    })
  return [...found.values()].toSorted((a, b) => (volumeKey(a) < volumeKey(b) ? -1 : 1))
}

const formulasOf = (figures: Figures, indicators: readonly Indicator[]): { ast: Formula; start: At }[] =>
  indicators.flatMap((indicator) => {
    const ast = figures.compiledOf(indicator)?.ast
    const { year, kind, index, fixedPrices } = figures.lens
    const start: At = { year, kind, prices: fixedPrices ?? null }
    if (!ast) return []
    return [{ ast: index === undefined || index === 'median' ? ast : { type: 'index', of: ast, base: index }, start }]
  })

const TOTALS = ['tagged', 'imported', 'isolated'] as const

const totalsOf = ({ lens, inputsOf }: Figures, parties: readonly Party[]): PackageContent['totals'] =>
  parties.flatMap((party) =>
    TOTALS.flatMap((name) => {
      const ore = inputsOf(party).totalOf?.(name, { year: lens.year, kind: lens.kind, prices: null }) ?? null
      return ore === null ? [] : [{ party: party.code, year: lens.year, kind: lens.kind, name, ore }]
    }),
  )

function linesOf(
  { db, resources }: Pick<ReadContext, 'db' | 'resources'>,
  lens: LensModel,
  batchIds: readonly string[],
): PackageLine[] {
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
