import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
const remembering = ['db/**/*.test.ts', 'commands/**/*.test.ts']
// Private files of a test go to a folder of the system's, never to an installation's own.
const DATA_DIR = path.join(tmpdir(), 'dip-sample-tests')
const away = ['**/node_modules/**', '**/.next/**', 'e2e/**', 'test-results/**']

// A hang fails; a slow machine does not.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 }

// Files that share a worker share what it has loaded and made: templates of stores, compiled sources. Half the time.
const sharing = { isolate: false }

/**
 * Three projects: the rules and the documents, which need no store; and the stores and the commands, which run
 * twice, on SQLite and on a real PostgreSQL server that the suite starts for itself.
 */
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'rules',
          ...patience,
          ...sharing,
          env: { DATA_DIR },
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...away, ...remembering],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'sqlite',
          ...patience,
          ...sharing,
          include: remembering,
          exclude: away,
          env: { STORE_ENGINE: 'sqlite', DATA_DIR },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'postgres',
          ...patience,
          ...sharing,
          include: remembering,
          exclude: [...away, '**/*.sqlite.test.ts'],
          env: { STORE_ENGINE: 'postgres', DATA_DIR },
          globalSetup: './db/testing/postgres-server.ts',
        },
      },
    ],
  },
})
