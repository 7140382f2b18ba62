import type { CodeGroup } from '../../shared/model/allocation.ts'

const none = { code: '', name: '' }

/** An untagged coding string of one row, changed as a test needs it. */
export const codeGroup = (changed: Partial<CodeGroup>): CodeGroup => ({
  codeId: 1,
  account: { code: '5020', name: 'Löner' },
  activityArea: { code: '51015', name: 'Hemsjukvård' },
  costCentre: none,
  activity: none,
  project: none,
  object: none,
  counterparty: none,
  text: '',
  rows: 1,
  ore: 1000,
  itemId: null,
  parts: [],
  untagged: { rows: 1, ore: 1000 },
  leftUntagged: false,
  problems: [],
  reason: null,
  ...changed,
})
