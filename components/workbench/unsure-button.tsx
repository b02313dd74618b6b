'use client';

import { Anchor } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { useUnsureWords } from './claim-words';
import { useAnchorsPane, useUnsure } from './use-anchors-pane';

/** How many of the article's anchors a person has to decide, and the way to them; nothing when all are sure. */
export function UnsureButton() {
  const t = useTranslations('anchor');
  const { open } = useAnchorsPane();
  const { toConfirm, lost } = useUnsure();
  const words = useUnsureWords();
  if (toConfirm + lost === 0) return null;
  return (
    <Button size="sm" className="whitespace-nowrap max-lg:order-first" icon={<Anchor aria-hidden="true" />} onClick={() => open()}>
      <span className="sr-only">{t('title')}: </span>
      {words({ toConfirm, lost })}
    </Button>
  );
}
