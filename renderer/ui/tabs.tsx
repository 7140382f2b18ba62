import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import './tabs.css'

export interface TabChoice<K extends string> {
  readonly id: K
  readonly label: string
  /** What is left in it: "12 kvar". */
  readonly note?: string | null
  readonly render: () => ReactNode
}

export interface TabsProps<K extends string> {
  readonly label: string
  readonly value: K
  readonly tabs: readonly TabChoice<K>[]
  readonly onChange: (value: K) => void
}

/** Several views of one step; only the chosen one is on the page. Arrows move between them. */
export function Tabs<K extends string>({ label, value, tabs, onChange }: TabsProps<K>): ReactNode {
  return (
    <AriaTabs className="tabs" selectedKey={value} onSelectionChange={(key) => onChange(key as K)}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.note ? <span className="tab-note">{tab.note}</span> : null}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.id === value ? tab.render() : null}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
