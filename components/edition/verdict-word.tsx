import { CheckCheck, CircleDashed, CircleHelp, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import type { PublicRating } from '#domain/edition';
import type { RatingToken } from '#domain/verdict';
import styles from './verdict-word.module.css';
import type { Words } from './words';

const glyphs: Record<RatingToken, LucideIcon> = {
  pending: CircleDashed,
  supported: CheckCheck,
  misleading: TriangleAlert,
  false: X,
  unproven: CircleHelp,
};

/** A verdict as word and sign in the colour of its rating; the word alone says it all. */
export function VerdictWord({ rating, words }: { rating: PublicRating | null; words: Words }) {
  const token = rating?.token ?? 'pending';
  const Glyph = glyphs[token];
  return (
    <span className={styles.verdict} data-state={token}>
      <Glyph aria-hidden="true" size="1.05em" strokeWidth={2.25} />
      {words.verdict(rating)}
    </span>
  );
}
