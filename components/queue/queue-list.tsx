import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { QueueItem } from '#contract/review';
import { Badge } from '#components/ui/badge';

/** Claims that wait for a review, each a link to its place in the workbench. */
export function QueueList({ items }: { items: readonly QueueItem[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map((item) => (
        <QueueLine key={item.claimId} item={item} />
      ))}
    </ul>
  );
}

function QueueLine({ item }: { item: QueueItem }) {
  const t = useTranslations('queue');
  const format = useFormatter();
  const locale = useLocale();
  const when = format.dateTime(new Date(item.submittedAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Link
          href={`/desk/articles/${item.articleId}#c-${item.number}`}
          className="font-serif text-base font-semibold text-pretty hover:text-accent hover:underline"
        >
          {item.statement}
        </Link>
        <p className="text-muted">
          {t('claim', { number: item.number })} · {item.articleTitle}
        </p>
        <p className="text-xs text-muted">{t('sentBy', { name: item.submittedBy.name, when })}</p>
      </div>
      <div className="flex flex-wrap items-start gap-1.5 sm:justify-end">
        <Badge state={item.rating?.token ?? 'pending'}>{item.rating?.label[locale] ?? t('noRating')}</Badge>
        <Badge>{t('round', { round: item.round })}</Badge>
        {item.mine ? <Badge tone="danger">{t('mine')}</Badge> : null}
      </div>
    </li>
  );
}
