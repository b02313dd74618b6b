'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { Kbd } from '#components/ui/kbd';
import { useShownKeys } from '../desk/key-store';
import { saveKeys } from './keys';

type Props = { number: number; isLost: boolean; onBack: () => void; onClose: () => void };

/** While a claim is looked at in the text before saving: which one, or where a lost one stood, and the way back to where one was. */
export function ShownNotice({ number, isLost, onBack, onClose }: Props) {
  const t = useTranslations('writing');
  const common = useTranslations('common');
  const announce = useAnnounce();
  const keys = useShownKeys(saveKeys);
  const title = t(isLost ? 'stoodTitle' : 'shownTitle', { number });
  useEffect(() => announce(`${title}. ${t('shownHow')}`), [announce, title, t]);
  return (
    <section aria-label={title} className="popup sticky bottom-[max(5rem,var(--toast-room,0px))] z-20 mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 md:bottom-[max(1rem,var(--toast-room,0px))]">
      <p className="min-w-0 flex-1 basis-56">
        <span className="block font-medium">{title}</span>
        <span className="text-muted">{t('shownHow')}</span>
      </p>
      <Button variant="primary" onClick={onBack}>
        {t('shownBack')}
        {keys === null ? null : <span className="max-lg:hidden"><Kbd>{keys}</Kbd></span>}
      </Button>
      <IconButton label={common('close')} icon={<X aria-hidden="true" />} onClick={onClose} />
    </section>
  );
}
