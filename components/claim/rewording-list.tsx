import { useTranslations } from 'next-intl';
import type { Rewording } from '#domain/rewording';
import { Badge } from '#components/ui/badge';

/** The details of a quote that are not what they were, each by its kind: number, unit, date, name, negation, tense. */
export function RewordingList({ changes }: { changes: readonly Rewording[] }) {
  const t = useTranslations('writing');
  return changes.map(({ kind, was, is }, index) => <Badge key={index}>{t(`rewording.${kind}`, { was: was || '–', is: is || '–' })}</Badge>);
}
