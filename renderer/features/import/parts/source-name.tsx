import type { ReactNode } from 'react'
import { formatNumber } from '../../../../shared/domain/present/format-number.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { Chip } from '../../../ui/chip.tsx'
import type { Staged } from '../import-store.ts'
import type { ImportWork } from '../use-import.ts'

/** The staged file by name, and its sheets to choose among. */
export function SourceName({ work, staged }: { work: ImportWork; staged: Staged }): ReactNode {
  const { source } = staged
  const chosen = work.draft?.sheet
  return (
    <>
      <strong className="source-name" title={source.fileName}>
        {source.kind === 'paste' ? text.pastedName : source.fileName}
      </strong>
      {source.sheets.length > 1 ? (
        <span className="muted">{source.kind === 'sie' ? text.sieContent : text.sheet}</span>
      ) : null}
      {source.sheets.length > 1
        ? source.sheets.map((sheet) => (
            <Chip
              key={sheet.name}
              look={sheet.name === chosen ? 'settled' : 'neutral'}
              pressed={sheet.name === chosen}
              title={[
                sheet.rows === null ? '' : text.sheetRows(formatNumber(sheet.rows, 0)),
                sheet.hidden ? text.hiddenSheet : '',
              ]
                .filter(Boolean)
                .join(', ')}
              onPress={() => void work.stage({ sourceId: staged.sourceId }, { sheet: sheet.name })}
            >
              {sheet.name}
            </Chip>
          ))
        : null}
    </>
  )
}
