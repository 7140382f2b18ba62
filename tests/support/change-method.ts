import type { Chance } from '../../electron/sample/chance.ts'
import type { TestHost } from './open-host.ts'

/** One of the things a person does with the method; many are refused, as they should be. `file`: a method file of another workspace. */
export async function changeMethod(
  test: TestHost,
  { between }: Pick<Chance, 'between'>,
  items: readonly string[],
  file: () => string,
): Promise<void> {
  const { invoke } = test.host
  const pick = <T>(from: readonly T[]): T => from[between(0, from.length - 1)] as T
  const { versions } = await test.call('catalogue.versions', {})
  const { method, lock } = await test.call('catalogue.get', {})
  const open = versions.filter((version) => version.lock === null)
  // What figures follow can be edited, most of the time.
  if (lock !== null && between(0, 2) > 0) {
    if (open.length > 0) await invoke('catalogue.activate', { versionId: pick(open).id })
    else await invoke('catalogue.newVersion', { activate: true })
    return
  }
  const itemId = pick(items)
  const said = `${between(1, 3)}`
  const edits = [
    () =>
      invoke('catalogue.putItem', {
        item: { ...method.items.find(({ id }) => id === itemId), definition: `Definition ${said}` },
      }),
    () => invoke('catalogue.moveItem', { itemId: pick(['D5', 'B4', 'C4']), parentId: pick(['C', 'D', 'E']) }),
    () =>
      invoke('catalogue.addItem', {
        parentId: pick(['C', 'L', 'X']),
        kind: 'cost',
        name: `Ny ${between(1, 1000)}`,
        definition: 'Ny.',
      }),
    () => invoke('catalogue.removeItem', { itemId: pick(['D5', 'B4', 'L5', 'X1']), moveTo: pick(items) }),
    () => invoke('catalogue.moveUses', { from: itemId, to: pick(['A3', 'B2', null]) }),
    () => invoke('catalogue.confirmTags', { itemIds: [itemId] }),
    () => invoke('catalogue.putHead', { head: { ...method, name: `Metod ${said}` } }),
    () => invoke('catalogue.putKey', { key: { ...pick(method.keys), explanation: `Förklaring ${said}` } }),
    () => invoke('catalogue.putVolume', { volume: { ...pick(method.volumes), definition: `Volym ${said}` } }),
    () =>
      invoke('catalogue.putIndicator', {
        indicator: { ...pick(method.indicators), interpretation: `Tolkning ${said}` },
      }),
    () => invoke('catalogue.putSource', { source: { id: `S${90 + between(0, 1)}`, text: `Källa ${said}` } }),
    () => invoke('catalogue.removeEntry', { list: 'sources', id: `S${90 + between(0, 1)}` }),
    () => invoke('catalogue.putConventions', { conventions: { ...method.conventions, sign: `Tecken ${said}` } }),
    () =>
      invoke('catalogue.putAxis', {
        axis: 'provider',
        values: [
          { id: 'municipality', name: `kommun ${said}` },
          { id: 'region', name: 'region' },
          { name: `Bolag ${said}` },
        ],
      }),
    () =>
      invoke('catalogue.putConsultation', {
        consultation: { itemId, role: 'enhetschef', date: `2026-03-0${said}`, outcome: 'Prövad.' },
      }),
    () => invoke('catalogue.removeConsultation', { consultationId: method.consultations?.[0]?.id ?? '' }),
  ]
  const whole = [
    async () => versions.length < 8 && invoke('catalogue.newVersion', { activate: between(0, 2) > 0 }),
    () => invoke('catalogue.activate', { versionId: pick(versions).id }),
    () => invoke('catalogue.removeVersion', { versionId: pick(open.length > 0 ? open : versions).id }),
    () => invoke('catalogue.importFile', { file: file() }),
    () =>
      invoke('catalogue.setStatus', {
        versionId: pick(versions).id,
        status: pick(['proposed', 'proposed', 'decided', 'draft']),
        decision: { date: '2026-10-01', by: 'Arenan', note: '' },
      }),
  ]
  await (between(1, 4) === 1 ? pick(whole) : pick(edits))()
}
