import { useTranslations } from 'next-intl';
import type { MarkedPiece } from '#document/marked-pieces';
import type { FateKind } from '#domain/fate';

type Props = { words: readonly MarkedPiece[]; fates: ReadonlyMap<number, FateKind> };

/** The words of a compared passage: what went struck out, what came underlined, claims marked with their numbers behind them. */
export function MarkedWords({ words, fates }: Props) {
  return words.map((piece, index) => <Piece key={index} piece={piece} fates={fates} />);
}

function Piece({ piece: { kind, words, claims, starts, ends }, fates }: { piece: MarkedPiece; fates: Props['fates'] }) {
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
      {kind === 'gone' ? <del className="bg-false-highlight text-text decoration-danger">{marked}</del>
        : kind === 'new' ? <ins className="bg-supported-highlight text-text decoration-supported-line">{marked}</ins>
          : marked}
      {ends.map((number) => <Reference key={number} number={number} fate={fates.get(number) ?? 'kept'} />)}
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
