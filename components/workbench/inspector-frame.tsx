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
import { Sheet } from '#components/ui/sheet';
import { useToast } from '#components/ui/toast';
import { useBench } from '#components/workbench/bench';
import { UnsavedNote } from '#components/workbench/unsaved-note';
import { splitKeys } from './keys';
import { useClaimActions } from './use-claim-actions';
import { useMedia } from './use-media';
import { useOpen } from './use-open';

/** From this width the inspector is a column that pushes; below it, a sheet over the edge of the page. */
const wide = '(min-width: 80rem)';

/** Where the open claim's own panels stand. */
export function InspectorFrame() {
  const t = useTranslations('workbench');
  const { opened, store } = useBench();
  const { close } = useOpen();
  const claim = useCell(opened);
  const { entries } = useClaims(store);
  const isWide = useMedia(wide);
  const entry = entries.find(({ card }) => card.id === claim?.claimId);
  if (claim === null) return null;
  const content = (
    <>
      {entry?.unsaved ? (
        <div role="alert" className="m-4 mb-0 rounded-md border border-danger/45">
          <UnsavedNote unsaved={entry.unsaved} />
        </div>
      ) : null}
      <OpenedClaim key={claim.claimId} claimId={claim.claimId} focusStatement={claim.focusStatement} onClose={close} />
    </>
  );
  if (!isWide) {
    return (
      <Sheet title={t('claimTitle', { number: entry?.card.number ?? 0 })} hideTitle modal={false} open onOpenChange={(open) => open || close()}>
        {content}
      </Sheet>
    );
  }
  return (
    <aside
      data-region
      tabIndex={-1}
      aria-label={t('inspector')}
      className="sticky top-0 h-dvh w-100 shrink-0 overflow-y-auto overscroll-contain border-s border-line bg-surface outline-none"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      {content}
    </aside>
  );
}

function OpenedClaim({ claimId, focusStatement, onClose }: { claimId: string; focusStatement: boolean; onClose: () => void }) {
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
      scale={scale}
      focusStatement={focusStatement}
      selection={() => selection.get() ?? reading.get()}
      actions={<ClaimMenu claimId={claimId} />}
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
