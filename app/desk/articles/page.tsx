import { getTranslations } from 'next-intl/server';
import { FilePlus2, Search } from 'lucide-react';
import { ArticleList } from '#components/article/article-list';
import { Page } from '#components/desk/page';
import { Button, ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Field } from '#components/ui/field';
import { Pagination } from '#components/ui/pagination';
import { TextInput } from '#components/ui/text-input';
import { may } from '#domain/permission';
import { listArticles } from '#server/articles/reads';
import { deskActor } from '../actor';
import { firstOf, found } from '../found';

type Search = { searchParams: Promise<{ q?: string | string[]; cursor?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations('article');
  return { title: t('title') };
}

export default async function ArticlesPage({ searchParams }: Search) {
  const actor = await deskActor();
  const { q: asked, cursor: given } = await searchParams;
  const q = firstOf(asked).replaceAll('\u0000', '');
  const { items, nextCursor } = await found(listArticles(actor, { limit: 50, q, cursor: firstOf(given) }));
  const t = await getTranslations('article');
  const importLink = may(actor, 'article.import') ? (
    <ButtonLink href="/desk/articles/new" variant="primary" icon={<FilePlus2 aria-hidden="true" />}>
      {t('new')}
    </ButtonLink>
  ) : null;
  const next = nextCursor === null ? null : `/desk/articles?${new URLSearchParams({ ...(q === '' ? {} : { q }), cursor: nextCursor })}`;
  return (
    <Page title={t('title')} intro={t('intro')} actions={importLink}>
      <SearchForm query={q} />
      {items.length === 0 ? <Nothing query={q} importLink={importLink} /> : <ArticleList articles={items} />}
      <Pagination label={t('pages')} previous={null} next={next} />
    </Page>
  );
}

async function SearchForm({ query }: { query: string }) {
  const t = await getTranslations('article');
  return (
    <form role="search" action="/desk/articles" className="mb-6 flex max-w-xl items-end gap-2">
      <Field label={t('search')} className="flex-1" hideLabel>
        <TextInput type="search" name="q" defaultValue={query} placeholder={t('searchHint')} />
      </Field>
      <Button type="submit" icon={<Search aria-hidden="true" />}>
        {t('find')}
      </Button>
    </form>
  );
}

async function Nothing({ query, importLink }: { query: string; importLink: React.ReactNode }) {
  const t = await getTranslations('article');
  if (query === '') return <EmptyState title={t('none')} action={importLink}>{t('noneWhy')}</EmptyState>;
  return (
    <EmptyState title={t('noMatch', { query })} action={<ButtonLink href="/desk/articles">{t('showAll')}</ButtonLink>}>
      {t('noMatchWhy')}
    </EmptyState>
  );
}
