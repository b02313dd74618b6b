import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MarkedPiece } from '#document/marked-pieces';
import type { FateKind } from '#domain/fate';

type Props = { words: readonly MarkedPiece[]; fates: ReadonlyMap<number, FateKind> };

/**
 * The words of a compared passage: what went struck out, what came underlined, what moved with the way to its other place, claims
 * marked with their numbers behind them.
 */
export function MarkedWords({ words, fates }: Props) {
  const [first, last] = [new Map<string, number>(), new Map<string, number>()];
  words.forEach((piece, index) => {
    const key = keyOf(piece);
    if (!first.has(key)) first.set(key, index);
    last.set(key, index);
  });
  return words.map((piece, index) => <Piece key={index} piece={piece} fates={fates} isFirst={first.get(keyOf(piece)) === index} isLast={last.get(keyOf(piece)) === index} />);
}

/** What words of one move have in common on one of its sides, also where others stand between them. */
function keyOf({ kind, move }: MarkedPiece): string {
  return `${kind} ${move?.number ?? ''}`;
}

type PieceProps = { piece: MarkedPiece; fates: Props['fates']; isFirst: boolean; isLast: boolean };

function Piece({ piece, fates, isFirst, isLast }: PieceProps) {
  const { kind, move, words, claims, starts, ends } = piece;
  const [first] = starts;
  const marked =
    claims.length === 0 ? words : (
      <mark {...(first === undefined ? {} : { id: `m${first}` })} data-state={claims.some((number) => fates.get(number) === 'to-confirm') ? 'unproven' : 'pending'} className="scroll-mt-24">
        {starts.slice(1).map((number) => <span key={number} id={`m${number}`} />)}
        {words}
      </mark>
    );
  return (
    <>
      <Change kind={kind} id={move !== null && isFirst ? placeOf(kind, move.number) : null}>{marked}</Change>
      {ends.map((number) => <Reference key={number} number={number} fate={fates.get(number) ?? 'kept'} />)}
      {isLast ? <Way piece={piece} /> : null}
    </>
  );
}

function Change({ kind, id, children }: { kind: MarkedPiece['kind']; id: string | null; children: ReactNode }) {
  const place = id === null ? {} : { id };
  switch (kind) {
    case 'same':
      return children;
    case 'gone':
      return <del className="bg-false-highlight text-text decoration-danger">{children}</del>;
    case 'new':
      return <ins className="bg-supported-highlight text-text decoration-supported-line">{children}</ins>;
    case 'left':
      return <del {...place} className="scroll-mt-24 bg-unproven-highlight text-muted decoration-unproven-line target:text-text">{children}</del>;
    case 'came':
      return <ins {...place} className="scroll-mt-24 bg-unproven-highlight text-text decoration-unproven-line decoration-dashed target:bg-tint">{children}</ins>;
  }
}

/** The ids of the place that moved words left, and of the one that they came to. */
function placeOf(kind: MarkedPiece['kind'], move: number): string {
  return kind === 'left' ? `from${move}` : `to${move}`;
}

/** The way from one place of words that moved to the other. */
function Way({ piece: { kind, move } }: { piece: MarkedPiece }) {
  const t = useTranslations('revision');
  if (move === null || (kind !== 'left' && kind !== 'came')) return null;
  const isBelow = (kind === 'left') === move.isDown;
  return (
    <>
      {' '}
      <a href={`#${placeOf(kind === 'left' ? 'came' : 'left', move.number)}`} className="link inline-block min-h-6 font-sans text-sm">
        <span aria-hidden="true">{isBelow ? '↓ ' : '↑ '}</span>
        {t(`words.${kind}`, { down: move.isDown ? 'yes' : 'no' })}
      </a>{' '}
    </>
  );
}

function Reference({ number, fate }: { number: number; fate: FateKind }) {
  const t = useTranslations('revision');
  return (
    <a className="ref" href={`#c${number}`}>
      <span className="sr-only">{t('mark', { number, fate: t(`fate.${fate}`) })} </span>
      {number}
    </a>
  );
}
