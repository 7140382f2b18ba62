import { catalogueHandlers } from './catalogue.ts'
import { codePlanHandlers } from './code-plan.ts'
import { chartsHandlers } from './charts.ts'
import type { Handlers } from './context.ts'
import { countyHandlers } from './county.ts'
import { declarationHandlers } from './declaration.ts'
import { doubleCountHandlers } from './double-count.ts'
import { exchangeHandlers } from './exchange.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './import.ts'
import { indicatorsHandlers } from './indicators.ts'
import { methodFileHandlers } from './method-file.ts'
import { methodVersionHandlers } from './method-versions.ts'
import { isolationHandlers } from './isolation.ts'
import { keysHandlers } from './keys.ts'
import { proposalHandlers } from './proposal.ts'
import { othersHandlers } from './others.ts'
import { splitPreviewHandlers } from './split-preview.ts'
import { rowsHandlers } from './rows.ts'
import { rulesFileHandlers } from './rules-file.ts'
import { rulesHandlers } from './rules.ts'
import { settingsHandlers } from './settings.ts'
import { startingRulesHandlers } from './starting-rules.ts'
import { suggestionsHandlers } from './suggestions.ts'
import { taggingHandlers } from './tagging.ts'
import { viewsHandlers } from './views.ts'
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
  ...isolationHandlers,
  ...codePlanHandlers,
  ...declarationHandlers,
  ...doubleCountHandlers,
  ...countyHandlers,
  ...rulesHandlers,
  ...splitPreviewHandlers,
  ...othersHandlers,
  ...rulesFileHandlers,
  ...keysHandlers,
  ...startingRulesHandlers,
  ...suggestionsHandlers,
  ...volumesHandlers,
  ...volumesFileHandlers,
  ...indicatorsHandlers,
  ...viewsHandlers,
  ...chartsHandlers,
  ...proposalHandlers,
  ...exchangeHandlers,
  ...historyHandlers,
  ...settingsHandlers,
}
