// `npm test`: every check in order, each with a clear end line, and last of all one plain line: N passed, N failed[, N skipped].
// A .mjs so that an older Node can still say what is wrong. `npm test -- --only=lint,unit` runs some of it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'samsyn-test-'))
const only = process.argv
  .find((word) => word.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',')

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(`The tests need Node 24 and this is ${process.version}. Run \`npm ci\` first, then \`npm test\`.`)
  process.exit(1)
}

/** Each step is one npm script. A vitest step is counted test by test; any other step counts as one. */
const steps = [
  { name: 'typecheck', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'format', script: 'format:check' },
  { name: 'architecture', script: 'test:unit', vitest: ['tests/architecture'] },
  { name: 'unit', script: 'test:unit', vitest: ['--exclude', 'tests/architecture/**'] },
  { name: 'build', script: 'build' },
  { name: 'e2e', script: 'test:e2e', vitest: [] },
]

function run(step) {
  const report = join(reports, `${step.name}.json`)
  const words = step.vitest
    ? ['--', ...step.vitest, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    : []
  const ended = spawnSync('npm', ['run', '--silent', step.script, ...words], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  const ok = ended.status === 0
  if (!step.vitest) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  const counted = readReport(report)
  // A run that broke without a failing test (a file that does not load, a crash) must still be seen in the sum.
  return !ok && counted.failed === 0 ? { ...counted, failed: 1 } : counted
}

function readReport(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }
  }
}

const sum = { passed: 0, failed: 0, skipped: 0 }
const lines = []
for (const step of steps) {
  if (only && !only.includes(step.name)) continue
  console.log(`\n=== ${step.name}`)
  const started = Date.now()
  const counts = run(step)
  sum.passed += counts.passed
  sum.failed += counts.failed
  sum.skipped += counts.skipped
  const line = `${counts.failed ? 'FAILED' : 'ok    '} ${step.name}: ${sentence(counts)} (${((Date.now() - started) / 1000).toFixed(1)} s)`
  lines.push(line)
  console.log(`=== ${line}`)
}
rmSync(reports, { recursive: true, force: true })

function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`
}

console.log(`\n${lines.join('\n')}\n\n${sentence(sum)}`)
process.exit(sum.failed ? 1 : 0)
