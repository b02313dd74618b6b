import { Fragment, type ReactNode } from 'react';
import type { ArticleInline, ArticleMark } from '#document/article-document';
import type { Segment } from '#document/segments';
import type { Span } from '#domain/anchor';
import type { RatingToken } from '#domain/verdict';

/** A claim on the words of the article. `state` picks the line; `label` is what its number says aloud. */
export type ClaimMark = Span & { number: number; state: RatingToken; label: string };

/**
 * A stretch of one line that the same claims cover.
 *
 * One `mark` names the cards of all of them; where several meet, each has a line of its own below the
 * words. The numbered links stand behind the last words of their claim, so that each is said once.
 */
export function MarkedSegment({ segment, marks }: { segment: Segment; marks: ReadonlyMap<number, ClaimMark> }) {
  const claims = segment.claims.flatMap((number) => marks.get(number) ?? []);
  const words = segment.inlines.map((inline, index) => <Fragment key={index}>{drawInline(inline)}</Fragment>);
  const [first, ...others] = claims;
  if (first === undefined) return words;
  const [opens] = segment.starts;
  return (
    <>
      <mark
        {...(opens === undefined ? {} : { id: `m${opens}` })}
        data-state={first.state}
        data-claims={segment.claims.join(' ')}
        aria-details={segment.claims.map((number) => `c${number}`).join(' ')}
      >
        {underlined(others, words, 1)}
      </mark>
      <References numbers={segment.ends} marks={marks} />
    </>
  );
}

function underlined([claim, ...others]: readonly ClaimMark[], words: ReactNode, depth: number): ReactNode {
  if (claim === undefined) return words;
  return (
    <span className="mark" data-state={claim.state} data-depth={Math.min(depth, 3)}>
      {underlined(others, words, depth + 1)}
    </span>
  );
}

function References({ numbers, marks }: { numbers: readonly number[]; marks: ReadonlyMap<number, ClaimMark> }) {
  if (numbers.length === 0) return null;
  return (
    <span className="whitespace-nowrap">
      {numbers.map((number) => (
        <a key={number} className="ref" id={`r${number}`} href={`#c${number}`} data-state={marks.get(number)?.state}>
          <span className="sr-only">{marks.get(number)?.label} </span>
          {number}
        </a>
      ))}
    </span>
  );
}

function drawInline(inline: ArticleInline): ReactNode {
  const inner = inline.type === 'text' ? inline.text : <br />;
  return (inline.marks ?? []).reduceRight<ReactNode>(wrap, inner);
}

function wrap(inner: ReactNode, mark: ArticleMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strike':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'superscript':
      return <sup>{inner}</sup>;
    case 'subscript':
      return <sub>{inner}</sub>;
    case 'link':
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer">
          {inner}
        </a>
      );
  }
}
