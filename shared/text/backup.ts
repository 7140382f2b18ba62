/** What the safety copies are called on disk. */
export const backupWords = {
  folder: 'Säkerhetskopior',
  beforeMigration: (name: string, version: number): string => `${name} före v${version}`,
} as const
