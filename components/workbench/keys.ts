/**
 * The workbench's own keys, by the id under which a person may change or turn them off. Those with a scope
 * work only while the focus is in that part of the page.
 */
export const captureKeys = { id: 'claim.capture', keys: 'c' };
export const nextSentenceKeys = { id: 'sentence.next', keys: 'j' };
export const previousSentenceKeys = { id: 'sentence.previous', keys: 'k' };
export const growKeys = { id: 'sentence.grow', keys: 'shift+j' };
export const shrinkKeys = { id: 'sentence.shrink', keys: 'shift+k' };
export const nextClaimKeys = { id: 'claim.next', keys: ']' };
export const previousClaimKeys = { id: 'claim.previous', keys: '[' };
export const findKeys = { id: 'text.find', keys: 'f' };
export const editTextKeys = { id: 'text.edit', keys: 'e' };
export const splitKeys = { id: 'claim.split', keys: 'alt+s' };
export const undoKeys = { id: 'undo', keys: 'mod+z' };
export const nextRegionKeys = { id: 'region.next', keys: 'f6' };
export const previousRegionKeys = { id: 'region.previous', keys: 'shift+f6' };

/** Where the stepper's arrow keys work: on the article, while it holds a sentence. */
export const articleScope = 'article';
export const edgeKeys = [
  { id: 'words.end.more', keys: 'shift+arrowright', edge: 'end', by: 1 },
  { id: 'words.end.less', keys: 'shift+arrowleft', edge: 'end', by: -1 },
  { id: 'words.start.less', keys: 'alt+shift+arrowright', edge: 'start', by: 1 },
  { id: 'words.start.more', keys: 'alt+shift+arrowleft', edge: 'start', by: -1 },
] as const;
