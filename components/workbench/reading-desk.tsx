'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { AnchorsPane } from '#components/workbench/anchors-pane';
import { ArticleText } from '#components/workbench/article-text';
import { AttachNotice } from '#components/workbench/attach-notice';
import { useBench } from '#components/workbench/bench';
import { BenchBar } from '#components/workbench/bench-bar';
import { ClaimsSheet } from '#components/workbench/claims-sheet';
import { DetailsDialog } from '#components/workbench/details-dialog';
import { FindDialog } from '#components/workbench/find-dialog';
import { FirstClaim } from '#components/workbench/first-claim';
import { InspectorFrame } from '#components/workbench/inspector-frame';
import { Margin } from '#components/workbench/margin';
import { MergeDialog } from '#components/workbench/merge-dialog';
import { NewerNotice } from '#components/workbench/newer-notice';
import { SelectionToolbar } from '#components/workbench/selection-toolbar';
import { SplitDialog } from '#components/workbench/split-dialog';
import { KeptNotice } from '#components/writing/kept-notice';
import { articleScope } from './keys';
import { useFreshQueue } from './use-anchors-pane';
import { useClaimCommands } from './use-claim-commands';
import { useClaimPointer } from './use-claim-pointer';
import { useKeptFocus } from './use-kept-focus';
import { useOpen } from './use-open';
import { useShown } from './use-shown';

/** The article as it is read and its claims worked on. */
export function ReadingDesk({ still }: { still: ReactNode }) {
  const region = useRef<HTMLElement>(null);
  useKeptFocus(region, useBench().article.id);
  useClaimCommands();
  useFreshQueue();
  return (
    <>
      <NewerNotice />
      <KeptNotice />
      <BenchBar region={region} />
      <Desk region={region} still={still} />
    </>
  );
}

/** What opens beside and above it. */
export function ReadingLayers() {
  return (
    <>
      <InspectorFrame />
      <AnchorsPane />
      <FindDialog />
      <SplitDialog />
      <MergeDialog />
      <DetailsDialog />
      <ClaimsSheet />
    </>
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
        <AttachNotice />
      </section>
      <section data-region tabIndex={-1} aria-label={t('claims')} className="min-w-0 outline-none max-lg:hidden">
        <Margin empty={<FirstClaim />} />
      </section>
    </div>
  );
}
