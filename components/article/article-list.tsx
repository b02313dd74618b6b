import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ArticleView } from '#contract/article';
import { stages } from '#domain/claim';
import { Badge } from '#components/ui/badge';
import { Table } from '#components/ui/table';

/** The articles of one page, each with where its claims stand and what readers have of it. */
export function ArticleList({ articles }: { articles: readonly ArticleView[] }) {
  const t = useTranslations('article');
  const head = (
    <>
      <th scope="col">{t('columnTitle')}</th>
      <th scope="col">{t('columnClaims')}</th>
      <th scope="col">{t('columnEdition')}</th>
      <th scope="col">{t('columnChanged')}</th>
    </>
  );
  return (
    <Table caption={t('title')} head={head}>
      {articles.map((article) => (
        <ArticleRow key={article.id} article={article} />
      ))}
    </Table>
  );
}

function ArticleRow({ article }: { article: ArticleView }) {
  const t = useTranslations('article');
  const format = useFormatter();
  return (
    <tr>
      <td className="min-w-64">
        <Link href={`/desk/articles/${article.id}`} lang={article.language} className="font-serif text-base font-semibold hover:text-accent hover:underline">
          {article.title}
        </Link>
        <span className="block text-muted">{[article.outlet, article.createdBy.name].filter((part) => part !== '').join(' · ')}</span>
      </td>
      <td>
        <StageCounts claims={article.claims} />
      </td>
      <td className="whitespace-nowrap">
        {article.edition === null ? (
          <span className="text-muted">{t('unpublished')}</span>
        ) : (
          <Link href={`/articles/${article.slug}`} className="text-accent underline underline-offset-2">
            {t('edition', { number: article.edition.number })}
          </Link>
        )}
      </td>
      <td className="whitespace-nowrap text-muted">
        <time dateTime={article.updatedAt}>{format.dateTime(new Date(article.updatedAt), { dateStyle: 'medium', timeStyle: 'short' })}</time>
      </td>
    </tr>
  );
}

const tones = { draft: 'neutral', 'in-review': 'accent', 'changes-requested': 'danger', approved: 'neutral', outdated: 'danger' } as const;

/** How many of an article's claims stand where, in words; stages without a claim are left out. */
export function StageCounts({ claims }: { claims: ArticleView['claims'] }) {
  const t = useTranslations('article');
  const present = stages.filter((stage) => claims[stage] > 0);
  if (present.length === 0) return <span className="text-muted">{t('noClaims')}</span>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {present.map((stage) => (
        <Badge key={stage} tone={tones[stage]}>
          {t(`stages.${stage}`, { count: claims[stage] })}
        </Badge>
      ))}
    </span>
  );
}
