'use client';

import { useTranslations } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import type { Span } from '#domain/anchor';
import { wordAfter, type CueWord } from './chain';

type Props = { words: readonly CueWord[]; quote: Span; span: Span | null; onPress: (word: CueWord) => void };

/** The words around a quote to pick from: one stop for Tab, at the picked words or the quote, and arrow keys from word to word. */
export function CueText({ words, quote, span, onPress }: Props) {
  const t = useTranslations('chain');
  const [at, setAt] = useState(() => Math.max(0, words.findIndex(({ end }) => end > (span ?? quote).start)));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = wordAfter(event.key, at, words.length);
    const word = next === null ? null : event.currentTarget.children[next];
    if (next === null || !(word instanceof HTMLElement)) return;
    event.preventDefault();
    setAt(next);
    word.focus();
  };
  return (
    <div role="toolbar" aria-label={t('cueWords')} onKeyDown={onKeyDown} className="mt-1 max-h-40 overflow-y-auto rounded-md border border-line bg-page p-2 font-serif text-base leading-7">
      {words.map((word, index) => (
        <button
          key={word.start}
          type="button"
          tabIndex={index === at ? 0 : -1}
          aria-pressed={span !== null && word.end > span.start && word.start < span.end}
          onFocus={() => setAt(index)}
          onClick={() => onPress(word)}
          className="me-1 min-h-6 rounded-sm px-0.5 hover:bg-tint aria-pressed:bg-pending-highlight aria-pressed:underline aria-pressed:decoration-pending-line aria-pressed:decoration-2"
        >
          {word.text}
        </button>
      ))}
    </div>
  );
}
