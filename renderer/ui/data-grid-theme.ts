import { createGrid, themeQuartz } from 'ag-grid-community'

/** The grid in our tokens: light, dark and contrast follow the document. */
export const GRID_THEME = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--surface)',
  headerBackgroundColor: 'var(--surface)',
  headerTextColor: 'var(--muted)',
  headerFontWeight: 500,
  headerHeight: 30,
  rowHeight: 28,
  rowHoverColor: 'var(--sunken)',
  selectedRowBackgroundColor: 'var(--accent-weak)',
  oddRowBackgroundColor: 'var(--surface)',
  fontFamily: 'var(--font)',
  fontSize: 13,
  headerFontSize: 12.5,
  cellHorizontalPadding: 8,
  wrapperBorderRadius: 8,
  borderRadius: 5,
  rowBorder: { color: 'var(--line)' },
  wrapperBorder: { color: 'var(--line)' },
  headerRowBorder: { color: 'var(--line-strong)' },
  columnBorder: false,
  browserColorScheme: 'inherit',
  iconSize: 13,
})

/**
 * Keeps the theme's style sheets in the document. They are put there with the first grid and taken out with the last one, and
 * each time every element of the page is to have its style worked out anew. An empty grid that is nowhere holds on to them.
 */
export function keepTheme(): void {
  createGrid(document.createElement('div'), { theme: GRID_THEME, columnDefs: [], rowData: [] })
}
