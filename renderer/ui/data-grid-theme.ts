import { themeQuartz } from 'ag-grid-community'

/** The grid in our tokens: light, dark and contrast follow the document. */
export const COMFORTABLE = themeQuartz.withParams({
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

/** Narrow cells, for many columns of figures. */
export const DENSE = COMFORTABLE.withParams({ cellHorizontalPadding: 5, headerFontSize: 12 })
