import { expect, it } from 'vitest'
import {
  cellsKey,
  dropUnsaved,
  forgetOthersUnsaved,
  keepUnsaved,
  useUnsaved,
} from '../../../../renderer/features/isolation/unsaved-store.ts'
import { draftOf } from '../../../../renderer/features/isolation/cell-form-model.ts'

const cell = (party: string) => [{ itemId: 'A1', party, phase: 'planning' as const }]
const keep = (party: string) =>
  keepUnsaved({ cells: cell(party), draft: { ...draftOf(null), reason: 'en lång text' }, problem: null })
const kept = () => Object.keys(useUnsaved.getState())

it('what could not be saved is kept until it is saved or taken back, and never meets the cell of another workspace', () => {
  forgetOthersUnsaved('Länet')
  keep('2309')
  keep('2303')
  forgetOthersUnsaved('Länet')
  expect(kept()).toEqual([cellsKey(cell('2309')), cellsKey(cell('2303'))])
  dropUnsaved(cell('2303'))
  expect(kept()).toEqual([cellsKey(cell('2309'))])
  forgetOthersUnsaved('Provet')
  expect(kept()).toEqual([])
})
