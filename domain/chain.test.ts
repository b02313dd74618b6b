import { describe, expect, it } from 'vitest';
import { placeHop, removeHop, restoreHop } from '#domain/chain';
import type { Link } from '#domain/chain';
import { walk } from '#domain/attribution';

/** `a>b>c d`: b hangs from a, c from b, d from the text. Every hop has a voice of its own. */
function chain(drawing: string): Link[] {
  return drawing.split(' ').flatMap((path, root) =>
    path.split('>').map((id, depth, all) => ({ id, parentId: all[depth - 1] ?? null, position: depth === 0 ? root : 0, voiceId: `voice of ${id}` })),
  );
}

function drawn(links: readonly Link[]): string[] {
  return walk(links).map(({ hop, depth }) => `${'-'.repeat(depth - 1)}${hop.id}`);
}

const hop = (id: string, parentId: string | null) => ({ id, parentId, voiceId: `voice of ${id}` });

describe('placing a hop', () => {
  it('puts it last among its siblings, or where it is wanted', () => {
    expect(drawn(placeHop(chain('a b'), hop('x', null), null))).toEqual(['a', 'b', 'x']);
    expect(drawn(placeHop(chain('a b'), hop('x', null), 1))).toEqual(['a', 'x', 'b']);
    expect(drawn(placeHop(chain('a b'), hop('x', 'a'), 99))).toEqual(['a', '-x', 'b']);
  });

  it('moves one that is there, with all that hangs from it', () => {
    expect(drawn(placeHop(chain('a>b c'), hop('a', 'c'), null))).toEqual(['c', '-a', '--b']);
    expect(drawn(placeHop(chain('a b c'), hop('c', null), 0))).toEqual(['c', 'a', 'b']);
  });

  it('counts places from 0 without a gap', () => {
    const places = placeHop(chain('a b c'), hop('x', null), 1).filter(({ parentId }) => parentId === null);
    expect(places.map(({ position }) => position).sort()).toEqual([0, 1, 2, 3]);
  });

  it('refuses a parent of another chain', () => {
    expect(() => placeHop(chain('a'), hop('x', 'z'), null)).toThrow(expect.objectContaining({ code: 'hop-target', field: 'parentId' }));
  });

  it('refuses to hang a hop from itself or from what hangs from it', () => {
    expect(() => placeHop(chain('a>b>c'), hop('a', 'a'), null)).toThrow(expect.objectContaining({ code: 'hop-cycle' }));
    expect(() => placeHop(chain('a>b>c'), hop('a', 'c'), null)).toThrow(expect.objectContaining({ code: 'hop-cycle' }));
  });

  it('refuses a voice that has it from itself, however many stand between', () => {
    const again = { id: 'x', parentId: 'c', voiceId: 'voice of a' };
    expect(() => placeHop(chain('a>b>c'), again, null)).toThrow(expect.objectContaining({ code: 'hop-cycle', field: 'voiceId' }));
    expect(drawn(placeHop(chain('a>b d'), { ...again, parentId: 'd' }, null))).toEqual(['a', '-b', 'd', '-x']);
  });
});

describe('taking a hop out', () => {
  it('hangs what hung from it from its parent, in its place', () => {
    expect(drawn(removeHop(chain('a>b>c'), 'b'))).toEqual(['a', '-c']);
    expect(drawn(removeHop(chain('a b>c d'), 'b'))).toEqual(['a', 'c', 'd']);
  });

  it('keeps the order of several', () => {
    const wide = placeHop(placeHop(chain('a'), hop('b', 'a'), null), hop('c', 'a'), 0);
    expect(drawn(removeHop(wide, 'a'))).toEqual(['c', 'b']);
  });
});

describe('putting a hop back', () => {
  const taken = (drawing: string, id: string) => {
    const before = chain(drawing);
    const hop = before.find((link) => link.id === id);
    if (!hop) throw new Error(`No hop ${id}`);
    return { after: removeHop(before, id), hop, hung: before.filter(({ parentId }) => parentId === id).map((link) => link.id) };
  };

  it.each([['a>b>c', 'b'], ['a>b>c', 'a'], ['a>b>c', 'c'], ['a b>c d', 'b'], ['a b d>e', 'd']])('makes the chain %s what it was before %s was taken out', (drawing, id) => {
    const { after, hop, hung } = taken(drawing, id);
    expect(drawn(restoreHop(after, hop, hung))).toEqual(drawn(chain(drawing)));
  });

  it('leaves what was moved elsewhere since where it is', () => {
    const { after, hop, hung } = taken('a>b>c d', 'b');
    const moved = placeHop(after, { id: 'c', parentId: 'd', voiceId: 'voice of c' }, null);
    expect(drawn(restoreHop(moved, hop, hung))).toEqual(['a', '-b', 'd', '-c']);
  });

  it('hangs it from the text when its parent is gone too', () => {
    const { after, hop, hung } = taken('a>b', 'b');
    expect(drawn(restoreHop(removeHop(after, 'a'), hop, hung))).toEqual(['b']);
  });

  it('refuses it below its own voice', () => {
    const { after, hop, hung } = taken('a>b', 'b');
    const revoiced = after.map((link) => ({ ...link, voiceId: 'voice of b' }));
    expect(() => restoreHop(revoiced, hop, hung)).toThrow(expect.objectContaining({ code: 'hop-cycle' }));
  });
});
