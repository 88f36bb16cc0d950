import { defineConfig } from 'drizzle-kit'

const engine = process.env.STORE_ENGINE === 'postgres' ? 'postgres' : 'sqlite'

export default defineConfig({
  dialect: engine === 'postgres' ? 'postgresql' : 'sqlite',
  schema: './db/schema.ts',
  out: `./drizzle/${engine}`,
  casing: 'snake_case',
})
