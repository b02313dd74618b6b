'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Consequences } from '#components/revision/consequences';
import { RevisingFailure } from '#components/revision/revising-failure';
import { useRevising } from './use-revising';
import type { Current, Preview } from './use-revising';
import { useSaved } from './use-saved';

type Props = { articleId: string; personId: string; number: number; newest: Current; seen: Preview; language: string };

/** An old revision comes back as a new one, once its editor has `seen` what that does to the claims. */
export function Restoration({ articleId, personId, number, newest, seen, language }: Props) {
  const t = useTranslations('revision');
  const [note, setNote] = useState(() => t('restoreNote', { number }));
  const { current, preview, failure, isBusy, isSent, look, save } = useRevising({ articleId, personId, newest }, useSaved(articleId));
  const content = { restores: number };
  const shown = preview ?? seen;
  return (
    <div className="flex flex-col gap-6">
      {failure === null ? null : <RevisingFailure failure={failure} isSent={isSent} onLook={(base) => void look(content, base)} />}
      <Consequences {...{ current, language, note, isBusy }} preview={shown} onNote={setNote} onBack={null} onSave={() => void save(content, note, shown.document)} />
    </div>
  );
}
