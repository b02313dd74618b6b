'use client';

import { useTranslations } from 'next-intl';
import type { Unsaved } from '../client/claim-store';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';

/** A change that did not reach the server: what failed, and the two ways on. Nothing is lost meanwhile. */
export function UnsavedNote({ unsaved: { failure, retry, discard } }: { unsaved: Unsaved }) {
  const t = useTranslations('workbench');
  const common = useTranslations('common');
  const textOf = useFailureText();
  // A retry that fails puts a new note in this one's place.
  const again = () => void retry().catch(() => null);
  return (
    <div className="px-3 py-2 text-xs">
      <p className="font-medium text-danger">{t('notSaved')}</p>
      <p className="text-muted">{textOf(failure)}</p>
      <p className="mt-1.5 flex gap-1.5">
        <Button size="sm" onClick={again}>
          {common('retry')}
        </Button>
        <Button size="sm" variant="quiet" onClick={discard}>
          {t('discard')}
        </Button>
      </p>
    </div>
  );
}
