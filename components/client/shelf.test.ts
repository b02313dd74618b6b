import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFormsOf, Shelf } from './shelf';

type Words = { statement: string; place: string | null };
const blank: Words = { statement: '', place: null };
const kept = { kind: 'words', name: 'a', base: blank, value: { statement: 'half a', place: null }, keptAt: '2026-11-24T12:40:00.000Z' };

describe('what is half written', () => {
  beforeEach(() => {
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('document', new EventTarget());
  });
  afterEach(() => vi.unstubAllGlobals());

  it('waits where it was left, and only in a browser', () => {
    const shelf = new Shelf('words', blank);
    shelf.at('a').set({ statement: 'half a' }, blank);
    expect(shelf.at('a').isTouched).toBe(true);
    expect(shelf.at('b').isTouched).toBe(false);
    vi.unstubAllGlobals();
    shelf.at('c').set({ statement: 'half a' }, blank);
    expect(shelf.at('c').isTouched).toBe(false);
  });

  it('is there again with the time until when it was written, until somebody writes on', () => {
    const draft = new Shelf('words', blank);
    draft.take(kept);
    expect(draft.at('a').cell.get()).toMatchObject({ value: kept.value, keptAt: kept.keptAt });
    draft.at('a').set({ statement: 'half a claim' }, blank);
    expect(draft.at('a').cell.get()?.keptAt).toBeNull();
  });

  it('never takes the place of what is being written', () => {
    const shelf = new Shelf('words', blank);
    shelf.at('a').set({ statement: 'newer' }, blank);
    shelf.take(kept);
    expect(shelf.at('a').cell.get()?.value.statement).toBe('newer');
  });

  it('is passed over when its form has other fields by now', () => {
    const shelf = new Shelf('words', blank);
    shelf.take({ ...kept, value: { statement: 'half a' } });
    shelf.take({ ...kept, value: { statement: ['half', 'a'], place: null } });
    expect(shelf.at('a').cell.get()).toBeNull();
  });

  it('is never seen by somebody else who signs in', () => {
    const shelf = new Shelf('words', blank);
    keepFormsOf('ana');
    const draft = shelf.at('a');
    draft.set({ statement: 'half a' }, blank);
    keepFormsOf('ana');
    expect(shelf.at('a')).toBe(draft);
    keepFormsOf('ben');
    expect(shelf.at('a').cell.get()).toBeNull();
    expect(draft.cell.get()).toBeNull();
  });

  it('is put aside when it was touched, and let go otherwise', () => {
    const draft = new Shelf('words', blank).at('a');
    draft.begin(blank);
    draft.putAside();
    expect(draft.cell.get()).toBeNull();
    draft.set({ statement: 'half a' }, blank);
    draft.putAside();
    expect(draft.cell.get()?.keptAt).not.toBeNull();
  });
});
