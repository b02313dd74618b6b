import type { Row } from './comparison';
import type { Passage, PassageForm, PassageLink } from './passages';

/** What is not the same about a passage besides its words. */
export type FormChange =
  | { kind: 'form'; was: PassageForm; is: PassageForm }
  | { kind: 'link-added' | 'link-removed'; words: string; href: string }
  | { kind: 'link-changed'; words: string; was: string; is: string }
  | { kind: 'caption'; was: string; is: string }
  | { kind: 'looks' }
  | { kind: 'joined'; count: number }
  | { kind: 'split' };

/** What changed in the form of a passage that both texts have: its kind, its links, its emphasis, where it begins and ends. */
export function formChangesOf({ kind, isSplit, sources, after }: Row, texts: { before: string; after: string }): FormChange[] {
  const [first] = sources;
  if (first === undefined || after === null) return [];
  const changes: FormChange[] = [];
  if (first.form.kind !== after.form.kind || first.form.level !== after.form.level) changes.push({ kind: 'form', was: first.form, is: after.form });
  if (sources.length > 1) changes.push({ kind: 'joined', count: sources.length });
  if (isSplit) changes.push({ kind: 'split' });
  if (first.picture && after.picture && first.picture.alt !== after.picture.alt) changes.push({ kind: 'caption', was: first.picture.alt, is: after.picture.alt });
  if (kind === 'kept' && !isSplit && sources.length === 1 && first.looks !== after.looks) changes.push({ kind: 'looks' });
  return isSplit ? changes : [...changes, ...linkChanges(sources, after, texts)];
}

function linkChanges(sources: readonly Passage[], { links }: Passage, texts: { before: string; after: string }): FormChange[] {
  const wordsOf = (text: string) => ({ start, end, href }: PassageLink) => ({ words: text.slice(start, end), href });
  const fresh = links.map(wordsOf(texts.after));
  const gone = sources.flatMap((source) => source.links.map(wordsOf(texts.before))).filter(({ href }) => {
    const at = fresh.findIndex((link) => link.href === href);
    if (at >= 0) fresh.splice(at, 1);
    return at < 0;
  });
  const removed = gone.flatMap(({ words, href }): FormChange => {
    const at = fresh.findIndex((link) => link.words === words);
    const [other] = at < 0 ? [] : fresh.splice(at, 1);
    return other ? { kind: 'link-changed', words, was: href, is: other.href } : { kind: 'link-removed', words, href };
  });
  return [...removed, ...fresh.map(({ words, href }): FormChange => ({ kind: 'link-added', words, href }))];
}
