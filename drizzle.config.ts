// Where drizzle-kit finds the schema and writes migrations; wrangler applies them.
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/store/schema*.ts',
  out: './migrations',
})
