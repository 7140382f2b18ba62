import type { ExporterPort } from '../operations/ports.ts'
import { openExporterClient } from './exporter/client.ts'

/** The export process as operations see it. */
export const openExporter = (): ExporterPort => openExporterClient()
