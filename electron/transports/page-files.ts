import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { extname, join, relative, resolve, isAbsolute } from 'node:path'

/** What the page is made of. A file of any other kind in the folder is not served. */
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
}

export type PageFile = { path: string; type: string; size: number; cache: string }

/**
 * The file that `urlPath` ('/assets/a.js') names inside `folder`, or undefined. A path without an extension is a page of
 * the program and answers index.html. Nothing outside the folder is ever found, whatever the path or a link says.
 */
export async function findPageFile(folder: string, urlPath: string): Promise<PageFile | undefined> {
  const named = decodePath(urlPath)
  if (named === undefined) return undefined
  const wanted = extname(named) === '' ? '/index.html' : named
  const type = TYPES[extname(wanted).toLowerCase()]
  if (type === undefined || wanted.split('/').some((part) => part.startsWith('.'))) return undefined
  const path = resolve(join(folder, wanted))
  if (!isInside(resolve(folder), path)) return undefined
  try {
    const [real, realFolder] = await Promise.all([realpath(path), realpath(folder)])
    const found = await stat(real)
    if (!found.isFile() || !isInside(realFolder, real)) return undefined
    // Vite puts a hash of the content in every name under assets/; the page itself must always be asked for.
    const cache = wanted.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache'
    return { path: real, type, size: found.size, cache }
  } catch {
    return undefined
  }
}

export const openPageFile = (file: PageFile) => createReadStream(file.path)

function decodePath(urlPath: string): string | undefined {
  try {
    const path = decodeURIComponent(urlPath)
    return path.includes('\0') || path.includes('\\') ? undefined : path
  } catch {
    return undefined
  }
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
