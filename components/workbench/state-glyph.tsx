import { CheckCheck, CircleDashed, CircleHelp, TriangleAlert, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { RatingToken } from '#domain/verdict';

const glyphs: Record<RatingToken, LucideIcon> = {
  pending: CircleDashed,
  supported: CheckCheck,
  misleading: TriangleAlert,
  false: X,
  unproven: CircleHelp,
};

/** The sign of a rating; its word always stands beside it. */
export function StateGlyph({ state }: { state: RatingToken }) {
  const Glyph = glyphs[state];
  return <Glyph aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2.25} />;
}
