// Why: npm drops from package-lock.json the optional packages of other platforms when the registry it was made against
// does not hold them, and then refuses its own lock file in `npm ci`. This writes them back as npm would have: name,
// exact version, os and cpu. Run it after every `npm install` that changes the lock: npm run lock:complete.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const platforms = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  win32: 'win32',
  openharmony: 'openharmony',
  netbsd: 'netbsd',
  openbsd: 'openbsd',
  sunos: 'sunos',
  aix: 'aix',
}
const cpus = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

function stubFor(name, version, parent) {
  const words = name.split(/[/\-_]/)
  const os = words.map((w) => platforms[w]).find(Boolean) ?? (name.includes('win') ? 'win32' : undefined)
  const cpu = cpus.find((c) => words.includes(c)) ?? (words.includes('wasm32') ? 'wasm32' : undefined)
  return {
    version: version.replace(/^[\^~=]/, ''),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}

let added = 0
for (const [key, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = [`${key}/node_modules/${name}`, `node_modules/${name}`].some((k) => lock.packages[k])
    if (found) continue
    lock.packages[`node_modules/${name}`] = stubFor(name, version, entry)
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`package-lock.json: ${added} entries completed`)
