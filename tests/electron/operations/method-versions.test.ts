import { describe, expect, it } from 'vitest'
import { SCOPE } from '../../support/open-host.ts'
import { BY, CONSULTED, methodHost } from '../../support/method-host.ts'

const on = methodHost()

describe('the shipped method', () => {
  it('is what a new workspace follows, and is never edited', async () => {
    const got = await on.test.call('catalogue.get', {})
    expect([got.version.id, got.active, got.lock]).toEqual(['starter-0.1', true, 'shipped'])
    const refused = await on.test.refused('catalogue.putItem', { item: { ...(await on.item('A1')), name: 'Ny' } })
    expect([refused.code, refused.text.cure]).toEqual([
      'method-locked',
      'Gör en ny version och ändra i den. Den börjar med samma innehåll.',
    ])
  })

  it('is shown without a workspace too', async () => {
    await on.test.call('workspace.close', {})
    expect((await on.test.call('catalogue.get', {})).version.version).toBe('0.1')
    expect((await on.test.call('catalogue.versions', {})).versions.map(({ id }) => id)).toEqual(['starter-0.1'])
  })
})

describe('a new version', () => {
  it('begins with the same content, gets the next number, and is followed only when asked', async () => {
    const { version } = await on.test.call('catalogue.newVersion', {})
    expect([version.version, version.status, version.base]).toEqual(['0.2', 'draft', 'starter-0.1'])
    expect((await on.test.call('catalogue.get', {})).version.id).toBe('starter-0.1')
    expect((await on.test.call('catalogue.diff', { from: 'starter-0.1', to: version.id })).changes).toEqual([])
    await on.test.call('catalogue.activate', { versionId: version.id })
    expect((await on.test.call('catalogue.get', {})).version.id).toBe(version.id)
    expect(await on.lastStep()).toBe('valde version 0.2 av metoden')
    await on.test.call('history.undo', {})
    expect((await on.test.call('catalogue.get', {})).version.id).toBe('starter-0.1')
  })

  it('survives being closed and opened', async () => {
    await on.draft()
    await on.test.call('catalogue.putItem', { item: { ...(await on.item('A1')), definition: 'En annan.' } })
    await on.test.call('workspace.close', {})
    await on.test.call('workspace.open', { id: on.name })
    expect((await on.item('A1')).definition).toBe('En annan.')
    await on.test.call('history.undo', {})
    expect((await on.item('A1')).definition).not.toBe('En annan.')
  })

  it('may not take a number that is taken, nor be followed where it is not', async () => {
    await on.test.call('catalogue.newVersion', { version: '1.0' })
    expect((await on.test.refused('catalogue.newVersion', { version: '1.0' })).code).toBe('method-version-taken')
    expect((await on.test.refused('catalogue.activate', { versionId: 'okänd' })).code).toBe('method-version-unknown')
    expect((await on.test.call('catalogue.newVersion', {})).version.version).toBe('1.1')
  })

  it('can be removed when nothing follows it', async () => {
    const id = await on.draft()
    expect((await on.test.refused('catalogue.removeVersion', { versionId: id })).code).toBe('method-version-kept')
    await on.test.call('catalogue.activate', { versionId: 'starter-0.1' })
    await on.test.call('catalogue.removeVersion', { versionId: id })
    expect((await on.test.call('catalogue.versions', {})).versions).toHaveLength(1)
    await on.test.call('history.undo', {})
    expect((await on.method(id)).items).toHaveLength(78)
  })
})

describe('utkast → föreslagen → beslutad', () => {
  it('locks the version, keeps the log, and the way on is a new version that carries it', async () => {
    const id = await on.draft()
    await on.test.call('catalogue.setStatus', { status: 'proposed', decision: BY })
    const locked = await on.test.refused('catalogue.putItem', { item: { ...(await on.item('A1')), name: 'Ny' } })
    expect(locked.text.what).toBe('Version ”0.2” är föreslagen och ändras inte.')
    await on.test.call('catalogue.putConsultation', { consultation: CONSULTED })
    await on.test.call('catalogue.setStatus', { status: 'decided', decision: { ...BY, date: '2026-10-15' } })
    expect((await on.test.refused('catalogue.setStatus', { status: 'draft', decision: BY })).code).toBe(
      'method-status-order',
    )
    const decided = await on.method(id)
    expect([decided.status, decided.date]).toEqual(['decided', '2026-10-15'])
    expect(decided.decisions?.map(({ status, by }) => [status, by])).toEqual([
      ['proposed', BY.by],
      ['decided', BY.by],
    ])
    const next = await on.test.call('catalogue.newVersion', { activate: true })
    const carried = await on.method(next.version.id)
    expect([carried.status, carried.decisions?.length, carried.consultations?.[0]?.version]).toEqual([
      'draft',
      2,
      '0.2',
    ])
  })

  it('a proposal can be taken back and is then a draft again', async () => {
    await on.draft()
    expect((await on.test.refused('catalogue.setStatus', { status: 'decided', decision: BY })).code).toBe(
      'method-status-order',
    )
    await on.test.call('catalogue.setStatus', { status: 'proposed', decision: BY })
    await on.test.call('catalogue.setStatus', { status: 'draft', decision: { ...BY, note: 'Återremitterad.' } })
    expect(await on.lastStep()).toBe('tog tillbaka version 0.2 till utkast')
    await on.test.call('catalogue.putItem', { item: { ...(await on.item('A1')), name: 'Ny' } })
  })
})

describe('the rest of the program follows the workspace’s method', () => {
  it('grid, overview, tagging and volumes', async () => {
    await on.tagSome()
    await on.draft()
    await on.test.call('catalogue.putHead', {
      head: { name: 'Länets metod', version: '0.7', date: '2026-10-01', startIndicators: ['I5'] },
    })
    const { grid } = await on.test.call('indicators.grid', { lens: { year: 2026, kind: 'budget' }, own: '2309' })
    expect([grid.methodVersion, grid.rows.map(({ indicatorId }) => indicatorId)]).toEqual(['0.7', ['I5']])
    expect((await on.test.call('workspace.overview', SCOPE)).overview?.methodVersion).toBe('0.7')
    const { itemId } = await on.test.call('catalogue.addItem', {
      parentId: 'C',
      kind: 'cost',
      name: 'Dietist',
      definition: 'Dietistens tid.',
    })
    const { groups } = await on.test.call('tagging.groups', { scope: SCOPE })
    await on.test.call('tagging.tag', { scope: SCOPE, codeIds: [groups[0]?.codeId ?? 0], itemId })
    await on.test.call('catalogue.activate', { versionId: 'starter-0.1' })
    expect(
      (await on.test.refused('tagging.tag', { scope: SCOPE, codeIds: [groups[0]?.codeId ?? 0], itemId })).code,
    ).toBe('item-unknown')
  })

  it('a refused step leaves the method that is read as it was', async () => {
    await on.draft()
    await on.test.refused('catalogue.putHead', {
      head: { name: 'x', version: '0.1', date: '2026-10-01', startIndicators: ['I5'] },
    })
    expect((await on.test.call('catalogue.get', {})).version.version).toBe('0.2')
  })
})
