import { defineConfig } from 'prisma/config';
import { readSettings } from './server/env.js';

const { databaseUrl } = readSettings();

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // For those who apply the migrations with Prisma's own tool; ours reads DATABASE_URL itself.
  ...(databaseUrl === null ? {} : { datasource: { url: databaseUrl } }),
});
