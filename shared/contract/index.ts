import type { z } from 'zod'
import { catalogueOperations } from './catalogue.ts'
import { countyOperations } from './county.ts'
import { declarationOperations } from './declaration.ts'
import { chartsOperations } from './charts.ts'
import { exchangeOperations } from './exchange.ts'
import { historyOperations } from './history.ts'
import { importOperations } from './import.ts'
import { indicatorsOperations } from './indicators.ts'
import { methodVersionOperations } from './method-versions.ts'
import { isolationOperations } from './isolation.ts'
import { keysOperations } from './keys.ts'
import { proposalOperations } from './proposal.ts'
import { rowsOperations } from './rows.ts'
import { rulesFileOperations } from './rules-file.ts'
import { rulesOperations } from './rules.ts'
import { settingsOperations } from './settings.ts'
import { suggestionsOperations } from './suggestions.ts'
import { taggingOperations } from './tagging.ts'
import { viewsOperations } from './views.ts'
import { volumesOperations } from './volumes.ts'
import { workspaceOperations } from './workspace.ts'

/** Every operation there is. One of the two complete indexes; the other is the handlers'. */
export const contract = {
  ...workspaceOperations,
  ...importOperations,
  ...rowsOperations,
  ...catalogueOperations,
  ...methodVersionOperations,
  ...taggingOperations,
  ...isolationOperations,
  ...declarationOperations,
  ...countyOperations,
  ...rulesOperations,
  ...rulesFileOperations,
  ...keysOperations,
  ...suggestionsOperations,
  ...volumesOperations,
  ...indicatorsOperations,
  ...viewsOperations,
  ...chartsOperations,
  ...proposalOperations,
  ...exchangeOperations,
  ...historyOperations,
  ...settingsOperations,
} as const

export type Contract = typeof contract
export type OperationName = keyof Contract
/** What a caller sends (defaults may be left out). */
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>
/** What a handler receives (defaults filled in). */
export type ParsedInputOf<N extends OperationName> = z.output<Contract[N]['input']>
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(contract, name)
