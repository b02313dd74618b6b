'use client';

import { useEffect, useRef, useState } from 'react';

const pauseMs = 150;

type Search<T> = (text: string, signal: AbortSignal) => Promise<readonly T[]>;

/** Ask for what is typed once the typing pauses; only the newest question may answer. */
export function useSearch<T>(known: readonly T[], ask: Search<T> | undefined) {
  const [answer, setAnswer] = useState<{ found: readonly T[] | null; busy: boolean; failed: boolean }>(idle);
  const latest = useRef<AbortController | null>(null);
  useEffect(() => () => latest.current?.abort(), []);

  function search(text: string) {
    latest.current?.abort();
    if (ask === undefined) return;
    if (text.trim() === '') return setAnswer(idle);
    const controller = new AbortController();
    latest.current = controller;
    setAnswer(({ found }) => ({ found, busy: true, failed: false }));
    setTimeout(() => void inquire(ask, text.trim(), controller.signal), pauseMs);
  }

  async function inquire(question: Search<T>, text: string, signal: AbortSignal) {
    if (signal.aborted) return;
    const found = await question(text, signal).catch(() => null);
    if (!signal.aborted) setAnswer({ found: found ?? [], busy: false, failed: found === null });
  }

  return { found: answer.found ?? known, busy: answer.busy, failed: answer.failed, search };
}

const idle = { found: null, busy: false, failed: false };
