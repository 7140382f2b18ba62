import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What a person does, in a real Chromium against the loopback host. One file at a time: a browser is heavy. */
export default defineConfig({
  root,
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    setupFiles: ['tests/config/require-node-24.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A busy machine draws late; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
    passWithNoTests: true,
  },
})
