import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from './draft';
import { keepFormsOf, Shelf } from './shelf';

describe('leaving the page', () => {
  beforeEach(() => void vi.stubGlobal('window', new EventTarget()));
  afterEach(() => vi.unstubAllGlobals());

  it('is asked about until the browser has stored what was put aside', () => {
    const saved = { statement: '' };
    const draft = new Draft<typeof saved>();
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    draft.set({ statement: 'half a' }, saved);
    draft.putAside();
    expect(isAsked()).toBe(true);
    draft.stored(draft.cell.get()?.value ?? saved);
    expect(isAsked()).toBe(false);
    draft.set({ statement: 'half a claim' }, saved);
    expect(isAsked()).toBe(true);
    draft.drop();
    expect(isAsked()).toBe(false);
  });

  it('is asked about again once newer forms have taken the place of what the browser had stored', () => {
    vi.stubGlobal('document', new EventTarget());
    const saved = { statement: '' };
    const shelf = new Shelf('words', saved);
    keepFormsOf('ana');
    const write = (name: string) => {
      const draft = shelf.at(name);
      draft.set({ statement: 'half a' }, saved);
      draft.putAside();
      draft.stored(draft.cell.get()?.value ?? saved);
    };
    const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    for (let number = 1; number <= 50; number += 1) write(`claim ${number}`);
    expect(isAsked()).toBe(false);
    write('claim 51');
    expect(isAsked()).toBe(true);
    shelf.at('claim 1').drop();
    expect(isAsked()).toBe(false);
  });
});
