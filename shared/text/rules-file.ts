/** What a rules file is called; a workspace's name can always be a file's. */
export const rulesFileName = (workspace: string): string => `Regler ${workspace}.json`
