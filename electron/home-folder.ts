import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the workspaces lie: SAMSYN_HEM if set, else the folder Samsyn in the person's own. */
export const homeFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env.SAMSYN_HEM ? resolve(env.SAMSYN_HEM) : join(homedir(), 'Samsyn')
