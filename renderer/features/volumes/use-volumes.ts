import { useCallback, useMemo, useState } from 'react'
import type { ProblemNote } from '../../../shared/contract/operation.ts'
import type { Party } from '../../../shared/model/party.ts'
import type { VolumeValue } from '../../../shared/model/volume.ts'
import { volumesText } from '../../../shared/text/ui-volumes.ts'
import { useScope } from '../../app/scope.ts'
import { useOverview } from '../../app/use-overview.ts'
import { useRead } from '../../client/use-read.ts'
import { useWrite } from '../../client/use-write.ts'
import { announce } from '../../ui/announce.tsx'
import {
  type Change,
  type Detail,
  keptFor,
  readChanges,
  readDate,
  readGrade,
  type Refusal,
  type VolumeRow,
  volumeRows,
} from './volumes-model.ts'

const SHOWN_REFUSALS = 6
const NO_PARTIES: readonly Party[] = []

const refusal = (what: string, cure: string, where?: string): ProblemNote => ({
  code: 'volume-invalid',
  text: { what, ...(where ? { where } : {}), cure },
})

function refusedCells(cells: readonly Refusal[]): ProblemNote {
  const decimals = Math.max(...cells.map((cell) => cell.decimals))
  const where = cells
    .slice(0, SHOWN_REFUSALS)
    .map((cell) => volumesText.refusedCell(cell.party, cell.volume, cell.text))
    .join('; ')
  return refusal(volumesText.refusedWhat(cells.length), volumesText.refusedCure(decimals), where)
}

/** The sheet of the chosen year, and the ways to change it. Nothing that cannot be read is ever stored. */
export function useVolumes() {
  const { year, kind, party: own } = useScope()
  const parties = useOverview().overview?.parties ?? NO_PARTIES
  const sheet = useRead('volumes.sheet', { year, kind, tell: true }, { keep: true })
  const put = useWrite('volumes.put')
  const ship = useWrite('volumes.useShipped')
  const [refused, setRefused] = useState<ProblemNote | null>(null)
  const rows = useMemo(() => (sheet.value ? volumeRows(sheet.value, year, kind) : []), [sheet.value, year, kind])

  const putValues = put.run
  const store = useCallback(
    async (values: VolumeValue[]): Promise<boolean> => {
      setRefused(null)
      if (values.length === 0) return true
      const reply = await putValues({ values })
      if (reply.ok) announce(volumesText.saved(reply.value.saved))
      return reply.ok
    },
    [putValues],
  )
  const change = useCallback(
    (changes: readonly Change[], source: string) => {
      const read = readChanges(changes, year, source)
      if (read.refused.length > 0) setRefused(refusedCells(read.refused))
      else void store(read.values)
    },
    [year, store],
  )

  return {
    year,
    own,
    parties,
    rows,
    population: sheet.value?.population ?? null,
    loading: sheet.loading,
    shipped: sheet.value?.shipped.length ?? 0,
    shipping: ship.busy,
    problem: refused ?? put.problem ?? ship.problem ?? sheet.problem,
    type: useCallback(
      (row: VolumeRow, party: Party, text: string) => change([{ row, party, text }], volumesText.typedSource),
      [change],
    ),
    paste: (changes: readonly Change[]) => change(changes, volumesText.pasteSource),
    tooLarge: () => setRefused(refusal(volumesText.refusedShape, volumesText.refusedOutside)),
    /** Source, date or grade typed in its cell. */
    writeDetail: useCallback(
      (row: VolumeRow, party: string, detail: Detail, text: string) => {
        const now = row.now.get(keptFor(row.definition, { code: party }))
        if (!now) return
        const read = detail === 'sourceDate' ? readDate(text) : detail === 'grade' ? readGrade(text) : text.trim()
        if (read !== undefined) {
          if (read !== now[detail]) void store([{ ...now, [detail]: read }])
        } else if (detail === 'grade') setRefused(refusal(volumesText.gradeRefused(text), volumesText.gradeCure))
        else setRefused(refusal(volumesText.dateRefused(text), volumesText.dateCure))
      },
      [store],
    ),
    save: (value: VolumeValue) => store([value]),
    useShipped: async () => {
      const reply = await ship.run({ year })
      if (reply.ok) announce(volumesText.shippedDone(reply.value.saved))
    },
  }
}
