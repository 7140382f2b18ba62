import type { PackageContent } from '../../model/package-content.ts'

/** A made file with its size and checksum (SHA-256, hex). */
export interface ListedFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
}

/** The format number of manifest.json: what is written is never renamed, only added to. */
export const MANIFEST_FORMAT = 1

/** manifest.json: every other file of the package with size and checksum, and what they were made from. */
export function manifestText(content: PackageContent, files: readonly ListedFile[]): string {
  const { grid, method } = content
  const manifest = {
    format: MANIFEST_FORMAT,
    workspace: content.workspaceName,
    sample: content.sample,
    at: content.at,
    program: { name: 'Samsyn', version: content.programVersion },
    method: { id: method.id, version: method.version, status: method.status },
    lens: grid.lens,
    parties: grid.parties.map((party) => party.code),
    batches: content.batches.map(({ id, fileName, sha256 }) => ({ id, fileName, sha256 })),
    views: content.views.map(({ id, name, isDefault, content: view }) => ({ id, name, isDefault, content: view })),
    files: files.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
