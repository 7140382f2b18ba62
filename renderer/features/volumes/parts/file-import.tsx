import '../file-import.css'
import type { ReactNode } from 'react'
import type { Party } from '../../../../shared/model/party.ts'
import type { VolumeDefinition } from '../../../../shared/model/volume.ts'
import { ignoredWords, volumesImportText as text } from '../../../../shared/text/volumes-import.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { Working } from '../../../app/working.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Select } from '../../../ui/select.tsx'
import { TableTwin } from '../../../ui/table-twin.tsx'
import {
  countText,
  differing,
  ignoredCount,
  incomingRows,
  saveAsOptions,
  type StagedFile,
  yearOptions,
} from '../file-import-model.ts'
import type { FileImport } from '../use-file-import.ts'

/** A statistics file before it is read in: what comes, for which year, what does not and why, and whose figures they are. */
export function FileImportDialog({
  file,
  year,
  definitions,
  parties,
}: {
  file: FileImport
  year: number
  definitions: readonly VolumeDefinition[]
  parties: readonly Party[]
}): ReactNode {
  const { staged } = file
  const rows = staged ? incomingRows(staged, definitions, parties, file.replace) : []
  const count = rows.filter(({ taken }) => taken).length
  return (
    <Dialog
      title={text.title}
      open={file.open}
      onClose={file.close}
      wide
      actions={
        <>
          <Button look="quiet" onPress={file.close}>
            {text.close}
          </Button>
          <Button look={staged ? 'plain' : 'primary'} onPress={file.choose} busy={file.busy}>
            {staged ? text.chooseOther : text.choose}
          </Button>
          {staged ? (
            <Button look="primary" onPress={file.apply} busy={file.busy} disabled={count === 0}>
              {text.apply(count)}
            </Button>
          ) : null}
        </>
      }
    >
      {staged ? null : <p className="muted">{text.lead}</p>}
      {file.reading && !staged ? <Working label={text.reading} work={file} /> : null}
      <ProblemNote problem={file.problem} />
      {staged ? (
        <>
          <Source staged={staged} />
          <Years staged={staged} file={file} sheetYear={year} />
          <Incoming staged={staged} file={file} rows={rows} />
          <Ignored staged={staged} />
        </>
      ) : null}
    </Dialog>
  )
}

const Source = ({ staged }: { staged: StagedFile }): ReactNode => (
  <div className="file-source">
    <strong>{staged.fileName}</strong>
    <span className="muted">{staged.attribution}</span>
    {staged.preview.partial ? (
      <p className="file-question" role="status">
        {text.partial}
      </p>
    ) : null}
  </div>
)

function Years({ staged, file, sheetYear }: { staged: StagedFile; file: FileImport; sheetYear: number }): ReactNode {
  const { preview } = staged
  if (preview.years.length === 0 && preview.questions.length === 0 && preview.year === null) return null
  const own = preview.year
  return (
    <div className="file-years">
      {preview.questions.length > 0 ? <p className="file-question">{text.askYear(preview.years)}</p> : null}
      <Select
        label={text.fileYear}
        value={own === null ? null : String(own)}
        options={yearOptions(staged, sheetYear)}
        onChange={file.chooseYear}
        placeholder={text.yearPlaceholder}
      />
      {typeof own === 'number' ? (
        <Select
          label={text.saveAs}
          value={String(preview.asYear ?? own)}
          options={saveAsOptions(own, sheetYear)}
          onChange={file.saveAs}
        />
      ) : null}
      {preview.yearFrom && text.yearFrom[preview.yearFrom] !== '' ? (
        <p className="muted">{text.yearFrom[preview.yearFrom]}</p>
      ) : null}
    </div>
  )
}

function Incoming({
  staged,
  file,
  rows,
}: {
  staged: StagedFile
  file: FileImport
  rows: ReturnType<typeof incomingRows>
}): ReactNode {
  const { preview } = staged
  const differs = differing(staged)
  const same = rows.filter((row) => row.same).length
  const said = text.comesIn(rows.filter(({ taken }) => taken).length, rows.length, preview.recognised.missing)
  if (preview.questions.length > 0) return null
  if (rows.length === 0)
    return (
      <p>
        <strong>{text.nothing}.</strong> {text.nothingWhy}
      </p>
    )
  return (
    <section className="file-part">
      <p className="file-head">
        <Chip look="settled">{said}</Chip>
        {preview.recognised.rounded > 0 ? (
          <span className="muted">{text.rounded(preview.recognised.rounded)}</span>
        ) : null}
      </p>
      <div className="file-rows">
        <TableTwin
          caption={said}
          columns={[
            { header: text.volume },
            { header: text.party },
            { header: text.year, align: 'right' },
            { header: text.value, align: 'right' },
            { header: text.now, align: 'right' },
          ]}
          rows={rows.map((row) => ({
            key: row.key,
            cells: [
              row.volume,
              row.party,
              row.year,
              <span key="value" className={row.taken || row.same ? '' : 'file-left'}>
                {row.value}
              </span>,
              row.now,
            ],
          }))}
        />
      </div>
      {same > 0 ? <p className="muted">{text.same(same)}</p> : null}
      {differs > 0 ? (
        <div className="file-head">
          <span>{text.differs(differs)}</span>
          <Segmented
            label={text.replaceLabel}
            value={file.replace ? 'replace' : 'keep'}
            options={[
              { id: 'keep', label: text.keep },
              { id: 'replace', label: text.replace },
            ]}
            onChange={(choice) => file.setReplace(choice === 'replace')}
          />
        </div>
      ) : null}
    </section>
  )
}

function Ignored({ staged }: { staged: StagedFile }): ReactNode {
  const count = ignoredCount(staged)
  if (count === 0) return null
  return (
    <section className="file-part">
      <p className="file-head">
        <Chip>{text.ignoredTitle(count)}</Chip>
      </p>
      <div className="file-ignored">
        <TableTwin
          caption={text.ignoredTitle(count)}
          columns={[
            { header: text.ignoredReason },
            { header: text.ignoredCount, align: 'right' },
            { header: text.ignoredExamples },
          ]}
          rows={staged.preview.ignored.map(({ reason, count: each, examples }) => ({
            key: reason,
            cells: [ignoredWords[reason], countText(each), text.examples(examples)],
          }))}
        />
      </div>
    </section>
  )
}
