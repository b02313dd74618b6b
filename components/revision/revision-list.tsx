import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { RevisionLine } from '#contract/revision';
import { SavedLine } from '#components/revision/saved-line';
import { Badge } from '#components/ui/badge';

type Props = { revisions: readonly RevisionLine[]; address: string };

/** The revisions of an article, the newest first: who saved each and why, what it did to the claims, and what it changed. */
export function RevisionList({ revisions, address }: Props) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {revisions.map((revision) => (
        <Revision key={revision.id} revision={revision} address={address} />
      ))}
    </ol>
  );
}

function Revision({ revision, address }: { revision: RevisionLine; address: string }) {
  const t = useTranslations('revision');
  const { number, counts, restores } = revision;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-64">
        <Link href={`${address}/${number}`} className="font-serif text-base font-semibold hover:text-accent hover:underline">
          {t('one', { number })}
        </Link>
        <p className="text-pretty text-muted">
          <SavedLine revision={revision} />
        </p>
        {restores === null ? null : <p className="text-muted">{t('restores', { number: restores })}</p>}
      </div>
      <div className="flex flex-col gap-2 sm:items-end">
        {counts === null ? null : <Counts counts={counts} />}
        {number === 1 ? null : (
          <Link href={`${address}/${number}/comparison?with=${number - 1}`} className="link inline-flex min-h-6 items-center">
            {t('compareWith', { number: number - 1 })}
          </Link>
        )}
      </div>
    </li>
  );
}

const tones = { lost: 'danger', 'to-confirm': 'accent', found: 'accent', changed: 'accent', moved: 'accent', 'still-lost': 'neutral', kept: 'neutral' } as const;
const shown = ['lost', 'to-confirm', 'found', 'changed', 'moved', 'still-lost', 'kept'] as const;

function Counts({ counts }: { counts: NonNullable<RevisionLine['counts']> }) {
  const t = useTranslations('revision');
  return (
    <ul aria-label={t('counts')} className="flex flex-wrap gap-1.5">
      {shown.filter((kind) => counts[kind] > 0).map((kind) => (
        <li key={kind}>
          <Badge tone={tones[kind]}>{t(`count.${kind}`, { count: counts[kind] })}</Badge>
        </li>
      ))}
    </ul>
  );
}
