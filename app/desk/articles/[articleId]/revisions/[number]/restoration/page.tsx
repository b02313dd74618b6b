import { ArrowLeft } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { Restoration } from '#components/revision/restoration';
import { ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { may } from '#domain/permission';
import { getArticle, getRevision } from '#server/articles/reads';
import { previewRevision } from '#server/articles/revising';
import { deskActor } from '../../../../../actor';
import { found, revisionOf } from '../../../../../found';

type Route = { params: Promise<{ articleId: string; number: string }> };

export async function generateMetadata({ params }: Route) {
  const t = await getTranslations('revision');
  return { title: t('restoreTitle', { number: (await revisionOf(params)).number }) };
}

export default async function RestorationPage({ params }: Route) {
  const actor = await deskActor();
  const place = await revisionOf(params);
  const [article] = await Promise.all([found(getArticle(actor, place)), found(getRevision(actor, place))]);
  const t = await getTranslations('revision');
  const title = t('restoreTitle', { number: place.number });
  const back = (
    <ButtonLink href={`/desk/articles/${place.articleId}/revisions/${place.number}`} icon={<ArrowLeft aria-hidden="true" />}>
      {t('toRevision', { number: place.number })}
    </ButtonLink>
  );
  const isNewest = place.number === article.revision;
  if (isNewest || !may(actor, 'article.edit')) {
    return (
      <Page title={title}>
        <EmptyState title={t(isNewest ? 'isNewest' : 'notAllowed')} action={back}>
          {t(isNewest ? 'isNewestWhy' : 'notAllowedWhy')}
        </EmptyState>
      </Page>
    );
  }
  const { number, document, text } = await getRevision(actor, { articleId: place.articleId, number: article.revision });
  const seen = await previewRevision(actor, place, { base: number, content: { restores: place.number } });
  return (
    <Page title={title} intro={t('restoreIntro', { title: article.title, number: place.number })} actions={back}>
      <Restoration articleId={place.articleId} personId={actor.id} number={place.number} newest={{ number, document, text }} seen={seen} language={article.language} />
    </Page>
  );
}
