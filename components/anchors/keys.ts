/** The queue's own keys, by the id under which a person may change or turn them off. */
export const nextAnchorKeys = { id: 'anchor.next', keys: 'j' };
export const previousAnchorKeys = { id: 'anchor.previous', keys: 'k' };
export const confirmKeys = { id: 'anchor.confirm', keys: 'enter' };
export const otherWordsKeys = { id: 'anchor.other-words', keys: 'o' };
export const turnKeys = { id: 'anchor.close', keys: 'x' };
export const nextCandidateKeys = { id: 'anchor.candidate.next', keys: 'arrowdown' };
export const previousCandidateKeys = { id: 'anchor.candidate.previous', keys: 'arrowup' };

/** Where the queue's keys work beside others of the same letters: inside the list. */
export const listScope = 'anchors';

/** Where Enter decides and arrows choose: on one anchor, not on the buttons below it. */
export const choiceScope = 'anchor';

/** The id of an anchor's element on the page. */
export function elementIdOf(appearanceId: string): string {
  return `anchor-${appearanceId}`;
}

/** The appearance whose element the focus is in; `null` when it is elsewhere. */
export function focusedAnchor(): string | null {
  return document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-anchor]')?.dataset['anchor'] ?? null;
}
