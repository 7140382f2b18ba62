import { catalogueHandlers } from './catalogue.ts'
import type { Handlers } from './context.ts'
import { exchangeHandlers } from './exchange.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './import.ts'
import { indicatorsHandlers } from './indicators.ts'
import { methodFileHandlers } from './method-file.ts'
import { methodVersionHandlers } from './method-versions.ts'
import { proposalHandlers } from './proposal.ts'
import { rowsHandlers } from './rows.ts'
import { settingsHandlers } from './settings.ts'
import { startingRulesHandlers } from './starting-rules.ts'
import { suggestionsHandlers } from './suggestions.ts'
import { taggingHandlers } from './tagging.ts'
import { volumesFileHandlers } from './volumes-file.ts'
import { volumesHandlers } from './volumes.ts'
import { workspaceHandlers } from './workspace.ts'

/** Every handler there is: one per operation of the contract, or it does not compile. */
export const handlers: Handlers = {
  ...workspaceHandlers,
  ...importHandlers,
  ...rowsHandlers,
  ...catalogueHandlers,
  ...methodVersionHandlers,
  ...methodFileHandlers,
  ...taggingHandlers,
  ...startingRulesHandlers,
  ...suggestionsHandlers,
  ...volumesHandlers,
  ...volumesFileHandlers,
  ...indicatorsHandlers,
  ...proposalHandlers,
  ...exchangeHandlers,
  ...historyHandlers,
  ...settingsHandlers,
}
