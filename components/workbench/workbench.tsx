'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { ArticleView } from '#contract/article';
import type { ClaimCard } from '#contract/claim';
import type { PersonRef } from '#contract/person';
import type { ScaleView } from '#contract/verdict';
import type { Span } from '#domain/anchor';
import { Cell } from '../client/cell';
import { ClaimStore } from '../client/claim-store';
import { ArticleHeader } from '#components/workbench/article-header';
import { ArticleText } from '#components/workbench/article-text';
import { BenchBar } from '#components/workbench/bench-bar';
import { BenchProvider } from '#components/workbench/bench';
import type { Allowed, Bench, BenchRevision } from '#components/workbench/bench';
import { ClaimsSheet } from '#components/workbench/claims-sheet';
import { DetailsDialog } from '#components/workbench/details-dialog';
import { FindDialog } from '#components/workbench/find-dialog';
import { FirstClaim } from '#components/workbench/first-claim';
import { InspectorFrame } from '#components/workbench/inspector-frame';
import { Margin } from '#components/workbench/margin';
import { MergeDialog } from '#components/workbench/merge-dialog';
import { SelectionToolbar } from '#components/workbench/selection-toolbar';
import { SplitDialog } from '#components/workbench/split-dialog';
import { articleScope } from './keys';
import { useArrival } from './use-arrival';
import { useClaimCommands } from './use-claim-commands';
import { useClaimPointer } from './use-claim-pointer';
import { useOpen } from './use-open';
import { useRegions } from './use-regions';
import { useShown } from './use-shown';
import './workbench.css';

export type WorkbenchProps = {
  article: ArticleView;
  revision: BenchRevision;
  claims: readonly ClaimCard[];
  scale: ScaleView | null;
  me: PersonRef;
  allowed: Allowed;
  /** The text as the server drew it. */
  still: ReactNode;
};

/** An article and its claims, side by side: where the newsroom works. */
export function Workbench({ still, ...props }: WorkbenchProps) {
  return (
    <BenchProvider value={useNewBench(props)}>
      <Floor still={still} />
    </BenchProvider>
  );
}

/** What was read with the page starts the store; from then on the store knows better. */
function useNewBench({ article, revision, claims, scale, me, allowed }: Omit<WorkbenchProps, 'still'>): Bench {
  const [state] = useState(() => ({
    store: new ClaimStore(article, me, claims),
    surface: new Cell<ReturnType<Bench['surface']['get']>>(null),
    selection: new Cell<Span | null>(null, isSameSpan),
    reading: new Cell<ReturnType<Bench['reading']['get']>>(null),
    hovered: new Cell<string | null>(null),
    opened: new Cell<ReturnType<Bench['opened']['get']>>(null),
    filter: new Cell<ReturnType<Bench['filter']['get']>>(null),
    layer: new Cell<ReturnType<Bench['layer']['get']>>(null),
  }));
  return useMemo(() => ({ article, revision, scale, allowed, ...state }), [article, revision, scale, allowed, state]);
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function Floor({ still }: { still: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  useRegions();
  useClaimCommands();
  useArrival();
  return (
    <div className="flex items-start">
      <div className="min-w-0 flex-1 px-4 pb-24 sm:px-8 xl:ps-[clamp(2rem,4vw,10rem)]">
        <ArticleHeader />
        <BenchBar region={region} />
        <Desk region={region} still={still} />
      </div>
      <InspectorFrame />
      <FindDialog />
      <SplitDialog />
      <MergeDialog />
      <DetailsDialog />
      <ClaimsSheet />
    </div>
  );
}

/** The words, and beside them the cards. */
function Desk({ region, still }: { region: RefObject<HTMLElement | null>; still: ReactNode }) {
  const t = useTranslations('workbench');
  const { open } = useOpen();
  const { all } = useShown();
  const pointer = useClaimPointer(open);
  return (
    <div className="workbench-columns pt-8">
      <section ref={region} data-region data-scope={articleScope} tabIndex={-1} aria-label={t('text')} className="relative min-w-0 outline-none">
        {all.length === 0 ? (
          <div className="mb-8 lg:hidden">
            <FirstClaim />
          </div>
        ) : null}
        <div {...pointer}>
          <ArticleText still={still} />
        </div>
        <SelectionToolbar frame={region} />
      </section>
      <section data-region tabIndex={-1} aria-label={t('claims')} className="min-w-0 outline-none max-lg:hidden">
        <Margin empty={<FirstClaim />} />
      </section>
    </div>
  );
}
