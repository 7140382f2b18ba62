import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkMethod } from '../../shared/domain/compute/check-method.ts'
import { chartDataSchema } from '../../shared/model/account-code.ts'
import { declarationSchema } from '../../shared/model/declaration.ts'
import { jointBoardListSchema } from '../../shared/model/double-count.ts'
import { partyListSchema } from '../../shared/model/party.ts'
import { koladaVolumesSchema } from '../../shared/model/volume-import.ts'
import { startingWordsSchema } from '../../shared/model/starting-words.ts'
import { statisticsSchema } from '../../shared/model/volume.ts'
import type { Resources } from '../operations/context.ts'

/** Reads and checks what ships with the program. Throws when it is broken: then the installation is, and nothing should start. */
export function loadResources(folder: string): Resources {
  const json = (kind: string, start = ''): unknown[] =>
    readdirSync(join(folder, kind))
      .filter((name) => name.startsWith(start) && name.endsWith('.json'))
      .toSorted()
      .map((name): unknown => JSON.parse(readFileSync(join(folder, kind, name), 'utf8')))
  const methods = json('method').map((method) => checkMethod(method))
  const broken = methods.find((method) => !method.ok)
  if (broken && !broken.ok) throw new Error(`resources/method: ${JSON.stringify(broken.problem)}`)
  const shippedMethods = methods.flatMap((checked) => (checked.ok ? [checked.value] : []))
  const method = shippedMethods.at(-1)
  if (!method) throw new Error('resources/method holds no method')
  const declaration = json('declaration')
    .map((one) => declarationSchema.parse(one))
    .at(-1)
  if (!declaration) throw new Error('resources/declaration holds no declaration')
  return {
    method,
    shippedMethods,
    charts: json('charts').map((chart) => chartDataSchema.parse(chart)),
    parties: json('parties').flatMap((list) => partyListSchema.parse(list).parties),
    statistics: json('statistics', 'population-').map((statistics) => statisticsSchema.parse(statistics)),
    startingWords: json('rules').map((words) => startingWordsSchema.parse(words)),
    kolada: json('statistics', 'kolada-').flatMap((list) => koladaVolumesSchema.parse(list).kpis),
    declaration,
    jointBoards: json('joint-boards').flatMap((list) => jointBoardListSchema.parse(list).boards),
  }
}
