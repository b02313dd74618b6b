'use client';

import { useSyncExternalStore } from 'react';
import { isMac, isSingle, shown } from './keys';

/** What this reader changed: other keys for a command (null: none), and whether single keys work at all. */
export type KeyChoice = { single: boolean; keys: Readonly<Record<string, string | null>> };

const place = 'stet.keys';
const untouched: KeyChoice = { single: true, keys: {} };
const listeners = new Set<() => void>();
let read: { raw: string | null; choice: KeyChoice } = { raw: null, choice: untouched };

/** What is stored now; the same object until it changes. Something unreadable counts as nothing chosen. */
export function keyChoice(): KeyChoice {
  const raw = stored();
  if (raw !== read.raw) read = { raw, choice: parse(raw) };
  return read.choice;
}

export function chooseKeys(change: Partial<KeyChoice>): void {
  const next = JSON.stringify({ ...keyChoice(), ...change });
  try {
    localStorage.setItem(place, next);
  } catch {
    // A browser that stores nothing keeps the choice until the page is left.
    read = { raw: stored(), choice: parse(next) };
  }
  for (const tell of listeners) tell();
}

/** The keys that now run a command, or null when it has none. */
export function boundKeys({ id, keys = null }: { id: string; keys?: string | null }, choice: KeyChoice): string | null {
  const chosen = choice.keys[id];
  const combo = chosen === undefined ? keys : chosen;
  return combo !== null && !choice.single && isSingle(combo) ? null : combo;
}

export function useKeyChoice(): KeyChoice {
  return useSyncExternalStore(listen, keyChoice, () => untouched);
}

/** A command's keys as this reader's keyboard shows them; null when it has none, and before the page wakes. */
export function useShownKeys(command: { id: string; keys?: string | null }): string | null {
  const choice = useKeyChoice();
  const awake = useSyncExternalStore(listen, () => true, () => false);
  const combo = boundKeys(command, choice);
  return awake && combo !== null ? shown(combo, isMac()) : null;
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  window.addEventListener('storage', tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener('storage', tell);
  };
}

function stored(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function parse(raw: string | null): KeyChoice {
  if (raw === null) return untouched;
  try {
    const value: unknown = JSON.parse(raw);
    if (typeof value !== 'object' || value === null) return untouched;
    const keys = 'keys' in value && typeof value.keys === 'object' && value.keys !== null ? Object.entries(value.keys) : [];
    return {
      single: !('single' in value) || value.single !== false,
      keys: Object.fromEntries(keys.filter(([, combo]) => combo === null || typeof combo === 'string')),
    };
  } catch {
    return untouched;
  }
}
