'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Span } from '#domain/anchor';
import { CueText } from '#components/attribution/cue-text';
import { Button } from '#components/ui/button';
import { placeInHand, type ClaimHandle } from '../claim/claim-handle';
import { cueWords, trimCue } from './chain';

type Cue = { cue: string; cueSpan: Span | null };
type Props = { handle: ClaimHandle; cue: string; span: Span | null; onChange: (cue: Cue) => void };

/** Picks the words that say so from the text: press the first word and the last, or take what is selected in the article. */
export function CuePicker({ handle, cue, span, onChange }: Props) {
  const t = useTranslations('chain');
  const { article, selection } = handle;
  const [first, setFirst] = useState<Span | null>(null);
  const appearance = placeInHand(handle);
  if (!appearance) return null;
  const words = cueWords(article.text, appearance.anchor);
  const take = (picked: Span) => {
    const cueSpan = trimCue(article.text, picked);
    onChange({ cueSpan, cue: article.text.slice(cueSpan.start, cueSpan.end) });
  };
  const press = (word: Span) => {
    const from = first ?? word;
    take({ start: Math.min(from.start, word.start), end: Math.max(from.end, word.end) });
    setFirst(first === null ? word : null);
  };
  const selected = () => {
    const picked = selection();
    if (picked !== null) take(picked);
  };
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('cue')}</legend>
      <p className="text-sm text-muted">{cue === '' ? t('cueHint') : t('cuePicked', { cue })}</p>
      <CueText words={words} quote={appearance.anchor} span={span} onPress={press} />
      <div className="mt-1 flex gap-2">
        <Button size="sm" onClick={selected}>
          {t('cueSelection')}
        </Button>
        {cue === '' ? null : (
          <Button size="sm" variant="quiet" onClick={() => onChange({ cue: '', cueSpan: null })}>
            {t('cueClear')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
