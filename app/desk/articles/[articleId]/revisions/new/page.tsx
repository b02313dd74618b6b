import { ArrowLeft } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { NewVersion } from '#components/revision/new-version';
import { ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { may } from '#domain/permission';
import { getArticle, getRevision } from '#server/articles/reads';
import { deskActor } from '../../../../actor';
import { found, idOf } from '../../../../found';

export async function generateMetadata() {
  const t = await getTranslations('revision');
  return { title: t('newTitle') };
}

export default async function NewVersionPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await deskActor();
  const { articleId } = await idOf(params);
  const article = await found(getArticle(actor, { articleId }));
  const t = await getTranslations('revision');
  const back = (
    <ButtonLink href={`/desk/articles/${articleId}`} icon={<ArrowLeft aria-hidden="true" />}>
      {t('toWorkbench')}
    </ButtonLink>
  );
  if (!may(actor, 'article.edit')) {
    return (
      <Page title={t('newTitle')}>
        <EmptyState title={t('notAllowed')} action={back}>
          {t('notAllowedWhy')}
        </EmptyState>
      </Page>
    );
  }
  const { number, document, text } = await getRevision(actor, { articleId, number: article.revision });
  return (
    <Page title={t('newTitle')} intro={t('newIntro', { title: article.title })} actions={back}>
      <NewVersion articleId={articleId} personId={actor.id} newest={{ number, document, text }} language={article.language} />
    </Page>
  );
}
