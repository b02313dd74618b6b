import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from './button';

/** To the pages before and after, by the addresses that hold their cursors; nothing when there is only one page. */
export function Pagination({ label, previous, next }: { label: string; previous: string | null; next: string | null }) {
  const t = useTranslations('common');
  if (previous === null && next === null) return null;
  return (
    <nav aria-label={label} className="flex justify-between gap-2 pt-4">
      {previous === null ? <span /> : (
        <ButtonLink href={previous} rel="prev" icon={<ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />}>
          {t('previous')}
        </ButtonLink>
      )}
      {next === null ? null : (
        <ButtonLink href={next} rel="next">
          {t('next')}
          <ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />
        </ButtonLink>
      )}
    </nav>
  );
}
