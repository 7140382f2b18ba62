import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { OutboxFile } from '../../../../shared/contract/operation.ts'
import { pageProposal as text } from '../../../../shared/text/page-proposal.ts'
import { saveFile } from '../../../client/client.ts'
import { announce } from '../../../ui/announce.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { shortHash, sizeText } from '../proposal-model.ts'

const save = (file: OutboxFile): void => {
  void saveFile(file).then((saved) => {
    if (saved) announce(text.saved(file.name))
  })
}

/** What people read before what programs read. */
const documentsFirst = (files: readonly OutboxFile[]): OutboxFile[] =>
  [...files].sort((a, b) => Number(/\.(docx|xlsx)$/.test(b.name)) - Number(/\.(docx|xlsx)$/.test(a.name)))

/** The finished package: every file with size and checksum, and all of it as one zip. */
export function PackageFiles({ made, stale }: { made: OutputOf<'proposal.export'>; stale: boolean }): ReactNode {
  const total = made.files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <Card
      title={text.exported}
      subtitle={text.exportedText(made.files.length, sizeText(total))}
      tools={
        <Button look="primary" onPress={() => save(made.bundle)}>
          {text.saveAll}
        </Button>
      }
    >
      {stale ? <p className="warn">{text.stale}</p> : null}
      <table className="table package-table">
        <caption className="sr-only">{text.files}</caption>
        <thead>
          <tr>
            <th scope="col">{text.fileColumns.name}</th>
            <th scope="col" className="cell-right">
              {text.fileColumns.bytes}
            </th>
            <th scope="col">{text.fileColumns.sha256}</th>
            <th scope="col">
              <span className="sr-only">{text.fileColumns.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {documentsFirst(made.files).map((file) => (
            <tr key={file.handle}>
              <th scope="row">{file.name}</th>
              <td className="cell-right">{sizeText(file.bytes)}</td>
              <td>
                <code className="hash" title={file.sha256}>
                  {shortHash(file.sha256)}
                </code>
              </td>
              <td className="cell-right">
                <Button small look="quiet" label={text.saveFile(file.name)} onPress={() => save(file)}>
                  {text.save}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
