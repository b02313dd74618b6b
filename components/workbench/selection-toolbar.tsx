'use client';

import { Copy, Link2, Quote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Span } from '#domain/anchor';
import { useCell } from '../client/cell';
import { useShownKeys } from '../desk/key-store';
import { useAnnounce } from '#components/ui/announcer';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { Kbd } from '#components/ui/kbd';
import { useBench } from '#components/workbench/bench';
import { captureKeys } from './keys';
import { textFragment } from './text-fragment';
import { useTaking } from './use-taking';

/** What can be done with the selected words, at their end; the next stop for Tab after the text, gone by Escape. */
export function SelectionToolbar({ frame }: { frame: RefObject<HTMLElement | null> }) {
  const { selection } = useBench();
  const span = useSettled(useCell(selection));
  const [dismissed, setDismissed] = useState<Span | null>(null);
  useEffect(() => {
    const dismiss = (event: KeyboardEvent) => event.key === 'Escape' && setDismissed(selection.get());
    window.addEventListener('keydown', dismiss);
    return () => window.removeEventListener('keydown', dismiss);
  }, [selection]);
  if (span === null || span === dismissed) return null;
  return <Bar key={`${span.start} ${span.end}`} span={span} frame={frame} />;
}

function Bar({ span, frame }: { span: Span; frame: RefObject<HTMLElement | null> }) {
  const t = useTranslations('workbench');
  const { allowed, article, revision } = useBench();
  const { take, label } = useTaking();
  const copy = useCopy();
  const keys = useShownKeys(captureKeys);
  const bar = usePlaced(frame, span);
  const quote = revision.text.slice(span.start, span.end);
  const link = () => copy(`${location.origin}/desk/articles/${article.id}${textFragment(revision.text, span)}`, t('linkCopied'));
  return (
    <div ref={bar} role="toolbar" data-selection-toolbar aria-label={t('selection')} className="popup absolute top-0 left-0 z-20 flex items-center gap-0.5 p-1">
      {allowed.mark ? (
        <Button size="sm" variant="primary" icon={<Quote aria-hidden="true" />} onClick={() => take(span)}>
          {label}
          {keys === null ? null : <Kbd>{keys}</Kbd>}
        </Button>
      ) : null}
      <IconButton size="sm" side="top" label={t('copyLink')} icon={<Link2 aria-hidden="true" />} onClick={link} />
      <IconButton size="sm" side="top" label={t('copyQuote')} icon={<Copy aria-hidden="true" />} onClick={() => copy(quote, t('quoteCopied'))} />
    </div>
  );
}

/** The selection, but not while a button or finger still drags it. */
function useSettled(span: Span | null): Span | null {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // A press on the toolbar itself is no drag: hiding it would swallow the click.
    const hold = ({ target }: PointerEvent) => setHeld(!(target instanceof Element && target.closest('[data-selection-toolbar]')));
    const release = () => setHeld(false);
    window.addEventListener('pointerdown', hold);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      window.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, []);
  return isHeld ? null : span;
}

/** The bar that stays above the page's top while it scrolls, in CSS pixels. */
const topBar = 64;

/** Stand above the end of the words, inside the frame; below them where there is no room above. */
function usePlaced(frame: RefObject<HTMLElement | null>, span: Span): RefObject<HTMLDivElement | null> {
  const surface = useCell(useBench().surface);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const end = surface?.endOf(span);
    const around = frame.current?.getBoundingClientRect();
    if (!end || !around || !bar.current) return;
    const { offsetWidth: width, offsetHeight: height } = bar.current;
    const x = Math.min(Math.max(end.right - around.left - width / 2, 0), Math.max(0, around.width - width));
    const y = end.top - height - 8 > topBar ? end.top - around.top - height - 8 : end.bottom - around.top + 8;
    bar.current.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }, [frame, span, surface]);
  return bar;
}

function useCopy(): (text: string, said: string) => void {
  const t = useTranslations('workbench');
  const announce = useAnnounce();
  return (text, said) => {
    // Missing outside https and localhost.
    if (!('clipboard' in navigator)) return announce(t('copyFailed'));
    navigator.clipboard.writeText(text).then(() => announce(said), () => announce(t('copyFailed')));
  };
}
