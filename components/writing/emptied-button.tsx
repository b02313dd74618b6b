'use client';

import type { Editor } from '@tiptap/core';
import { Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import type { Manuscript } from '#components/workbench/bench';
import { useEmptied } from './use-emptied';

type Props = { editor: Editor; manuscript: Manuscript; onOpen: () => void };

/** How many claims have lost all of their words by what was written, said when it happens, and the way to them. Nothing while none has. */
export function EmptiedButton({ editor, manuscript, onOpen }: Props) {
  const t = useTranslations('writing');
  const announce = useAnnounce();
  const count = useEmptied(editor, manuscript).length;
  const said = useRef(0);
  useEffect(() => {
    if (said.current !== count) announce(t('emptied', { count }));
    said.current = count;
  }, [count, announce, t]);
  if (count === 0) return null;
  return (
    <Button size="sm" className="border-danger/45 max-sm:order-last max-sm:me-auto" icon={<Unlink aria-hidden="true" />} onClick={onOpen}>
      {t('emptied', { count })}
    </Button>
  );
}
