import type { ReactNode } from 'react'
import { CODE_DIMENSIONS } from '../../../../shared/model/code-string.ts'
import type { MappingDraft } from '../../../../shared/model/column-mapping.ts'
import type { RecipeMatch } from '../../../../shared/model/import-recipe.ts'
import { delimiterSchema, textEncodingSchema, type SourceInfo } from '../../../../shared/model/raw-table.ts'
import { pageImport as text } from '../../../../shared/text/page-import.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Select } from '../../../ui/select.tsx'
import { changeDraft } from '../import-store.ts'
import { columnLetters } from '../../../../shared/model/column-letters.ts'
import { withAmount, withDecimal } from '../mapping-model.ts'
import { questionOptions } from '../question-options.ts'

export interface ChoicesBarProps {
  readonly source: SourceInfo
  readonly draft: MappingDraft
  readonly amountColumns: readonly { column: number; header: string }[]
  readonly open: readonly string[]
  readonly recipe: RecipeMatch | null
  /** The file's figures can be read in two ways: the decimal mark stays a choice. */
  readonly decimalMatters: boolean
  readonly onLook: (look: { encoding?: string; delimiter?: string }) => void
}

const AMOUNT_PREFIX = 'column-'

/** Unit, sign, amount column, chart of accounts and, for text, encoding and delimiter. What is still a question is asked elsewhere. */
export function ChoicesBar({
  source,
  draft,
  amountColumns,
  open,
  recipe,
  decimalMatters,
  onLook,
}: ChoicesBarProps): ReactNode {
  const asked = new Set(open)
  const hasAccounts = draft.columns.some(
    (column) => 'dimension' in column.is && column.is.dimension === CODE_DIMENSIONS[0],
  )
  const isText = source.encoding !== undefined && source.kind !== 'paste'
  return (
    <div className="import-choices">
      {asked.has('amount') || amountColumns.length < 2 ? null : (
        <Select
          small
          hideLabel
          label={text.amountColumn}
          value={draft.amountColumn === null ? null : `${AMOUNT_PREFIX}${draft.amountColumn}`}
          options={amountColumns.map(({ column, header }) => ({
            id: `${AMOUNT_PREFIX}${column}`,
            label: text.amountCandidate(columnLetters(column), header),
          }))}
          onChange={(key) =>
            changeDraft((former) => withAmount(former, Number(key.slice(AMOUNT_PREFIX.length))), 'amount', 'amount')
          }
        />
      )}
      {asked.has('unit') ? null : (
        <Select
          small
          hideLabel
          label={text.unit}
          value={draft.unit}
          options={questionOptions.unit}
          onChange={(unit) => changeDraft((former) => ({ ...former, unit }), 'unit', 'unit')}
        />
      )}
      {asked.has('sign') ? null : (
        <Select
          small
          hideLabel
          label={text.sign}
          value={draft.sign}
          options={questionOptions.sign}
          onChange={(sign) => changeDraft((former) => ({ ...former, sign }), 'sign', 'sign')}
        />
      )}
      {asked.has('chart') || !hasAccounts ? null : (
        <Select
          small
          hideLabel
          label={text.chart}
          value={draft.chart}
          options={questionOptions.chart}
          onChange={(chart) => changeDraft((former) => ({ ...former, chart }), 'chart', 'chart')}
        />
      )}
      {asked.has('decimal') || !decimalMatters ? null : (
        <Select
          small
          hideLabel
          label={text.decimal}
          value={draft.decimal}
          options={questionOptions.decimal}
          onChange={(decimal) => changeDraft((former) => withDecimal(former, decimal), 'decimal', 'decimal')}
        />
      )}
      {source.kind === 'sie' ? null : (
        <Chip
          pressed={draft.skipTotals}
          look={draft.skipTotals ? 'settled' : 'neutral'}
          onPress={() => changeDraft((former) => ({ ...former, skipTotals: !former.skipTotals }), 'totals')}
        >
          {draft.skipTotals ? text.totalsSkip : text.totalsKeep}
        </Chip>
      )}
      {isText ? (
        <>
          <Select
            small
            hideLabel
            label={text.encoding}
            value={source.encoding ?? null}
            options={textEncodingSchema.options.map((id) => ({ id, label: text.encodings[id] }))}
            onChange={(encoding) =>
              onLook({ encoding, ...(source.delimiter === undefined ? {} : { delimiter: source.delimiter }) })
            }
          />
          {source.delimiter === undefined ? null : (
            <Select
              small
              hideLabel
              label={text.delimiter}
              value={source.delimiter}
              options={delimiterSchema.options.map((id) => ({ id, label: text.delimiters[id] }))}
              onChange={(delimiter) =>
                onLook({ delimiter, ...(source.encoding === undefined ? {} : { encoding: source.encoding }) })
              }
            />
          )}
        </>
      ) : null}
      {recipe ? (
        <span className="muted" role="status">
          {text.recipe(recipe.name || text.pastedName, recipe.known)}
          {recipe.questions.length > 0 ? `, ${text.recipeAsks(recipe.questions.length)}` : ''}
        </span>
      ) : null}
    </div>
  )
}
