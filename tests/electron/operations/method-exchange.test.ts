import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadResources } from '../../../electron/files/resources.ts'
import { partyDifferences } from '../../../electron/operations/sender-method.ts'
import { connect } from '../../../electron/store/connection.ts'
import { BUDGET, importAll, openTestHost, RESOURCES, SCOPE, type TestHost } from '../../support/open-host.ts'
import { BY } from '../../support/method-host.ts'

let sender: TestHost
let lead: TestHost
beforeAll(async () => {
  ;[sender, lead] = [openTestHost(), openTestHost()]
  await sender.call('workspace.create', { name: 'Krokom' })
  await lead.call('workspace.create', { name: 'Ledaren' })
  await importAll(sender, SCOPE, { text: BUDGET })
  await sender.call('catalogue.newVersion', { activate: true })
  await sender.call('catalogue.addItem', {
    parentId: 'C',
    kind: 'cost',
    name: 'Dietist',
    definition: 'Dietistens tid i hemmet.',
  })
  const { method } = await sender.call('catalogue.get', {})
  const a1 = method.items.find(({ id }) => id === 'A1')
  if (!a1) throw new Error('A1')
  await sender.call('catalogue.putItem', { item: { ...a1, definition: 'Sjuksköterskors dagtid utan restid.' } })
  const provider = ['municipality', 'region', 'contracted'].map((id) => ({ id, name: id }))
  await sender.call('catalogue.putAxis', { axis: 'provider', values: [...provider, { name: 'Bolag' }] })
  const { groups } = await sender.call('tagging.groups', { scope: SCOPE })
  const [first, second] = groups
  await sender.call('tagging.tag', {
    scope: SCOPE,
    codeIds: [first?.codeId ?? 0],
    itemId: 'A1',
    axes: { provider: 'bolag' },
  })
  await sender.call('tagging.tag', { scope: SCOPE, codeIds: [second?.codeId ?? 0], itemId: 'C6' })
})
afterAll(async () => {
  await sender.close()
  await lead.close()
})

/** The sender's contribution as it is now, granted to the lead. */
async function contribution(): Promise<string> {
  const { file } = await sender.call('exchange.make', { party: '2309', year: 2026 })
  return lead.host.files.grantOpen(sender.host.files.readOutbox(file.handle)?.path ?? '')
}

describe('a contribution made with another version of the method', () => {
  it('is read in with its version, which both sides then show, and the difference in words', async () => {
    const { planId, preview } = await lead.call('exchange.stage', { file: await contribution() })
    const words = ['A1: definitionen ändrad', 'ny post C6 Dietist', 'Axlar: värdena på axeln Utförare ändrade']
    expect([preview.method.version, preview.method.same]).toEqual(['0.2', false])
    expect(preview.method.changes.map(({ text }) => text.split(/: (?:”|tillagt)/)[0])).toEqual(words)
    await lead.call('exchange.apply', { planId })
    const { received } = await lead.call('exchange.received', {})
    expect(received.map(({ methodVersion, method }) => [methodVersion, method?.same, method?.changes.length])).toEqual([
      ['0.2', false, 3],
    ])
    const { versions } = await lead.call('catalogue.versions', {})
    expect(versions.map(({ version, active, lock }) => [version, active, lock])).toEqual([
      ['0.1', true, 'shipped'],
      ['0.2', false, 'contribution'],
    ])
    const theirs = versions[1]?.id ?? ''
    expect((await lead.call('catalogue.diff', { from: 'starter-0.1', to: theirs })).changes).toHaveLength(3)
    expect((await lead.refused('catalogue.removeVersion', { versionId: theirs })).code).toBe('method-version-kept')
  })

  it('keeps the sender’s tags: what the method here does not have waits for a decision', async () => {
    const { items } = await lead.call('catalogue.carryOver', {})
    expect(items.map(({ itemId, reason, name, former }) => [itemId, reason, name, former?.version])).toEqual([
      ['C6', 'gone', 'Dietist', '0.2'],
    ])
    await lead.call('catalogue.moveUses', { from: 'C6', to: 'C5' })
    expect((await lead.call('catalogue.carryOver', {})).items).toEqual([])
    await lead.call('history.undo', {})
  })

  it('is told to whoever compares figures: which items the party means something else by', async () => {
    await lead.call('workspace.close', {})
    const connection = connect(join(lead.home, 'Ledaren.samsyn'), { readonly: true })
    const here = { db: connection.read, resources: loadResources(RESOURCES) }
    const found = [...partyDifferences(here, 2026)].map(([party, items]) => [party, ...[...items].toSorted()])
    expect([found, partyDifferences(here, 2027).size]).toEqual([[['2309', 'A', 'A1', 'C', 'C6']], 0])
    connection.close()
    await lead.call('workspace.open', { id: 'Ledaren' })
  })

  it('read in again from a sender who changed the same version is another version here', async () => {
    await sender.call('catalogue.putHead', {
      head: { name: 'Krokoms utkast', version: '0.2', date: '2026-05-05', startIndicators: ['I1'] },
    })
    const { planId } = await lead.call('exchange.stage', { file: await contribution() })
    await lead.call('exchange.apply', { planId })
    const { versions } = await lead.call('catalogue.versions', {})
    expect(versions.map(({ version, name }) => [version, name.slice(0, 6)])).toEqual([
      ['0.1', 'Startm'],
      ['0.2', 'Startm'],
      ['0.2', 'Krokom'],
    ])
    await lead.call('history.undo', {})
    expect((await lead.call('catalogue.versions', {})).versions).toHaveLength(2)
  })

  it('says the same once the lead follows it, and a later edit of the lead’s own copy does not change what was sent', async () => {
    const { versions } = await lead.call('catalogue.versions', {})
    const theirs = versions.find(({ lock }) => lock === 'contribution')?.id ?? ''
    await lead.call('catalogue.newVersion', { versionId: theirs, activate: true })
    expect((await lead.call('exchange.received', {})).received[0]?.method?.same).toBe(true)
    await lead.call('catalogue.setStatus', { status: 'proposed', decision: BY })
    await lead.call('catalogue.setStatus', { status: 'draft', decision: BY })
    const { method } = await lead.call('catalogue.get', {})
    const item = method.items[1]
    if (!item) throw new Error('no items')
    await lead.call('catalogue.putItem', { item: { ...item, definition: 'Ändrad hos ledaren.' } })
    expect((await lead.call('exchange.received', {})).received[0]?.method?.changes).toHaveLength(1)
  })
})
