'use client';

import { useTranslations } from 'next-intl';
import { useCell } from '../client/cell';
import type { ClaimEntry } from '../client/claim-store';
import { Sheet } from '#components/ui/sheet';
import { useBench } from '#components/workbench/bench';
import { CardFace } from '#components/workbench/margin-card';
import { UnsureButton } from '#components/workbench/unsure-button';
import { UnsavedNote } from '#components/workbench/unsaved-note';
import { useOpen } from './use-open';
import { useShown } from './use-shown';

/** Every claim as a list, for screens without a margin, and for those whose words are no longer in the text. */
export function ClaimsSheet() {
  const t = useTranslations('workbench');
  const { layer } = useBench();
  const isOpen = useCell(layer)?.kind === 'claims';
  return (
    <Sheet title={t('claims')} open={isOpen} onOpenChange={(open) => open || layer.set(null)}>
      <ClaimList />
    </Sheet>
  );
}

function ClaimList() {
  const t = useTranslations('workbench');
  const { shown, lost, all } = useShown();
  if (all.length === 0) return <p className="text-muted">{t('emptyShort')}</p>;
  return (
    <div className="flex flex-col gap-6">
      {lost.length === 0 ? null : (
        <section>
          <h3 className="mb-1 font-medium">{t('unsure', { count: lost.length })}</h3>
          <p className="mb-2 text-muted">{t('unsureWhy')}</p>
          <div className="mb-3">
            <UnsureButton />
          </div>
          <Cards entries={lost} />
        </section>
      )}
      <Cards entries={shown} />
    </div>
  );
}

function Cards({ entries }: { entries: readonly ClaimEntry[] }) {
  const { layer } = useBench();
  const { open } = useOpen();
  return (
    <ul className="flex flex-col gap-2">
      {entries.map((entry) => (
        <li
          key={entry.card.appearanceId}
          data-state={entry.card.rating?.token ?? 'pending'}
          className="rounded-md border border-s-2 border-line border-s-(--state-line) bg-surface"
        >
          <button
            type="button"
            className="block w-full rounded-md px-3 py-2.5 text-start"
            onClick={() => {
              layer.set(null);
              open(entry.card.id, { appearanceId: entry.card.appearanceId });
            }}
          >
            <CardFace entry={entry} />
          </button>
          {entry.unsaved ? (
            <div className="border-t border-danger/40">
              <UnsavedNote unsaved={entry.unsaved} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
