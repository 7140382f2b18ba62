import type { VolumeValue } from '../../shared/model/volume.ts'

/** An invented figure of a volume, in whole units; of every kind where none is said. */
export const statedVolume = (
  volumeId: string,
  party: string,
  year: number,
  number: number,
  kind: VolumeValue['kind'] = null,
): VolumeValue => ({
  volumeId,
  party,
  year,
  kind,
  hundredths: number * 100,
  state: 'value',
  source: 'Påhittat',
  sourceDate: null,
  grade: 'A',
})
