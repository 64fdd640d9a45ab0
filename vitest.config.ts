import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
// Both cores of the smallest machine: one fewer is what it would take by itself.
const maxWorkers = 2
const shared = { resolve: { alias: { '@': root } } }

/** Three suites: pure code, code on a real PostgreSQL, and the built site in a real browser. */
export default defineConfig({
  ...shared,
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: ['tests/{lib,app,cases,scripts,house}/**/*.test.ts'],
          testTimeout: 60_000,
          maxWorkers,
          // Pure code: the files of a process may share its modules, which take longer to load than most take to run.
          isolate: false,
        },
      },
      {
        ...shared,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          globalSetup: ['tests/db/postgres.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
      {
        ...shared,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/site.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
          maxWorkers,
        },
      },
    ],
  },
})
