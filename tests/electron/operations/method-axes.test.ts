import { describe, expect, it } from 'vitest'
import { SCOPE } from '../../support/open-host.ts'
import { methodHost } from '../../support/method-host.ts'

const on = methodHost()
const NAMES = { municipality: 'kommun', region: 'region', contracted: 'extern regi' }
type Value = { id?: string; name: string }
const shipped = (): Value[] => Object.entries(NAMES).map(([id, name]) => ({ id, name }))
const put = (values: Value[], axis: 'provider' | 'careForm' = 'provider') =>
  on.test.call('catalogue.putAxis', { axis, values })
const axes = async () => (await on.method()).axes
const told = async () => (await on.test.call('catalogue.diff', { from: 'starter-0.1' })).changes.map(({ text }) => text)
const pay = async () => {
  const { groups } = await on.test.call('tagging.groups', { scope: SCOPE })
  return groups.filter(({ account }) => account.code === '5020').map(({ codeId }) => codeId)
}

describe('the values of an axis are the method’s', () => {
  it('none are said until someone changes them, and none again when they are as they were', async () => {
    await on.draft()
    expect(await axes()).toBeUndefined()
    const before = (await on.test.call('catalogue.get', {})).hash
    await put([...shipped(), { name: 'Kommunalt bolag' }])
    expect(await axes()).toEqual({ provider: [...shipped(), { id: 'kommunalt-bolag', name: 'Kommunalt bolag' }] })
    expect((await on.test.call('catalogue.get', {})).hash).not.toBe(before)
    await put(shipped())
    expect(await axes()).toBeUndefined()
    expect((await on.test.call('catalogue.get', {})).hash).toBe(before)
  })

  it.each<[what: string, values: Value[], said: string]>([
    [
      'a new name',
      [{ id: 'municipality', name: 'kommunal regi' }, ...shipped().slice(1)],
      'Axlar: värdena på axeln Utförare ändrade: tillagt ”kommunal regi”; borttaget ”kommun”',
    ],
    ['a new value', [...shipped(), { name: 'Bolag' }], 'Axlar: värdena på axeln Utförare ändrade: tillagt ”Bolag”'],
    ['one taken away', shipped().slice(0, 2), 'Axlar: värdena på axeln Utförare ändrade: borttaget ”extern regi”'],
    ['another order', shipped().toReversed(), 'Axlar: värdena på axeln Utförare ändrade: annan ordning'],
  ])('%s is one named step, told in the difference, and undone', async (_, values, said) => {
    await on.draft()
    await put(values)
    expect(await told()).toEqual([said])
    expect(await on.lastStep()).toBe('ändrade värdena på axeln Utförare')
    await on.test.call('history.undo', {})
    expect(await told()).toEqual([])
    await on.test.call('history.redo', {})
    expect(await told()).toEqual([said])
  })

  it('an id is never used again for something else', async () => {
    await on.draft()
    await put([...shipped(), { name: 'Bolag' }])
    await on.test.call('catalogue.newVersion', { activate: true })
    await put(shipped())
    await put([...shipped(), { name: 'Bolag' }])
    expect((await axes())?.provider?.at(-1)).toEqual({ id: 'bolag-2', name: 'Bolag' })
  })

  it.each<[what: string, values: Value[], code: string]>([
    ['two of one name', [...shipped(), { name: 'Kommun' }], 'axis-value-twice'],
    ['an id that is not there', [...shipped(), { id: 'bolag', name: 'Bolag' }], 'axis-value-unknown'],
    ['no name', [...shipped(), { name: '  ' }], 'method-invalid'],
  ])('%s is refused', async (_, values, code) => {
    await on.draft()
    expect((await on.test.refused('catalogue.putAxis', { axis: 'provider', values })).code).toBe(code)
    expect(await axes()).toBeUndefined()
  })

  it('a value in use is not taken away: how many say it is told, and renaming it is the way out', async () => {
    await on.draft()
    await on.tagSome()
    await put([...shipped(), { name: 'Bolag' }])
    const codeIds = await pay()
    const target = {
      by: 'percent' as const,
      shares: [
        { itemId: 'A1', weight: 4_000, axes: { provider: 'bolag' } },
        { itemId: 'B1', weight: 6_000 },
      ],
    }
    await on.test.call('tagging.tag', { scope: SCOPE, codeIds, target })
    const refused = await on.test.refused('catalogue.putAxis', { axis: 'provider', values: shipped() })
    expect(refused.code).toBe('axis-value-in-use')
    const tags = codeIds.length === 1 ? '1\u00a0kodsträng taggad' : `${codeIds.length}\u00a0kodsträngar taggade`
    expect(refused.text.what).toBe(`Värdet ”Bolag” på axeln Utförare används: ${tags} för hand.`)
    await put([...shipped(), { id: 'bolag', name: 'Kommunalt bolag' }])
    await on.test.call('tagging.tag', { scope: SCOPE, codeIds, itemId: 'A1' })
    await put(shipped())
    expect(await axes()).toBeUndefined()
  })

  it('a version without a value in use is not followed until nothing says it', async () => {
    await on.draft()
    await on.tagSome()
    await put([...shipped(), { name: 'Bolag' }])
    const codeIds = await pay()
    await on.test.call('tagging.tag', { scope: SCOPE, codeIds, itemId: 'A1', axes: { provider: 'bolag' } })
    const without = { versionId: 'starter-0.1' }
    expect((await on.test.refused('catalogue.activate', without)).code).toBe('axis-value-in-use')
    const follow = { ...without, version: '9.9', activate: true }
    expect((await on.test.refused('catalogue.newVersion', follow)).code).toBe('axis-value-in-use')
    expect((await axes())?.provider?.at(-1)?.name).toBe('Bolag')
    await on.test.call('tagging.tag', { scope: SCOPE, codeIds, itemId: 'A1' })
    await on.test.call('catalogue.activate', without)
    expect(await axes()).toBeUndefined()
  })

  it('nothing is tagged with a value the method does not have', async () => {
    await on.draft()
    await on.tagSome()
    const [codeIds, axesSaid] = [await pay(), { provider: 'bolag' }]
    const tag = { scope: SCOPE, codeIds, itemId: 'A1', axes: axesSaid }
    expect((await on.test.refused('tagging.tag', tag)).text.what).toBe(
      'Värdet ”bolag” finns inte på axeln Utförare i metoden.',
    )
    await put([...shipped(), { name: 'Bolag' }])
    await on.test.call('tagging.tag', tag)
  })

  it('a formula names it by its id, and holds it there', async () => {
    await on.draft()
    await put([...shipped(), { name: 'Bolag' }])
    const indicator = (await on.method()).indicators.find(({ id }) => id === 'I2')
    if (!indicator) throw new Error('I2')
    const formula = (place: string) => ({ ...indicator, formula: `summa(A1; utförare=${place}) / volym(patienter)` })
    await on.test.call('catalogue.putIndicator', { indicator: formula('bolag') })
    expect((await on.test.refused('catalogue.putIndicator', { indicator: formula('stiftelse') })).code).toBe(
      'method-invalid',
    )
    expect((await on.test.refused('catalogue.putAxis', { axis: 'provider', values: shipped() })).code).toBe(
      'method-invalid',
    )
  })

  it('is in the method file, and read in elsewhere as it was', async () => {
    await on.draft()
    await put([...shipped(), { name: 'Bolag' }])
    const [exported, { file }] = [await on.method(), await on.test.call('catalogue.exportFile', {})]
    const handle = on.test.host.files.grantOpen(on.test.host.files.readOutbox(file.handle)?.path ?? '')
    await on.test.call('workspace.create', { name: `${on.name} annan` })
    const { version } = await on.test.call('catalogue.importFile', { file: handle })
    expect(await on.method(version.id)).toEqual(exported)
  })
})
