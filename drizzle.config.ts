import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate` writes the difference between the schema and the last migration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema/index.ts',
  out: './db/migrations',
  casing: 'snake_case',
})
