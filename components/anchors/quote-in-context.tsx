import type { ReactNode } from 'react';
import { contextLength } from '#domain/anchor';

export type Quote = { prefix: string; exact: string; suffix: string };

/** A quote between the words around it: marked and underlined, so that no colour is needed to see where it begins and ends. */
export function QuoteInContext({ quote: { prefix, exact, suffix }, language, children = exact }: { quote: Quote; language: string; children?: ReactNode }) {
  return (
    <span lang={language} dir="auto" className="font-serif text-base whitespace-pre-line text-text">
      <span className="text-muted">{before(prefix)}</span>
      <mark className="bg-pending-highlight text-text underline decoration-pending-line decoration-2 underline-offset-4">{children}</mark>
      <span className="text-muted">{after(suffix)}</span>
    </span>
  );
}

/** The context is cut at a length; the word that the cut goes through is left out. */
function before(prefix: string): string {
  return prefix.length < contextLength ? prefix : `…${prefix.replace(/^\S*\s/u, '')}`;
}

function after(suffix: string): string {
  return suffix.length < contextLength ? suffix : `${suffix.replace(/\s\S*$/u, '')}…`;
}
