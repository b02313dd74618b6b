'use client';

import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import type { Deeds } from '#components/anchors/anchor-actions';
import { AnchorItem } from '#components/anchors/anchor-item';
import { useAnnounce } from '#components/ui/announcer';
import type { AnchorQueue, Waiting } from './anchor-queue';
import { listScope } from './keys';
import { useAnchorCommands } from './use-anchor-commands';
import { listId, useDecisions } from './use-deeds';
import type { Steps } from './use-deeds';

type Props = {
  queue: AnchorQueue;
  steps: Steps;
  mayEdit: boolean;
  /** Whether the list stands beside its article, and shares its keys with it. */
  isInArticle?: boolean;
  ways: Pick<Deeds, 'otherWords' | 'show'>;
  /** What is shown when nothing waits. */
  empty: ReactNode;
};

/** Anchors that wait, one below the other, and everything that can be decided about them. */
export function AnchorList({ queue, steps, mayEdit, isInArticle = false, ways, empty }: Props) {
  const { waiting } = useSyncExternalStore(queue.subscribe, queue.getSnapshot, queue.getSnapshot);
  const deeds = useDeeds(queue, steps, ways);
  useAnchorCommands({ waiting, deeds, mayEdit, scope: isInArticle ? listScope : null });
  return (
    <div id={listId} tabIndex={-1} data-scope={listScope} className="rounded-sm outline-offset-4">
      {waiting.length === 0 ? empty : (
        <ol className="flex flex-col gap-4">
          {waiting.map((one, index) => (
            <AnchorItem
              key={one.anchor.appearanceId}
              waiting={one}
              place={{ at: index + 1, total: waiting.length }}
              mayEdit={mayEdit}
              isInArticle={isInArticle}
              deeds={deeds}
            />
          ))}
        </ol>
      )}
    </div>
  );
}

function useDeeds(queue: AnchorQueue, steps: Steps, { otherWords, show }: Props['ways']): Deeds {
  const t = useTranslations('anchor');
  const announce = useAnnounce();
  const { confirm, turn } = useDecisions(queue, steps);
  return {
    otherWords,
    show,
    choose: (waiting, index) => {
      queue.choose(waiting.anchor.appearanceId, index);
      show?.({ ...waiting, chosen: index });
    },
    decide: (waiting: Waiting) => {
      const candidate = waiting.chosen === null ? undefined : waiting.anchor.candidates[waiting.chosen];
      if (waiting.isBusy) return;
      if (candidate) void confirm(waiting, candidate, candidate.exact);
      else announce(t('chooseFirst'));
    },
    turn: (waiting) => {
      if (!waiting.isBusy) void turn(waiting);
    },
  };
}
