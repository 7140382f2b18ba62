import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, posix } from 'node:path'
import { type Literal, scan } from './scan.ts'

/** One import: `path` inside the repository ('shared/model/money.ts') or `pack`, the name of a package ('node:fs', 'zod'). */
export type Import = { specifier: string; path?: string; pack?: string }
export type SourceFile = {
  path: string
  text: string
  uncommented: string
  bare: string
  literals: Literal[]
  imports: Import[]
}

const FOLDERS = ['electron', 'renderer', 'shared', 'tests']
const SOURCE = /\.(ts|tsx|mjs|css)$/
const IMPORT =
  /\b(?:import|export)\b(?:[\w\s{},*$]*?\bfrom\s*|\s*)(?:\(\s*)?['"]([^'"\n]+)['"]|\brequire\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** Every source file of the repository, in order of path. A folder that does not exist yet is simply empty. */
export function readRepository(root: string): SourceFile[] {
  const files: SourceFile[] = []
  for (const folder of FOLDERS) {
    for (const entry of listFolder(join(root, folder))) {
      const path = `${folder}/${entry.replaceAll('\\', '/')}`
      if (SOURCE.test(path) && !path.includes('node_modules/'))
        files.push(asSource(path, readFileSync(join(root, path), 'utf8')))
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function asSource(path: string, text: string): SourceFile {
  const { uncommented, bare, literals } = scan(text)
  return {
    path,
    text,
    uncommented,
    bare,
    literals,
    imports: path.endsWith('.css') ? [] : readImports(path, uncommented, bare),
  }
}

/** `bare` tells whether the word import stands in code or inside a text such as 'rows.import'. */
function readImports(from: string, code: string, bare: string): Import[] {
  const inCode = [...code.matchAll(IMPORT)].filter((found) => /\w/.test(bare[found.index] ?? ''))
  return inCode.map((found) => {
    const specifier = found[1] ?? found[2] ?? ''
    if (specifier.startsWith('.'))
      return { specifier, path: posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))) }
    return { specifier, pack: packageName(specifier) }
  })
}

/** 'node:fs/promises' and 'fs' → 'node:fs'; '@scope/name/deep' → '@scope/name'; 'name/deep' → 'name'. */
function packageName(specifier: string): string {
  const parts = specifier.split('/')
  const first = parts[0] ?? specifier
  if (first.startsWith('node:')) return first
  if (builtinModules.includes(first)) return `node:${first}`
  return first.startsWith('@') ? parts.slice(0, 2).join('/') : first
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
