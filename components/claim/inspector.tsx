'use client';

import { X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { ClaimView } from '#contract/claim';
import type { ScaleView } from '#contract/verdict';
import type { Span } from '#domain/anchor';
import type { ClaimStore } from '../client/claim-store';
import type { Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { QuoteInContext } from '#components/anchors/quote-in-context';
import { AttributionPanel } from '#components/attribution/attribution-panel';
import { DescriptionPanel } from '#components/claim/description-panel';
import { MovedNote } from '#components/claim/moved-note';
import { RewordingNote } from '#components/claim/rewording-note';
import { EvidencePanel } from '#components/evidence/evidence-panel';
import { ReviewPanel } from '#components/review/review-panel';
import { VerdictPanel } from '#components/verdict/verdict-panel';
import { Badge } from '#components/ui/badge';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { IconButton } from '#components/ui/icon-button';
import { Skeleton } from '#components/ui/skeleton';
import { Tabs } from '#components/ui/tabs';
import { placeInHand, useClaim, type ClaimArticle, type ClaimHandle } from './claim-handle';
import type { Panel } from './panel';

export type InspectorProps = {
  store: ClaimStore;
  claimId: string;
  article: ClaimArticle;
  /** At which of its places it was opened. */
  appearanceId: string | null;
  scale: ScaleView | null;
  /** Put the caret into the statement, for a claim that was just marked. */
  focusStatement: boolean;
  /** The panel that was asked for; another object each time. */
  panel: { value: Panel } | null;
  /** The words selected in the article at this moment. */
  selection: () => Span | null;
  /** Split, merge, delete and what else is done with the claim as a whole. */
  actions?: ReactNode;
  /** What has to be said before anything else about where the claim stands. */
  notice?: ReactNode;
  onClose: () => void;
};

/** The claim in hand: what it says, who has it from whom, the evidence, the verdict, the review. */
export function Inspector({ store, claimId, article, appearanceId, scale, focusStatement, panel, selection, actions, notice, onClose }: InspectorProps) {
  const { claim, trouble } = useClaim(store, claimId);
  if (claim !== null) {
    return (
      <Opened
        key={claimId}
        handle={{ claim, store, article, appearanceId, scale, selection }}
        focusStatement={focusStatement}
        panel={panel}
        actions={actions}
        notice={notice}
        onClose={onClose}
      />
    );
  }
  return trouble === null ? <Reading /> : <Trouble failure={trouble} onRetry={() => void store.open(claimId, { fresh: true })} />;
}

type OpenedProps = Pick<InspectorProps, 'focusStatement' | 'panel' | 'onClose'> & { handle: ClaimHandle; actions: ReactNode; notice: ReactNode };

function Opened({ handle, focusStatement, panel, actions, notice, onClose }: OpenedProps) {
  const t = useTranslations('claim');
  const { claim } = handle;
  const [tab, setTab] = usePanel(claim.stage === 'in-review' && claim.may.approve ? 'review' : 'claim', panel);
  const openComments = claim.comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  const tabs = [
    { value: 'claim', label: t('tab.claim'), panel: <DescriptionPanel handle={handle} focusStatement={focusStatement} /> },
    { value: 'attribution', label: t('tab.attribution'), count: hopsOf(claim), panel: <AttributionPanel handle={handle} /> },
    { value: 'evidence', label: t('tab.evidence'), count: claim.evidence.length, panel: <EvidencePanel handle={handle} /> },
    { value: 'verdict', label: t('tab.verdict'), panel: <VerdictPanel handle={handle} /> },
    { value: 'review', label: t('tab.review'), count: openComments, panel: <ReviewPanel handle={handle} /> },
  ];
  return (
    <section aria-label={t('inspector')} className="flex min-h-0 flex-col px-4 pt-4 pb-8">
      <Head handle={handle} actions={actions} onClose={onClose} />
      {notice}
      <MovedNote handle={handle} />
      <RewordingNote handle={handle} />
      <Tabs label={t('inspector')} tabs={tabs} value={tab} onChange={setTab} />
    </section>
  );
}

/** The panel in view: the first one, until another is asked for or chosen. */
function usePanel(first: Panel, asked: OpenedProps['panel']) {
  const [tab, setTab] = useState<string>(asked?.value ?? first);
  const [last, setLast] = useState(asked);
  if (asked !== last) {
    setLast(asked);
    if (asked !== null) setTab(asked.value);
  }
  return [tab, setTab] as const;
}

function Reading() {
  const t = useTranslations('claim');
  return <Skeleton label={t('reading')} lines={8} className="m-4" />;
}

function hopsOf(claim: ClaimView): number {
  return claim.appearances.reduce((sum, { hops }) => sum + hops.length, 0);
}

function Head({ handle, actions, onClose }: { handle: ClaimHandle; actions: ReactNode; onClose: () => void }) {
  const t = useTranslations('claim');
  const stage = useTranslations('queue');
  const locale = useLocale();
  const { claim } = handle;
  const appearance = placeInHand(handle);
  const rating = claim.draft?.rating ?? null;
  return (
    <div className="mb-2">
      <div className="flex items-start gap-2">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 pt-0.5">
          <h2 className="font-serif text-xl font-semibold">{t('number', { number: appearance?.number ?? 0 })}</h2>
          <Badge tone={claim.stage === 'outdated' || claim.stage === 'changes-requested' ? 'danger' : 'neutral'}>{stage(`stages.${claim.stage}`)}</Badge>
          {rating === null ? null : <Badge state={rating.token}>{rating.label[locale]}</Badge>}
        </div>
        <span className="flex shrink-0 items-center">
          {actions}
          <IconButton label={t('close')} icon={<X aria-hidden="true" />} onClick={onClose} />
        </span>
      </div>
      {appearance === undefined ? null : (
        <blockquote className="mt-2 border-s-2 border-line ps-3 text-pretty">
          <QuoteInContext quote={appearance.anchor} language={handle.article.language} />
        </blockquote>
      )}
    </div>
  );
}

function Trouble({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const t = useTranslations('claim');
  const textOf = useFailureText();
  return (
    <div className="p-4">
      <ErrorNote title={t('notRead')} action={<Button onClick={onRetry}>{t('retry')}</Button>}>
        {textOf(failure)}
      </ErrorNote>
    </div>
  );
}
