import type { ReactNode } from 'react'
import type { VolumeDefinition } from '../../../../shared/model/volume.ts'
import { methodEditText as words } from '../../../../shared/text/ui-method-edit.ts'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Select } from '../../../ui/select.tsx'
import { useMethodAtWork } from '../use-method.ts'
import { Fact } from './facts.tsx'

const MEASURED = ['year-end', 'year'] as const
const NONE = 'none'

type Change = { [K in keyof VolumeDefinition]?: VolumeDefinition[K] | undefined }

/** When a volume is measured, whether it is one series for all, and which count it is a part or a share of. */
export function VolumeKind({
  volume,
  choose,
}: {
  volume: VolumeDefinition
  choose: (change: Change) => void
}): ReactNode {
  const { method, locked } = useMethodAtWork()
  const nameOf = (id: string | undefined) => method.volumes.find((one) => one.id === id)?.name
  const wholes = [
    { id: NONE, label: words.noWhole },
    ...method.volumes.filter(({ id }) => id !== volume.id).map(({ id, name }) => ({ id, label: name })),
  ]
  if (locked)
    return (
      <>
        <div className="fact-pair">
          <Fact title={words.measured}>{words.measuredOf[volume.measured ?? 'year']}</Fact>
          <Fact title={words.partOf}>{nameOf(volume.partOf)}</Fact>
          <Fact title={words.shareOf}>{nameOf(volume.shareOf)}</Fact>
        </div>
        {volume.shared ? <p className="muted">{words.shared}</p> : null}
      </>
    )
  return (
    <>
      <div className="fact-pair">
        <Select
          label={words.measured}
          value={volume.measured ?? 'year'}
          options={MEASURED.map((id) => ({ id, label: words.measuredOf[id] }))}
          onChange={(measured) => choose({ measured: measured === 'year' ? undefined : measured })}
          small
        />
        <Select
          label={words.partOf}
          value={volume.partOf ?? NONE}
          options={wholes}
          onChange={(id) => choose({ partOf: id === NONE ? undefined : id })}
          small
        />
        <Select
          label={words.shareOf}
          value={volume.shareOf ?? NONE}
          options={wholes}
          onChange={(id) => choose({ shareOf: id === NONE ? undefined : id })}
          small
        />
      </div>
      <Checkbox checked={volume.shared ?? false} onChange={(on) => choose({ shared: on ? true : undefined })}>
        {words.shared}
      </Checkbox>
    </>
  )
}
