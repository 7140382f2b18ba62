import packageJson from '../package.json' with { type: 'json' }

/** The program's version, as stamped in exports and contributions. */
export const programVersion: string = packageJson.version
