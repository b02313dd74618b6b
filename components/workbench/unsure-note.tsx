'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { useBench } from '#components/workbench/bench';
import { useClaims } from '../client/use-claims';
import { useAnchorsPane } from './use-anchors-pane';

/** That nobody knows for sure where the claim stands in the text, and the way to decide it. */
export function UnsureNote({ claimId }: { claimId: string }) {
  const t = useTranslations('anchor');
  const { entries } = useClaims(useBench().store);
  const { open } = useAnchorsPane();
  const unsure = entries.filter(({ card }) => card.id === claimId && (card.anchor.method === 'proposed' || card.anchor.method === 'lost'));
  return unsure.map(({ card: { appearanceId, anchor } }) => (
    <div key={appearanceId} className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-danger/45 p-3">
      <p className="min-w-0 flex-1 basis-48 text-pretty">{t(anchor.method === 'lost' ? 'isLost' : 'isUnsure')}</p>
      <Button size="sm" onClick={() => open(appearanceId)}>
        {t('decide')}
      </Button>
    </div>
  ));
}
