import { useFormatter, useTranslations } from 'next-intl';
import type { AppearanceView } from '#contract/claim';
import { QuoteInContext } from '#components/anchors/quote-in-context';
import type { ClaimHandle } from './claim-handle';

type Move = NonNullable<AppearanceView['moved']>;

/** That a person put the claim elsewhere in the article since it was approved or sent: who, when, from where and to where. */
export function MovedNote({ handle: { claim, article } }: { handle: ClaimHandle }) {
  return claim.appearances.map(({ id, articleId, moved }) => (articleId === article.id && moved !== null ? <Moved key={id} move={moved} language={article.language} /> : null));
}

function Moved({ move: { by, at, revision, from, to }, language }: { move: Move; language: string }) {
  const t = useTranslations('claim');
  const format = useFormatter();
  return (
    <section aria-label={t('moved')} className="mb-3 rounded-md border border-line bg-sunken p-3">
      <h3 className="font-medium">{t('moved')}</h3>
      <p className="mt-0.5 text-sm text-pretty text-muted">
        {t('movedBy', { name: by.name, revision, when: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }) })}
      </p>
      <dl className="mt-1.5">
        <dt className="text-sm text-muted">{t('movedFrom')}</dt>
        <dd className="text-pretty">
          <QuoteInContext quote={from} language={language} />
        </dd>
        <dt className="mt-1 text-sm text-muted">{t('movedTo')}</dt>
        <dd className="text-pretty">
          <QuoteInContext quote={to} language={language} />
        </dd>
      </dl>
    </section>
  );
}
