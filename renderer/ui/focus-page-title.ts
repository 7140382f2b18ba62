/** Puts the keyboard at the top of the page: where it belongs when what had it is gone, or is left with Escape. */
export const focusPageTitle = (): void => document.querySelector<HTMLElement>('[data-page-title]')?.focus()
