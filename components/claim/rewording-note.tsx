'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { AppearanceView } from '#contract/claim';
import { OutwornStatement } from '#components/claim/outworn-statement';
import { RewordingList } from '#components/claim/rewording-list';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { ChangedWords } from '#components/writing/changed-words';
import { useFocusAfter } from '../ui/use-focus-after';
import { wordChanges } from '../writing/word-changes';
import type { ClaimHandle } from './claim-handle';
import { useChange } from './use-change';

/**
 * That the claim's words are no longer those that a person last answered for, what changed in them, and the way to answer
 * for them; and that its statement still says the old ones.
 */
export function RewordingNote({ handle }: { handle: ClaimHandle }) {
  const { claim, article } = handle;
  const places = claim.appearances.filter(({ articleId }) => articleId === article.id);
  const outworn = places.find(({ isOutworn }) => isOutworn);
  return (
    <>
      {places.map((appearance) => (appearance.rewording === null ? null : <Reworded key={appearance.id} handle={handle} appearance={appearance} />))}
      {outworn === undefined ? null : <OutwornStatement handle={handle} quote={outworn.anchor.exact} isCompared={outworn.rewording === null} />}
    </>
  );
}

function Reworded({ handle: { claim, store, article }, appearance: { id, anchor, rewording } }: { handle: ClaimHandle; appearance: AppearanceView }) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  const { busy, failure, run } = useChange(store, claim.id);
  const note = useRef<HTMLElement>(null);
  useFocusAfter(note);
  const was = rewording?.was ?? '';
  const words = useMemo(() => wordChanges(was, anchor.exact), [was, anchor.exact]);
  const { revision, start, end, exact } = anchor;
  const params = { claimId: claim.id, appearanceId: id };
  // What is unsure is decided beside its candidates.
  const isSure = anchor.method !== 'proposed';
  return (
    <section ref={note} aria-label={t('reworded')} className="mb-3 rounded-md border border-line bg-sunken p-3">
      <h3 className="font-medium">{t('reworded')}</h3>
      <div className="mt-1.5 flex flex-wrap gap-1 empty:hidden">
        <RewordingList changes={rewording?.changes ?? []} />
      </div>
      <p lang={article.language} className="mt-1.5 font-serif text-base text-pretty">
        <ChangedWords changes={words} />
      </p>
      {failure === null ? null : (
        <div className="mt-2">
          <ErrorNote title={t('notReworded')}>{textOf(failure)}</ErrorNote>
        </div>
      )}
      {claim.may.edit && isSure ? (
        <div className="mt-3">
          <Button size="sm" busy={busy} icon={<Check aria-hidden="true" />} onClick={() => void run('moveAnchor', () => ({ params, body: { revision, start, end, exact } }))}>
            {t('answerForWords')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
