import type { PackageContent } from '../../model/package-content.ts'
import type { VolumeState, VolumeValue } from '../../model/volume.ts'
import { hiddenVolumes, volumeKey } from '../compute/disclosure.ts'

/** A volume ready to be shown: its number, or the state whose word stands in its place. */
export interface ShownVolume {
  readonly volume: VolumeValue
  readonly hundredths: number | null
  readonly state: VolumeState
}

/** The volumes that may be shown: too few people, and what would give them away by subtraction, is suppressed here as everywhere. */
export function shownVolumes(content: Pick<PackageContent, 'volumes' | 'method' | 'parties'>): readonly ShownVolume[] {
  const hidden = hiddenVolumes(content.volumes, content.method, content.parties)
  return content.volumes.map((volume) =>
    hidden.has(volumeKey(volume))
      ? { volume, hundredths: null, state: 'suppressed' }
      : { volume, hundredths: volume.hundredths, state: volume.state },
  )
}
