import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { documented } from './scripts/documented.js';

const tests = ['**/*.test.ts', '**/*.test.tsx', 'e2e/**', 'bench/**'];

export default tseslint.config(
  { ignores: ['node_modules', '.next', '.stet', 'prisma/client', 'next-env.d.ts', 'test-results', 'playwright-report'] },
  ...tseslint.configs.recommended,
  hooks.configs.flat.recommended,
  {
    rules: {
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'server/env.js is the only reader of the environment.' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['domain/**', 'document/**', 'formats/**', 'contract/**'],
    ignores: ['**/*.test.ts', '**/*fixture.ts'],
    plugins: { stet: { rules: { documented } } },
    rules: { 'stet/documented': 'error' },
  },
  { files: ['server/env.js'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['scripts/**', 'cli/**', 'demo/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: tests, rules: { 'max-lines-per-function': 'off', 'no-restricted-properties': 'off' } },
);
