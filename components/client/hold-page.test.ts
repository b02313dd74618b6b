import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Draft } from './draft';

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
});
