'use client';

import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { KeyboardEvent } from 'react';
import { AnchorActions } from '#components/anchors/anchor-actions';
import type { Deeds } from '#components/anchors/anchor-actions';
import { CandidateCards, Words } from '#components/anchors/candidate-cards';
import { QuoteInContext } from '#components/anchors/quote-in-context';
import { useFailureText } from '#components/client/failure-text';
import { Badge } from '#components/ui/badge';
import { ErrorNote } from '#components/ui/error-note';
import type { Waiting } from './anchor-queue';
import { choiceScope, elementIdOf } from './keys';

type Props = { waiting: Waiting; place: { at: number; total: number }; mayEdit: boolean; isInArticle: boolean; deeds: Deeds };

/** One anchor that waits: the old quote in its context, where it may stand now, and what can be decided about it. */
export function AnchorItem({ waiting, place, mayEdit, isInArticle, deeds }: Props) {
  const t = useTranslations('anchor');
  const { anchor } = waiting;
  const label = t('itemLabel', { number: anchor.number, state: t(`state.${anchor.state}`), ...place });
  // Enter on a candidate is the decision; held down it decides once.
  const decide = (event: KeyboardEvent) => {
    const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (event.key !== 'Enter' || isOnLink || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) deeds.decide(waiting);
  };
  return (
    <li className="@container rounded-md border border-line bg-surface p-4 focus-within:border-control">
      <section
        id={elementIdOf(anchor.appearanceId)}
        aria-label={label}
        tabIndex={0}
        data-scope={choiceScope}
        data-anchor={anchor.appearanceId}
        {...(mayEdit && anchor.state !== 'closed' ? { onKeyDownCapture: decide } : {})}
        className="scroll-mt-24 scroll-mb-56 rounded-sm outline-offset-8"
      >
        <Head anchor={anchor} isInArticle={isInArticle} />
        <div className="mt-3 grid gap-4 @2xl:grid-cols-2">
          <Was anchor={anchor} />
          {anchor.state === 'closed' ? null : <Now waiting={waiting} mayEdit={mayEdit} onChoose={(index) => deeds.choose(waiting, index)} />}
        </div>
      </section>
      <Trouble waiting={waiting} />
      {mayEdit ? <AnchorActions waiting={waiting} deeds={deeds} /> : null}
    </li>
  );
}

function Head({ anchor, isInArticle }: { anchor: Waiting['anchor']; isInArticle: boolean }) {
  const t = useTranslations('anchor');
  const format = useFormatter();
  const when = format.dateTime(new Date(anchor.since), { dateStyle: 'medium' });
  const { number, state, statement, shortStatement, articleId, articleTitle } = anchor;
  const says = shortStatement || statement;
  // Beside the article the list has a heading of its own above it.
  const Heading = isInArticle ? 'h3' : 'h2';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
        <span className="font-semibold text-text tabular-nums">{t('claim', { number })}</span>
        <Badge tone={state === 'lost' ? 'danger' : state === 'closed' ? 'neutral' : 'accent'}>{t(`state.${state}`)}</Badge>
        {isInArticle ? null : <span className="min-w-0">{articleTitle}</span>}
        <span>{t('since', { when })}</span>
      </p>
      <Heading className="mt-1 line-clamp-3 font-serif text-base font-semibold text-pretty">
        {isInArticle || state === 'closed' ? says : (
          <Link href={`/desk/articles/${articleId}#anchor-${number}`} className="hover:text-accent hover:underline">
            {says}
          </Link>
        )}
      </Heading>
    </>
  );
}

function Was({ anchor: { was, language } }: Pick<Waiting, 'anchor'>) {
  const t = useTranslations('anchor');
  return (
    <div>
      <p className="mb-1.5 text-sm font-medium">{t('stood', { revision: was.revision })}</p>
      <blockquote className="border-s-2 border-line ps-3 text-pretty">
        <QuoteInContext quote={was} language={language} />
      </blockquote>
    </div>
  );
}

function Now({ waiting: { anchor, chosen }, mayEdit, onChoose }: { waiting: Waiting; mayEdit: boolean; onChoose: (index: number) => void }) {
  const t = useTranslations('anchor');
  const heading = anchor.state === 'lost' ? t('alike') : t('now');
  if (anchor.candidates.length === 0) return <p className="text-sm text-pretty text-muted">{t('noCandidates')}</p>;
  return (
    <div className="min-w-0">
      <p className="mb-1.5 text-sm font-medium">{heading}</p>
      {mayEdit ? <CandidateCards anchor={anchor} chosen={chosen} onChoose={onChoose} /> : (
        <ol className="flex flex-col gap-3">
          {anchor.candidates.map((candidate) => (
            <li key={candidate.start}>
              <Words anchor={anchor} candidate={candidate} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Trouble({ waiting: { failure } }: { waiting: Waiting }) {
  const t = useTranslations('anchor');
  const textOf = useFailureText();
  if (failure === null) return null;
  return (
    <div className="mt-4">
      <ErrorNote title={t('notDone')}>{failure.code === 'stale' ? t('readAgain') : textOf(failure)}</ErrorNote>
    </div>
  );
}
