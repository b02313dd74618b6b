'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button';

/** Retracting stands behind a press of its own: after publishing, nothing on the page should read like the next step. */
export function Retraction({ reason, children }: { reason: string | null; children: ReactNode }) {
  const t = useTranslations('publish');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="flex flex-col gap-4">
      {reason === null ? null : <p className="text-muted">{reason}</p>}
      <Button aria-expanded={isOpen} className="self-start" onClick={() => setOpen(!isOpen)}>
        {t('retract')}
      </Button>
      {isOpen ? children : null}
    </section>
  );
}
