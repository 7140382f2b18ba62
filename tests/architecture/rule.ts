import { type Import, type SourceFile, asSource } from './source-file.ts'

/**
 * One rule of architecture.md §5. `says` is the sentence, `broken` gives a line per breach ('path: why'), and each entry of
 * `bad` is a small invented repository (path → text) that the rule must catch; every one in `good` it must leave alone.
 */
export type Rule = {
  says: string
  broken: (files: SourceFile[]) => string[]
  bad: Record<string, string>[]
  good?: Record<string, string>[]
}

export const invent = (files: Record<string, string>): SourceFile[] =>
  Object.entries(files).map(([path, text]) => asSource(path, text))

/** A rule about who may import whom: `allowed` is asked about every import of every file for which `of` is true. */
export function forbidImports(of: (path: string) => boolean, allowed: (found: Import, from: string) => boolean) {
  return (files: SourceFile[]): string[] =>
    files
      .filter((file) => of(file.path))
      .flatMap((file) =>
        file.imports
          .filter((found) => !allowed(found, file.path))
          .map((found) => `${file.path}: imports ${found.path ?? found.specifier}`),
      )
}

/** A rule about what code may say (comments and the insides of strings are not code). */
export function forbidCode(of: (path: string) => boolean, patterns: Record<string, RegExp>) {
  return (files: SourceFile[]): string[] =>
    files
      .filter((file) => of(file.path))
      .flatMap((file) =>
        Object.entries(patterns)
          .filter(([, pattern]) => pattern.test(file.bare))
          .map(([name]) => `${file.path}: ${name}`),
      )
}

export const within =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`${folder}/`))
