import type { ChartModel } from '../../../shared/model/chart-model.ts'
import type { ChartSpec } from '../../../shared/model/chart-spec.ts'
import { chartBuilder as text } from '../../../shared/text/page-views.ts'
import { saveFile } from '../../client/client.ts'
import { type Write, useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import { chartPng, chartSvg, toBase64 } from '../../ui/chart-export.tsx'
import { tableForClipboard } from '../../ui/table-text.ts'
import type { Asked } from './use-figures.ts'

export interface Share {
  readonly copyTable: (model: ChartModel) => void
  readonly copyPicture: (model: ChartModel) => void
  readonly savePicture: (model: ChartModel, as: 'svg' | 'png') => void
  readonly saveTable: (spec: ChartSpec, as: 'xlsx' | 'csv') => void
  readonly keeping: Write<'charts.keep'>
  readonly tabling: Write<'charts.table'>
}

/** A chart taken elsewhere: as a picture, or as the table it is made of. Both hold just what the chart shows. */
export function useShare(asked: Asked): Share {
  const keeping = useWrite('charts.keep')
  const tabling = useWrite('charts.table')
  return {
    keeping,
    tabling,
    copyTable: (model) =>
      void navigator.clipboard.writeText(tableForClipboard(model)).then(() => announce(text.copiedTable)),
    copyPicture: (model) => {
      // The picture is promised at once: a browser lets a page copy only while the key or the button is fresh.
      void navigator.clipboard
        .write([new ClipboardItem({ 'image/png': chartPng(model) })])
        .then(() => announce(text.copiedPicture))
        .catch(() => announce(text.copyRefused))
    },
    savePicture: (model, as) => void savePicture(model, as, keeping),
    saveTable: (spec, as) => {
      void tabling.run({ ...asked, of: { chart: spec }, as }).then(async (reply) => {
        if (reply.ok && (await saveFile(reply.value.file))) announce(text.saved(reply.value.file.name))
      })
    },
  }
}

async function savePicture(model: ChartModel, as: 'svg' | 'png', keeping: Write<'charts.keep'>): Promise<void> {
  const bytes =
    as === 'svg'
      ? new TextEncoder().encode((await chartSvg(model)).svg)
      : new Uint8Array(await (await chartPng(model)).arrayBuffer())
  const reply = await keeping.run({ title: model.title, as, base64: toBase64(bytes) })
  if (reply.ok && (await saveFile(reply.value.file))) announce(text.saved(reply.value.file.name))
}
