import { type ReactNode, useState } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import { useLocation } from 'wouter'
import type { Method } from '../../../../shared/model/catalogue.ts'
import { pageIndicators as text } from '../../../../shared/text/page-indicators.ts'
import { indicatorEditorPath } from '../../../app/paths.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { changeView } from '../view-store.ts'

const chooseIndicators = (ids: readonly string[] | null) => changeView({ indicators: ids === null ? null : [...ids] })

/** Which of the method's indicators the grid shows. */
export function Chooser({
  method,
  chosen,
  onClose,
}: {
  method: Method
  chosen: readonly string[]
  onClose: () => void
}): ReactNode {
  const [search, setSearch] = useState('')
  const [, go] = useLocation()
  const wanted = search.trim().toLocaleLowerCase('sv')
  const shown = method.indicators.filter((indicator) =>
    `${indicator.id} ${indicator.name}`.toLocaleLowerCase('sv').includes(wanted),
  )
  // Those already chosen keep the order they were put in; a new one comes last.
  const inOrder = (ids: readonly string[]) => [
    ...chosen.filter((id) => ids.includes(id)),
    ...method.indicators.filter(({ id }) => ids.includes(id) && !chosen.includes(id)).map(({ id }) => id),
  ]
  return (
    <Dialog
      title={text.chooseTitle}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={() => go(indicatorEditorPath(null))}>
            {text.newIndicator}
          </Button>
          <Button onPress={() => chooseIndicators(null)}>{text.chooseStart}</Button>
          <Button onPress={() => chooseIndicators(method.indicators.map((indicator) => indicator.id))}>
            {text.chooseAll}
          </Button>
          <Button look="primary" onPress={onClose}>
            {text.done}
          </Button>
        </>
      }
    >
      <p className="muted">{text.chooseText}</p>
      <Field
        hideLabel
        label={text.chooseSearch}
        placeholder={text.chooseSearch}
        type="search"
        value={search}
        onChange={setSearch}
      />
      <CheckboxGroup
        className="chooser"
        aria-label={text.chooseTitle}
        value={[...chosen]}
        onChange={(ids) => chooseIndicators(ids.length === 0 ? null : inOrder(ids))}
      >
        {shown.map((indicator) => (
          <Checkbox key={indicator.id} value={indicator.id} className="chooser-item">
            <span className="chooser-box" aria-hidden="true" />
            <span className="chooser-name">{indicator.name}</span>
            <span className="muted">{indicator.unit}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Dialog>
  )
}
