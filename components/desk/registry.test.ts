import { describe, expect, it } from 'vitest';
import { createRegistry, type Command } from './registry';

const command = (id: string, keys: string | null, scope?: string): Command => ({
  id,
  label: id,
  keys,
  ...(scope === undefined ? {} : { scope }),
  run: () => undefined,
});
const keysOf = (one: Command) => one.keys ?? null;

describe('the registry', () => {
  it('runs the command of the nearest scope', () => {
    const registry = createRegistry();
    registry.put('a', [command('list', 'j'), command('text', 'j', 'article'), command('card', 'j', 'card')]);
    expect(registry.find('j', ['card', 'article'], keysOf)?.id).toBe('card');
    expect(registry.find('j', ['article'], keysOf)?.id).toBe('text');
    expect(registry.find('j', [], keysOf)?.id).toBe('list');
  });

  it('leaves a scoped command alone outside its scope', () => {
    const registry = createRegistry();
    registry.put('a', [command('text', 'c', 'article')]);
    expect(registry.find('c', [], keysOf)).toBeNull();
  });

  it('forgets what has left the screen, and prefers what came last', () => {
    const registry = createRegistry();
    registry.put('old', [command('old', 'n')]);
    registry.put('new', [command('new', 'n')]);
    expect(registry.find('n', [], keysOf)?.id).toBe('new');
    registry.drop('new');
    expect(registry.find('n', [], keysOf)?.id).toBe('old');
  });
});
