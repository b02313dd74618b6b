'use client';

import { Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import type { ClaimView } from '#contract/claim';
import { statementOf } from '#domain/claim';
import { useFailureText } from '#components/client/failure-text';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { ChangedWords } from '#components/writing/changed-words';
import { useFocusAfter } from '../ui/use-focus-after';
import { wordChanges } from '../writing/word-changes';
import type { ClaimHandle } from './claim-handle';
import { useChange } from './use-change';

type Props = {
  handle: ClaimHandle;
  quote: string;
  /** Whether to show what differs, where that is not said of the quote already. */
  isCompared: boolean;
};

/** That the statement still says what the article said before, and the way to let it say what the article says now. */
export function OutwornStatement({ handle: { claim, store, article }, quote, isCompared }: Props) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  const { busy, failure, run } = useChange(store, claim.id);
  const announce = useAnnounce();
  const note = useRef<HTMLElement>(null);
  useFocusAfter(note);
  const fresh = statementOf(quote);
  const words = useMemo(() => wordChanges(claim.statement, fresh), [claim.statement, fresh]);
  const claimId = claim.id;
  const say = (statement: string) => ({ params: { claimId }, body: { statement } });
  const back = ({ statement }: ClaimView) => store.change(claimId, 'describeClaim', () => say(statement));
  const take = async () => {
    if ((await run('describeClaim', () => say(fresh), { said: t('described'), back })) !== null) announce(t('described'));
  };
  return (
    <section ref={note} aria-label={t('outworn')} className="mb-3 rounded-md border border-line bg-sunken p-3">
      <h3 className="font-medium">{t('outworn')}</h3>
      <p className="mt-0.5 text-sm text-pretty text-muted">{t('outwornHint')}</p>
      {isCompared ? (
        <p lang={article.language} className="mt-1.5 font-serif text-base text-pretty">
          <ChangedWords changes={words} />
        </p>
      ) : null}
      {failure === null ? null : (
        <div className="mt-2">
          <ErrorNote title={t('notTaken')}>{textOf(failure)}</ErrorNote>
        </div>
      )}
      {claim.may.edit ? (
        <div className="mt-3">
          <Button size="sm" busy={busy} icon={<Replace aria-hidden="true" />} onClick={() => void take()}>
            {t('takeWords')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
