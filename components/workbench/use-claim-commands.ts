import { useTranslations } from 'next-intl';
import { useCell } from '../client/cell';
import type { Command } from '../desk/registry';
import { useCommands } from '#components/desk/commands';
import { useBench } from '#components/workbench/bench';
import { editTextKeys, findKeys, nextClaimKeys, previousClaimKeys, splitKeys, undoKeys } from './keys';
import { useClaimActions } from './use-claim-actions';
import { useOpen } from './use-open';
import { useShown } from './use-shown';
import { useStartWriting } from './use-start-writing';
import { useUndo } from './use-undo';

/** What can be done with claims from anywhere on the page, by key and from the palette. */
export function useClaimCommands(): void {
  const t = useTranslations('workbench');
  const { layer, opened, allowed } = useBench();
  const claimId = useCell(opened)?.claimId ?? null;
  const { undo } = useUndo();
  const { remove } = useClaimActions();
  const split = useSplitAtCaret();
  const go = useWalk();
  const write = useStartWriting();
  const group = t('group.claims');
  const always: Command[] = [
    { ...nextClaimKeys, label: t('nextClaim'), run: () => go(1) },
    { ...previousClaimKeys, label: t('previousClaim'), run: () => go(-1) },
    { ...findKeys, label: t('find'), run: () => layer.set({ kind: 'find' }) },
    { ...undoKeys, label: t('undo'), run: () => void undo() },
    { id: 'claims.list', label: t('claims'), run: () => layer.set({ kind: 'claims' }) },
  ];
  const editing: Command[] = [
    ...(allowed.mark ? [{ ...splitKeys, label: t('split'), run: split }] : []),
    ...(allowed.editArticle ? [{ ...editTextKeys, label: t('editText'), run: write }] : []),
  ];
  const onOpen: Command[] =
    claimId !== null && allowed.mark
      ? [
          { id: 'claim.merge', label: t('mergeWith'), run: () => layer.set({ kind: 'merge', claimId }) },
          { id: 'claim.delete', label: t('delete'), run: () => void remove(claimId) },
        ]
      : [];
  useCommands([...always, ...editing, ...onOpen].map((command) => ({ ...command, group })));
}

/** Split the innermost claim around the caret right there; without one, ask where to split the open claim. */
function useSplitAtCaret(): () => void {
  const { surface, opened, layer } = useBench();
  const { shown } = useShown();
  const { split } = useClaimActions();
  return () => {
    const caret = surface.get()?.caret() ?? null;
    const around = shown.filter(({ card: { anchor } }) => caret !== null && anchor.start < caret && caret < anchor.end);
    const innermost = around.toSorted((a, b) => a.card.anchor.end - a.card.anchor.start - (b.card.anchor.end - b.card.anchor.start))[0];
    const claimId = opened.get()?.claimId;
    if (innermost && caret !== null) void split(innermost.card.id, caret);
    else if (claimId !== undefined) layer.set({ kind: 'split', claimId });
  };
}

/** Open the claim after or before the one that is open, in the order of the text. */
function useWalk(): (by: 1 | -1) => void {
  const { opened } = useBench();
  const { shown } = useShown();
  const { open } = useOpen();
  return (by) => {
    const at = opened.get();
    const index = shown.findIndex(({ card }) => card.id === at?.claimId && (at.appearanceId === null || at.appearanceId === card.appearanceId));
    const next = shown[index === -1 ? (by === 1 ? 0 : shown.length - 1) : index + by];
    if (next) open(next.card.id, { appearanceId: next.card.appearanceId });
  };
}
