import { useFormatter, useTranslations } from 'next-intl';
import type { RevisionView } from '#contract/article';

type Props = { revision: Pick<RevisionView, 'author' | 'createdAt' | 'note'>; title?: string };

/** Who saved a revision, when, and the note. */
export function SavedLine({ revision: { author, createdAt, note }, title }: Props) {
  const t = useTranslations('revision');
  const format = useFormatter();
  const when = format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      {title === undefined ? null : `${title} · `}
      <time dateTime={createdAt}>{when}</time>
      {` · ${author.name}`}
      {note === '' ? null : <span className="block text-text">{t('noted', { note })}</span>}
    </>
  );
}
