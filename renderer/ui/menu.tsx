import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components'
import { commonText } from '../../shared/text/ui-words.ts'
import { classNames } from './class-names.ts'
import { Kbd } from './kbd.tsx'

export interface MenuChoice {
  readonly id: string
  readonly label: string
  /** Under the label, in small. */
  readonly note?: string
  readonly shortcut?: string
  readonly disabled?: boolean
  /** A mark before it: the one in use, or one of several that are on. */
  readonly on?: boolean
  readonly run: () => void
}

export interface MenuProps {
  /** What the button says. */
  readonly children: ReactNode
  readonly label?: string
  readonly sections: readonly {
    readonly id: string
    readonly title?: string
    readonly choices: readonly MenuChoice[]
  }[]
  /** chip: as the chips of a page's tools; icon: three dots. */
  readonly look?: 'button' | 'small' | 'chip' | 'chip-settled' | 'icon'
  /** Stays open while choices are switched on and off. */
  readonly stay?: boolean
}

/** A button with things to do or switch under it. */
export function Menu({ children, label, sections, look = 'button', stay }: MenuProps): ReactNode {
  const all = sections.flatMap((section) => section.choices)
  const shown = sections.filter((section) => section.choices.length > 0)
  return (
    <MenuTrigger>
      <AriaButton
        className={classNames(
          look === 'chip' || look === 'chip-settled'
            ? `chip chip-button ${look === 'chip' ? 'chip-neutral' : 'chip-settled'}`
            : 'button button-plain',
          (look === 'small' || look === 'icon') && 'button-small',
          look === 'icon' && 'button-icon',
        )}
        {...(label ? { 'aria-label': label } : {})}
      >
        {children}
        {look === 'icon' ? null : <span className="caret" aria-hidden="true" />}
      </AriaButton>
      <Popover className="popover menu-popover">
        <AriaMenu
          className="list-box menu"
          disabledKeys={all.filter((choice) => choice.disabled).map((choice) => choice.id)}
          onAction={(key) => all.find((choice) => choice.id === key)?.run()}
          {...(stay ? { shouldCloseOnSelect: false } : {})}
        >
          {shown.map((section, index) => (
            <MenuSection
              key={section.id}
              className="menu-section"
              {...(section.title ? {} : { 'aria-label': section.id })}
            >
              {index > 0 && !section.title ? <Separator className="menu-line" /> : null}
              {section.title ? <Header className="menu-title">{section.title}</Header> : null}
              {section.choices.map((choice) => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  className={classNames('list-item menu-item', choice.on && 'menu-item-on')}
                >
                  <span className="menu-mark" aria-hidden="true">
                    {choice.on ? '✓' : ''}
                  </span>
                  <Text slot="label" className="menu-label">
                    {choice.label}
                    {choice.on ? <span className="sr-only">, {commonText.chosen}</span> : null}
                  </Text>
                  {choice.shortcut ? <Kbd keys={choice.shortcut} /> : null}
                  {choice.note ? (
                    <Text slot="description" className="list-note">
                      {choice.note}
                    </Text>
                  ) : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** A button with more things to do, in one section. Each is also a command in the palette. */
export const ActionMenu = ({
  label,
  actions,
}: {
  label: string
  actions: readonly Omit<MenuChoice, 'on'>[]
}): ReactNode => <Menu sections={[{ id: label, choices: actions }]}>{label}</Menu>
