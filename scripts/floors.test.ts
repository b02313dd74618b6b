import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './root.js';

type Lock = { packages: Record<string, { version?: string }> };

const floors: Record<string, string> = JSON.parse(readFileSync(join(root, 'docs/security/floors.json'), 'utf8'));
const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

it.each(Object.entries(floors))('every locked %s is at %s or above, nested copies too', (name, floor) => {
  const copies = Object.entries(lock.packages).filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`));
  expect(copies.length).toBeGreaterThan(0);
  for (const [path, { version = '0' }] of copies) expect(isAtLeast(version, floor), `${path} is ${version}`).toBe(true);
});

it('tells a version below its floor', () => {
  expect(isAtLeast('16.3.7', '16.3.8')).toBe(false);
  expect(isAtLeast('16.10.0', '16.3.8')).toBe(true);
});

it('holds no address of a registry in the lock file', () => {
  expect(JSON.stringify(lock)).not.toMatch(/"resolved"/);
});

function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string) => (text.split('-')[0] ?? '').split('.').map(Number);
  const [has, needs] = [numbers(version), numbers(floor)];
  const at = needs.findIndex((part, index) => part !== (has[index] ?? 0));
  return at < 0 || (has[at] ?? 0) > (needs[at] ?? 0);
}
