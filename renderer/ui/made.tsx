import { type ReactNode, useCallback } from 'react'

const SVG = 'http://www.w3.org/2000/svg'

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** An element without React: attributes by their names in HTML, those that are null or undefined left out. */
export function made(name: string, attributes: Attributes, ...content: readonly (Node | string | null)[]): HTMLElement {
  return filled(document.createElement(name), attributes, content)
}

/** The same of a drawing. */
export function madeSvg(
  name: string,
  attributes: Attributes,
  ...content: readonly (Node | string | null)[]
): SVGElement {
  return filled(document.createElementNS(SVG, name), attributes, content)
}

/** Words that are only spoken. */
export const spoken = (words: string): HTMLElement => made('span', { class: 'sr-only' }, words)

/** What is made without React, where React draws. */
export function Made({ node }: { node: Node | null }): ReactNode {
  const hold = useCallback((place: HTMLElement | null) => place?.replaceChildren(...(node ? [node] : [])), [node])
  return <span className="grid-place" ref={hold} />
}

function filled<Made extends Element>(
  element: Made,
  attributes: Attributes,
  content: readonly (Node | string | null)[],
): Made {
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.setAttribute(name, String(value))
  for (const part of content) if (part !== null) element.append(part)
  return element
}
