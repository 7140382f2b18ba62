import type { ImportBatch } from '../../../shared/model/import-batch.ts'
import { pageImport as text } from '../../../shared/text/page-import.ts'

export const batchName = (batch: ImportBatch): string =>
  batch.origin === 'paste' ? text.pastedName : batch.fileName || text.pastedName

/** "avstämd", "ej avstämd" or "tillbakataget". */
export const batchState = (batch: ImportBatch): string =>
  batch.status === 'withdrawn' ? text.withdrawn : batch.reconciled ? text.reconciled : text.unreconciled
