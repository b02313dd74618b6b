'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';

/** `isKept`: whether the browser stores what was written, so that it outlives the page. */
type Props = { open: boolean; isKept: boolean; onClose: () => void; onKeep: () => void; onDiscard: () => void; focusAfter: () => HTMLElement | null };

/** Asks what becomes of a text that is left without being saved. */
export function LeaveDialog({ open, isKept, onClose, onKeep, onDiscard, focusAfter }: Props) {
  const t = useTranslations('writing');
  const footer = (
    <>
      <Button variant="danger" className="sm:me-auto" onClick={onDiscard}>
        {t('discard')}
      </Button>
      <Button onClick={onClose}>{t('goOn')}</Button>
      <Button variant="primary" onClick={onKeep}>
        {t('leaveKept')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('leaveTitle')} width="sm" focusAfter={focusAfter} open={open} onOpenChange={(next) => next || onClose()} footer={footer}>
      <p>{t(isKept ? 'leaveBody' : 'leaveBodyHere')}</p>
    </Dialog>
  );
}
