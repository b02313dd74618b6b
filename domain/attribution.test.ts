import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLinks, distinctOrigins, hopStatuses, summarise, walk, wouldCircle } from '#domain/attribution';
import type { Hop } from '#domain/attribution';

/** A hop `of` its parent; what a test does not name is ordinary. */
function hop(id: string, of: string | null = null, more: Partial<Hop> = {}): Hop {
  return {
    id, parentId: of, position: 0, voiceId: `voice of ${id}`, voiceName: id, role: 'wire', relation: 'reported', assertion: 'asserts', method: '', status: 'not-found',
    ...more,
  };
}

const fuel = [hop('EFE'), hop('Energy Institute', 'EFE', { relation: 'cited-data', assertion: 'estimates', method: 'capacity estimate' })];

describe('the summary of an attribution', () => {
  it('says of the fuel shipment: two hops, one origin, primary not reached, capacity estimate', () => {
    expect(summarise(fuel)).toEqual({
      depth: 2, hops: 2, origins: [{ voiceId: 'voice of Energy Institute', name: 'Energy Institute' }], primaryReached: false,
      weakest: { hopId: 'EFE', status: 'not-found' }, methods: ['capacity estimate'],
    });
  });
  it('reaches the primary when every leaf was found or confirmed', () => {
    const [wire, institute] = [hop('EFE'), hop('Energy Institute', 'EFE', { status: 'found' })];
    expect(summarise([wire, institute]).primaryReached).toBe(true);
    expect(summarise([wire, institute, hop('a minister', null, { status: 'contacted' })]).primaryReached).toBe(false);
  });
  it('counts a voice at two leaves once', () => {
    const twice = { voiceId: 'the institute', voiceName: 'the institute' };
    expect(summarise([hop('a'), hop('b'), hop('c', 'a', twice), hop('d', 'b', twice)]).origins).toEqual([{ voiceId: 'the institute', name: 'the institute' }]);
  });
  it('names the weakest hop, the one nearest to the text when several are equal', () => {
    const hops = [hop('a', null, { status: 'found' }), hop('b', 'a', { status: 'denied' }), hop('c', null, { position: 1, status: 'denied' })];
    expect(summarise(hops).weakest).toEqual({ hopId: 'c', status: 'denied' });
  });
  it('is empty without hops', () => {
    expect(summarise([])).toEqual({ depth: 0, hops: 0, origins: [], primaryReached: false, weakest: null, methods: [] });
  });
  it('takes a hop whose parent is gone for a root', () => expect(summarise([hop('b', 'gone')])).toMatchObject({ depth: 1, origins: [{ name: 'b' }] }));
});

const aTree = fc.array(fc.record({ up: fc.nat(), position: fc.nat(3), status: fc.constantFrom(...hopStatuses) }), { maxLength: 12 }).map((nodes) =>
  nodes.map(({ up, position, status }, index) => hop(`h${index}`, index === 0 || up % (index + 1) === index ? null : `h${up % (index + 1)}`, { position, status })));

it('does not depend on the order of the hops', () => {
  fc.assert(fc.property(aTree.chain((hops) => fc.tuple(fc.constant(hops), fc.shuffledSubarray(hops, { minLength: hops.length }))), ([hops, shuffled]) => {
    expect(summarise(shuffled)).toEqual(summarise(hops));
  }));
});

it('walks every hop once, parents before children, one level deeper', () => {
  fc.assert(fc.property(aTree, (hops) => {
    const walked = walk(hops);
    expect(walked.map(({ hop: { id } }) => id).sort()).toEqual(hops.map(({ id }) => id).sort());
    walked.forEach(({ hop: { parentId }, depth }, index) => {
      if (parentId === null) expect(depth).toBe(1);
      else expect(walked.slice(0, index).find((above) => above.hop.id === parentId)?.depth).toBe(depth - 1);
    });
  }));
});

it('never has more origins than links', () => {
  fc.assert(fc.property(fc.array(aTree), fc.array(aTree), (chains, evidence) => {
    const pieces = evidence.map((hops, index) => ({ hops, publisherId: null, publisherName: null, sourceId: `s${index}`, sourceTitle: 'A source' }));
    expect(distinctOrigins(chains, pieces).length).toBeLessThanOrEqual(countLinks(chains, pieces));
  }));
});

it('sees a circle before it is closed', () => {
  const chain = [hop('a'), hop('b', 'a'), hop('c', 'b')];
  expect(wouldCircle(chain, 'a', 'c')).toBe(true);
  expect(wouldCircle(chain, 'a', 'a')).toBe(true);
  expect(wouldCircle(chain, 'c', 'a')).toBe(false);
  expect(wouldCircle(chain, 'c', null)).toBe(false);
});

describe('distinct origins', () => {
  const source = { publisherId: null, publisherName: null, sourceId: 'a report', sourceTitle: 'A report' };
  it('takes ten outlets that cite one agency for one origin', () => {
    const outlets = Array.from({ length: 10 }, (_, index) => [hop(`outlet ${index}`), hop(`${index}`, `outlet ${index}`, { voiceId: 'EFE', voiceName: 'EFE' })]);
    expect(distinctOrigins(outlets, [])).toEqual([{ id: 'EFE', name: 'EFE' }]);
    expect(countLinks(outlets, [])).toBe(10);
  });
  it('counts evidence by its publisher, and by itself when nobody is known to publish it', () => {
    const efe = { ...source, publisherId: 'voice of EFE', publisherName: 'EFE' };
    const evidence = [{ ...efe, hops: [] }, { ...source, hops: [] }];
    expect(distinctOrigins([[hop('EFE')]], evidence)).toEqual([{ id: 'voice of EFE', name: 'EFE' }, { id: 'a report', name: 'A report' }]);
    expect(countLinks([[hop('EFE')]], evidence)).toBe(3);
  });
  it('follows the chain of evidence that has one', () => {
    expect(distinctOrigins([fuel], [{ ...source, hops: fuel }])).toHaveLength(1);
  });
});
