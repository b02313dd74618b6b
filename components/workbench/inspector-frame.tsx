'use client';

import { EllipsisVertical, Merge, MoveHorizontal, Scissors, TextSelect, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Inspector } from '#components/claim/inspector';
import { useCell } from '../client/cell';
import { useClaims } from '../client/use-claims';
import { useShownKeys } from '../desk/key-store';
import { IconButton } from '#components/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '#components/ui/menu';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import type { Opened } from '#components/workbench/bench';
import { SideFrame } from '#components/workbench/side-frame';
import { UnsureNote } from '#components/workbench/unsure-note';
import { UnsavedNote } from '#components/workbench/unsaved-note';
import { splitKeys } from './keys';
import { useClaimActions } from './use-claim-actions';
import { useOpen } from './use-open';

/** Where the open claim's own panels stand. */
export function InspectorFrame() {
  const t = useTranslations('workbench');
  const { opened, store } = useBench();
  const { close } = useOpen();
  const claim = useCell(opened);
  const { entries } = useClaims(store);
  const places = entries.filter(({ card }) => card.id === claim?.claimId);
  const entry = places.find(({ card }) => card.appearanceId === claim?.appearanceId) ?? places[0];
  if (claim === null) return null;
  const content = (
    <>
      {entry?.unsaved ? (
        <div role="alert" className="m-4 mb-0 rounded-md border border-danger/45">
          <UnsavedNote unsaved={entry.unsaved} />
        </div>
      ) : null}
      <OpenedClaim key={claim.claimId} claimId={claim.claimId} appearanceId={claim.appearanceId} focusStatement={claim.focusStatement} panel={claim.panel} onClose={close} />
    </>
  );
  return (
    <SideFrame title={t('claimTitle', { number: entry?.card.number ?? 0 })} label={t('inspector')} onClose={close}>
      {content}
    </SideFrame>
  );
}

type OpenedProps = Opened & { onClose: () => void };

function OpenedClaim({ claimId, appearanceId, focusStatement, panel, onClose }: OpenedProps) {
  const { store, article, revision, scale, selection, reading } = useBench();
  const context = useMemo(
    () => ({ id: article.id, language: article.language, text: revision.text, revision: revision.number }),
    [article.id, article.language, revision.text, revision.number],
  );
  return (
    <Inspector
      store={store}
      claimId={claimId}
      article={context}
      appearanceId={appearanceId}
      scale={scale}
      focusStatement={focusStatement}
      panel={panel}
      selection={() => selection.get() ?? reading.get()}
      actions={<ClaimMenu claimId={claimId} />}
      notice={<UnsureNote claimId={claimId} />}
      onClose={onClose}
    />
  );
}

/** What can be done with the claim as a whole. */
function ClaimMenu({ claimId }: { claimId: string }) {
  const t = useTranslations('workbench');
  const { allowed, layer, store } = useBench();
  const { remove } = useClaimActions();
  const { open } = useOpen();
  const move = useMoveHere(claimId);
  const keys = useShownKeys(splitKeys);
  const isAlone = useClaims(store).entries.every(({ card }) => card.id === claimId);
  const trigger = <IconButton label={t('more')} icon={<EllipsisVertical aria-hidden="true" />} />;
  return (
    <Menu align="end" trigger={trigger}>
      <MenuItem icon={<TextSelect aria-hidden="true" />} onSelect={() => open(claimId)}>
        {t('showInText')}
      </MenuItem>
      {allowed.mark ? (
        <>
          <MenuItem icon={<MoveHorizontal aria-hidden="true" />} onSelect={move}>
            {t('moveHere')}
          </MenuItem>
          <MenuItem icon={<Scissors aria-hidden="true" />} keys={keys} onSelect={() => layer.set({ kind: 'split', claimId })}>
            {t('split')}
          </MenuItem>
          <MenuItem icon={<Merge aria-hidden="true" />} disabled={isAlone} onSelect={() => layer.set({ kind: 'merge', claimId })}>
            {t('mergeWith')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 aria-hidden="true" />} danger onSelect={() => void remove(claimId)}>
            {t('delete')}
          </MenuItem>
        </>
      ) : null}
    </Menu>
  );
}

/** Put the claim on the words in hand; says what to do when there are none. */
function useMoveHere(claimId: string): () => void {
  const t = useTranslations('workbench');
  const { selection, reading, store, opened } = useBench();
  const { move } = useClaimActions();
  const toast = useToast();
  return () => {
    const span = selection.get() ?? reading.get();
    const places = store.getSnapshot().entries.filter(({ card }) => card.id === claimId);
    const place = places.find(({ card }) => card.appearanceId === opened.get()?.appearanceId) ?? places[0];
    if (!span || !place) return toast({ title: t('moveNeedsWords'), description: t('howToTake') });
    void move(claimId, place.card.appearanceId, span);
  };
}
