import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { EditionPreview } from '#contract/edition';

/** The claims that an edition would not hold, each with the reason. */
export function LeftOut({ preview }: { preview: EditionPreview }) {
  const t = useTranslations('publish');
  const words = useTranslations('gate');
  if (preview.leftOut.length === 0) return null;
  return (
    <section>
      <h2 className="font-serif text-xl font-semibold">{t('leftOut')}</h2>
      <p className="mb-2 text-muted">{t('leftOutHint')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {preview.leftOut.map(({ claimId, number, statement, stage, gates }) => (
          <li key={claimId} className="py-2">
            <Link href={`/desk/articles/${preview.articleId}#c-${number}`} className="font-medium hover:text-accent hover:underline">
              {t('claim', { number })}: {statement}
            </Link>
            <p className="text-muted">{t(`reason.${stage}`)}</p>
            {gates.length === 0 ? null : (
              <ul className="list-disc ps-5 text-muted">
                {gates.map((code) => (
                  <li key={code}>
                    <strong className="font-medium">{words(`names.${code}`)}.</strong> {words(`ways.${code}`)}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
