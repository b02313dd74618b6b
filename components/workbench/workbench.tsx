'use client';

import dynamic from 'next/dynamic';
import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ArticleView } from '#contract/article';
import type { ClaimCard } from '#contract/claim';
import type { PersonRef } from '#contract/person';
import type { ScaleView } from '#contract/verdict';
import type { Span } from '#domain/anchor';
import { AnchorQueue } from '../anchors/anchor-queue';
import { Cell, useCell } from '../client/cell';
import { ClaimStore } from '../client/claim-store';
import { keepFormsOf } from '../client/shelf';
import { ArticleHeader } from '#components/workbench/article-header';
import { BenchProvider, useBench } from '#components/workbench/bench';
import type { Allowed, Bench, BenchRevision, Meanwhile } from '#components/workbench/bench';
import { ReadingDesk, ReadingLayers } from '#components/workbench/reading-desk';
import { useArrival } from './use-arrival';
import { useComingBack } from './use-coming-back';
import { useMeanwhile } from './use-meanwhile';
import { useRegions } from './use-regions';
import './workbench.css';

/** Fetched when somebody writes: most who come only read. */
const WritingDesk = dynamic(() => import('#components/writing/writing-desk').then((module) => module.WritingDesk), { ssr: false });

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
  const [store] = useState(() => new ClaimStore(article, me, claims));
  const [state] = useState(() => ({
    store,
    queue: new AnchorQueue({ articleId: article.id }, { receive: (claim) => store.take(claim) }),
    surface: new Cell<ReturnType<Bench['surface']['get']>>(null),
    selection: new Cell<Span | null>(null, isSameSpan),
    reading: new Cell<ReturnType<Bench['reading']['get']>>(null),
    hovered: new Cell<string | null>(null),
    opened: new Cell<ReturnType<Bench['opened']['get']>>(null),
    anchors: new Cell(false),
    attaching: new Cell<ReturnType<Bench['attaching']['get']>>(null),
    filter: new Cell<ReturnType<Bench['filter']['get']>>(null),
    layer: new Cell<ReturnType<Bench['layer']['get']>>(null),
    writing: new Cell<ReturnType<Bench['writing']['get']>>(null),
    meanwhile: new Cell<Meanwhile | null>(null, isSameMeanwhile),
    expected: new Cell(0),
  }));
  return useMemo(() => ({ me, article, revision, scale, allowed, ...state }), [me, article, revision, scale, allowed, state]);
}

function isSameSpan(a: Span | null, b: Span | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function isSameMeanwhile(a: Meanwhile | null, b: Meanwhile | null): boolean {
  const writers = (meanwhile: Meanwhile | null) => meanwhile?.others.map(({ person }) => person.id).join(' ');
  return a?.newest.number === b?.newest.number && writers(a) === writers(b);
}

function Floor({ still }: { still: ReactNode }) {
  const { writing, me } = useBench();
  const manuscript = useCell(writing);
  useEffect(() => keepFormsOf(me.id), [me.id]);
  useRegions();
  useArrival();
  useComingBack();
  useMeanwhile();
  return (
    <div className="flex items-start">
      <div className="min-w-0 flex-1 px-4 pb-24 sm:px-8 xl:ps-[clamp(2rem,4vw,10rem)]">
        <ArticleHeader />
        {manuscript === null ? <ReadingDesk still={still} /> : <WritingDesk key={manuscript.keptAs} manuscript={manuscript} />}
      </div>
      {manuscript === null ? <ReadingLayers /> : null}
    </div>
  );
}
