import type { ReactNode } from 'react';
import { wordsAround, type Quote } from '#domain/anchor';

/** A quote between the words around it: marked and underlined, so that no colour is needed to see where it begins and ends. */
export function QuoteInContext({ quote, language, children = quote.exact }: { quote: Quote; language: string; children?: ReactNode }) {
  const { before, after } = wordsAround(quote);
  return (
    <span lang={language} dir="auto" className="font-serif text-base whitespace-pre-line text-text">
      <span className="text-muted">{before}</span>
      <mark className="bg-pending-highlight text-text underline decoration-pending-line decoration-2 underline-offset-4">{children}</mark>
      <span className="text-muted">{after}</span>
    </span>
  );
}
