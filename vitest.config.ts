import { defineConfig } from 'vitest/config'

/**
 * `pure` and `unit` need nothing but Node, `integration` starts a PostgreSQL of its own, `journeys` a whole Lotse and a
 * browser. The packages of the domain are pure: their tests have nothing to hide from each other, so they share what was
 * loaded once, which takes a third of the time.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          testTimeout: 60_000,
          include: ['packages/**/*.test.ts'],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'unit',
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          // A guard against hanging, not a measure: property tests take long on a busy machine.
          testTimeout: 60_000,
          include: ['{apps,scripts,e2e,bench}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.integration.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['apps/**/*.integration.test.ts'],
          globalSetup: ['apps/server/src/testing/postgres.global.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Each file has a database of its own; what was loaded is shared, which a fifth of the time went into.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.ts'],
          globalSetup: ['e2e/harness/begun-folders.global.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // What a page shows comes a moment after what a person did: an expectation waits for it.
          expect: { poll: { timeout: 15_000 } },
          // A journey waits for its browser half of the time; each has a Lotse, a data folder and a port of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
})
