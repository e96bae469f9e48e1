import { defineConfig } from 'vitest/config'

/** Two projects: `unit` needs nothing but Node, `integration` starts a PostgreSQL of its own. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{apps,packages,scripts}/**/*.test.ts'],
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
          maxWorkers: 2,
        },
      },
    ],
  },
})
