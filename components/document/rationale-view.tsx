import { Fragment, type ReactNode } from 'react';
import type { RationaleBlock, RationaleDocument, RationaleInline, RationaleListItem, RationaleMark } from '#document/rationale-document';
import { parseRationale } from '#document/validate';

/** A piece of evidence that the rationale may cite: its number, where it stands, and what its link says aloud. */
export type Citable = { id: string; number: number; href: string; label: string };

/**
 * A rationale with its citations as numbered links. A citation of evidence that is not there is left out; a
 * stored rationale that no longer keeps the rules of today is drawn as nothing, never as an error.
 */
export function RationaleView({ document, evidence }: { document: unknown; evidence: readonly Citable[] }) {
  const parsed = parse(document);
  if (parsed === null) return null;
  const drawing: Drawing = new Map(evidence.map((piece) => [piece.id, piece]));
  return <Blocks blocks={parsed.content} drawing={drawing} />;
}

function parse(document: unknown): RationaleDocument | null {
  try {
    return parseRationale(document);
  } catch {
    return null;
  }
}

type Drawing = ReadonlyMap<string, Citable>;

function Blocks({ blocks, drawing }: { blocks: readonly RationaleBlock[]; drawing: Drawing }) {
  return blocks.map((block, index) => <Fragment key={index}>{drawBlock(block, drawing)}</Fragment>);
}

function drawBlock(block: RationaleBlock, drawing: Drawing): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p dir="auto">{drawInlines(block.content ?? [], drawing)}</p>;
    case 'bulletList':
      return <ul>{drawItems(block.content, drawing)}</ul>;
    case 'orderedList':
      return <ol start={block.attrs.start}>{drawItems(block.content, drawing)}</ol>;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks blocks={block.content} drawing={drawing} />
        </blockquote>
      );
  }
}

function drawItems(items: readonly RationaleListItem[], drawing: Drawing): ReactNode {
  return items.map(({ content }, index) => (
    <li key={index}>
      <Blocks blocks={content} drawing={drawing} />
    </li>
  ));
}

function drawInlines(inlines: readonly RationaleInline[], drawing: Drawing): ReactNode {
  return inlines.map((inline, index) => <Fragment key={index}>{drawInline(inline, drawing)}</Fragment>);
}

function drawInline(inline: RationaleInline, drawing: Drawing): ReactNode {
  if (inline.type === 'text') return (inline.marks ?? []).reduceRight<ReactNode>(wrap, inline.text);
  const piece = drawing.get(inline.attrs.evidenceId);
  if (piece === undefined) return null;
  return (
    <a className="citation" href={piece.href}>
      <span className="sr-only">{piece.label} </span>
      <span aria-hidden="true">[{piece.number}]</span>
    </a>
  );
}

function wrap(inner: ReactNode, mark: RationaleMark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'link':
      return (
        <a href={mark.attrs.href} rel="noopener noreferrer">
          {inner}
        </a>
      );
  }
}
