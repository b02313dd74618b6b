import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ArticleView } from '#contract/article';
import { stages } from '#domain/claim';
import { Badge } from '#components/ui/badge';
import { Table } from '#components/ui/table';
import { classes } from '../ui/classes';

/** The articles of one page, each with where its claims stand and what readers have of it. */
export function ArticleList({ articles }: { articles: readonly ArticleView[] }) {
  const t = useTranslations('article');
  const head = (
    <>
      <th scope="col">{t('columnTitle')}</th>
      <th scope="col" className={wideOnly}>{t('columnClaims')}</th>
      <th scope="col" className={wideOnly}>{t('columnEdition')}</th>
      <th scope="col" className={wideOnly}>{t('columnChanged')}</th>
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

/** On a phone there is room for one column: what the others say stands below the title. */
const wideOnly = 'max-sm:hidden';

function ArticleRow({ article }: { article: ArticleView }) {
  return (
    <tr>
      <td className="sm:min-w-64">
        <Link href={`/desk/articles/${article.id}`} lang={article.language} className="font-serif text-base font-semibold hover:text-accent hover:underline">
          {article.title}
        </Link>
        <span className="block text-muted">{[article.outlet, article.createdBy.name].filter((part) => part !== '').join(' · ')}</span>
        <div className="mt-1.5 flex flex-col items-start gap-1.5 sm:hidden">
          <StageCounts claims={article.claims} />
          <span className="flex flex-wrap gap-x-3">
            <Published article={article} />
            <Changed article={article} />
          </span>
        </div>
      </td>
      <td className={wideOnly}>
        <StageCounts claims={article.claims} />
      </td>
      <td className={classes(wideOnly, 'whitespace-nowrap')}>
        <Published article={article} />
      </td>
      <td className={classes(wideOnly, 'whitespace-nowrap')}>
        <Changed article={article} />
      </td>
    </tr>
  );
}

function Published({ article: { slug, edition } }: { article: ArticleView }) {
  const t = useTranslations('article');
  if (edition === null) return <span className="text-muted">{t('unpublished')}</span>;
  return (
    <Link href={`/articles/${slug}`} className="text-accent underline underline-offset-2">
      {t('edition', { number: edition.number })}
    </Link>
  );
}

function Changed({ article: { updatedAt } }: { article: ArticleView }) {
  const format = useFormatter();
  return (
    <time dateTime={updatedAt} className="text-muted">
      {format.dateTime(new Date(updatedAt), { dateStyle: 'medium', timeStyle: 'short' })}
    </time>
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
