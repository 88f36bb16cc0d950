import path from 'node:path'
import { defineConfig } from 'vitest/config'

const alias = { '@': path.resolve(import.meta.dirname) }
const remembering = ['db/**/*.test.ts', 'commands/**/*.test.ts']
const away = ['**/node_modules/**', '**/.next/**', 'e2e/**', 'test-results/**']

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
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...away, ...remembering],
        },
      },
      {
        resolve: { alias },
        test: { name: 'sqlite', include: remembering, exclude: away, env: { STORE_ENGINE: 'sqlite' } },
      },
      {
        resolve: { alias },
        test: {
          name: 'postgres',
          include: remembering,
          exclude: [...away, '**/*.sqlite.test.ts'],
          env: { STORE_ENGINE: 'postgres' },
          globalSetup: './db/testing/postgres-server.ts',
        },
      },
    ],
  },
})
