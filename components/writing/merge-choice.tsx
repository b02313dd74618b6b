'use client';

import { useTranslations } from 'next-intl';
import { useId, useMemo } from 'react';
import { canonicalText } from '#document/canonical-text';
import type { ArticleDocument } from '#document/article-document';
import type { MergeHunk, Side } from '#document/merge';
import { articleNode } from '#document/schema';
import type { Span } from '#domain/anchor';
import { Badge } from '#components/ui/badge';
import { useBench } from '#components/workbench/bench';
import type { Meeting } from './use-merge';
import { sideChanges } from './word-changes';
import type { SideWords } from './word-changes';

type Props = { number: number; total: number; meeting: Meeting; hunk: MergeHunk; side: Side | null; onChoose: (side: Side) => void };

/** One difference: their words and mine, and which of them go on; `side` is `null` until somebody chose. */
export function MergeChoice({ number, total, meeting, hunk, side, onChoose }: Props) {
  const t = useTranslations('writing');
  const name = useId();
  const [theirs, mine] = [wordsOf(meeting.theirs, hunk.theirs), wordsOf(meeting.mine, hunk.mine)];
  const changes = useMemo(() => sideChanges(theirs, mine), [theirs, mine]);
  const isForm = theirs === mine;
  const { author } = meeting.newest;
  const who = author.id === useBench().me.id ? 'me' : 'other';
  return (
    <fieldset className="min-w-0 rounded-md border border-line p-3">
      <legend className="flex flex-wrap items-center gap-2 px-1 text-sm font-medium">
        {t('mergeHunk', { number, total })}
        {hunk.usual === null ? <Badge tone="danger">{t('mergeBoth')}</Badge> : <Badge>{t(`mergeOnly.${hunk.usual}`, { who })}</Badge>}
        {isForm ? <Badge tone="accent">{t('mergeForm')}</Badge> : null}
      </legend>
      <div className="grid gap-3 md:grid-cols-2">
        <Words name={name} label={t('theirs', { who, name: author.name, number: meeting.newest.number })} changes={changes.before} checked={side === 'theirs'} onChoose={() => onChoose('theirs')} />
        <Words name={name} label={t('mine')} changes={changes.after} checked={side === 'mine'} onChoose={() => onChoose('mine')} />
      </div>
    </fieldset>
  );
}

const apartClass = 'bg-pending-highlight text-text underline decoration-pending-line decoration-2 underline-offset-4';

type WordsProps = { name: string; label: string; changes: readonly SideWords[]; checked: boolean; onChoose: () => void };

function Words({ name, label, changes, checked, onChoose }: WordsProps) {
  const t = useTranslations('writing');
  return (
    <label className="flex min-w-0 cursor-pointer flex-col gap-2 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-tint has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span className="flex items-center gap-2 text-sm font-medium">
        <input type="radio" required name={name} checked={checked} onChange={onChoose} className="size-4 outline-none" />
        {label}
      </span>
      <span className="font-serif text-base whitespace-pre-wrap">{changes.length === 0 ? <i className="text-muted">{t('mergeNothing')}</i> : null}
        {changes.map(({ isApart, words }, index) => (isApart ? <mark key={index} className={apartClass}>{words}</mark> : words))}</span>
    </label>
  );
}

/** The words of some blocks; blocks without words, an image for one, have none. */
function wordsOf({ content }: ArticleDocument, { start, end }: Span): string {
  return content.slice(start, end).map((block) => canonicalText(articleNode({ type: 'doc', content: [block] }))).join('\n');
}
