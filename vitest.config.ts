import { defineConfig } from 'vitest/config';

/** As the command line and the server run: `server-only` is empty and React is the server's. */
const conditions = ['react-server', 'node'];

const withDatabase = ['app/**/*.test.ts', 'cli/**/*.test.ts', 'demo/**/*.test.ts', 'scripts/**/*.test.ts', 'server/**/*.test.ts'];
const never = ['node_modules/**', '.next/**', '.stet/**', 'e2e/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['**/*.test.ts', '**/*.test.tsx'], exclude: [...withDatabase, ...never] },
      },
      {
        extends: true,
        resolve: { conditions },
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: {
          name: 'commands',
          include: withDatabase,
          exclude: never,
          globalSetup: 'scripts/vitest-cluster.js',
          setupFiles: 'scripts/vitest-setup.ts',
          server: { deps: { inline: ['server-only'] } },
        },
      },
    ],
  },
});
