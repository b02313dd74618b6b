'use client';

import { ExternalLink, FileInput, Info, Pencil, Send } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button, ButtonLink } from '#components/ui/button';
import { useCell } from '../client/cell';
import { formatDay } from '../ui/format-day';
import { useBench } from '#components/workbench/bench';
import { StageFilter } from '#components/workbench/stage-filter';
import { useStartWriting } from './use-start-writing';

/** Which text is on the desk: its title, where it comes from, which revision, and what is done with the whole of it. */
export function ArticleHeader() {
  const t = useTranslations('workbench');
  const { article, writing } = useBench();
  return (
    <header data-region tabIndex={-1} aria-label={t('articleRegion')} className="pt-6 pb-4 outline-none md:pt-8">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 max-w-measure flex-1 basis-80">
          <h1 className="font-serif text-2xl font-semibold text-balance" lang={article.language}>
            {article.title}
          </h1>
          <Origin />
          <div className="mt-3">
            <StageFilter />
          </div>
        </div>
        {useCell(writing) === null ? <Actions /> : null}
      </div>
    </header>
  );
}

function Actions() {
  const t = useTranslations('workbench');
  const { article, allowed, layer } = useBench();
  const write = useStartWriting();
  return (
    <div className="flex flex-wrap gap-2">
      {allowed.editArticle ? (
        <>
          <Button icon={<Info aria-hidden="true" />} onClick={() => layer.set({ kind: 'details' })}>
            {t('details')}
          </Button>
          <Button icon={<Pencil aria-hidden="true" />} onClick={write}>
            {t('editText')}
          </Button>
          <ButtonLink href={`/desk/articles/${article.id}/revisions/new`} icon={<FileInput aria-hidden="true" />}>
            {t('newVersion')}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink
        href={`/desk/articles/${article.id}/publish`}
        variant={allowed.publish ? 'primary' : 'secondary'}
        icon={<Send aria-hidden="true" />}
      >
        {t(allowed.publish ? 'publish' : 'preview')}
      </ButtonLink>
    </div>
  );
}

function Origin() {
  const t = useTranslations('workbench');
  const locale = useLocale();
  const { article, revision } = useBench();
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(article.language);
  const day = article.publishedOn === null ? null : formatDay(article.publishedOn, locale);
  const words = [article.outlet, article.byline, day, language];
  return (
    <p className="mt-1 text-sm text-pretty text-muted">
      {words.filter(Boolean).join(' · ')}
      {' · '}
      <Link href={`/desk/articles/${article.id}/revisions`} className="link">
        {t('revision', { number: revision.number })}
        <span className="sr-only">{t('allRevisions')}</span>
      </Link>
      {article.originalUrl === null ? null : (
        <>
          {' · '}
          <a href={article.originalUrl} rel="noopener noreferrer" target="_blank" className="link inline-flex items-center gap-1">
            {t('original')}
            <ExternalLink aria-hidden="true" className="size-3.5" />
            <span className="sr-only">{t('newTab')}</span>
          </a>
        </>
      )}
      {article.edition === null ? null : (
        <>
          {' · '}
          <a href={`/articles/${article.slug}`} className="link">
            {t('edition', { number: article.edition.number })}
          </a>
        </>
      )}
    </p>
  );
}
