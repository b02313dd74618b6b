import { ArrowLeft, GitCompareArrows, RotateCcw } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { Page } from '#components/desk/page';
import { OldText } from '#components/revision/old-text';
import { SavedLine } from '#components/revision/saved-line';
import { ButtonLink } from '#components/ui/button';
import { may } from '#domain/permission';
import { getArticle, getRevision } from '#server/articles/reads';
import { listRevisionAnchors } from '#server/articles/revision-anchors';
import { deskActor } from '../../../../actor';
import { every } from '../../../../every';
import { found, revisionOf } from '../../../../found';

type Route = { params: Promise<{ articleId: string; number: string }> };

export async function generateMetadata({ params }: Route) {
  const t = await getTranslations('revision');
  return { title: t('one', { number: (await revisionOf(params)).number }) };
}

export default async function RevisionPage({ params }: Route) {
  const actor = await deskActor();
  const place = await revisionOf(params);
  const [article, revision] = await Promise.all([found(getArticle(actor, place)), found(getRevision(actor, place))]);
  const anchors = await every((query) => listRevisionAnchors(actor, place, query));
  const t = await getTranslations('revision');
  const isNewest = place.number === article.revision;
  const address = `/desk/articles/${place.articleId}/revisions`;
  const other = isNewest ? place.number - 1 : article.revision;
  const actions = (
    <>
      <ButtonLink href={address} icon={<ArrowLeft aria-hidden="true" />}>
        {t('toList')}
      </ButtonLink>
      {other < 1 ? null : (
        <ButtonLink href={`${address}/${place.number}/comparison?with=${other}`} icon={<GitCompareArrows aria-hidden="true" />}>
          {t('compareWith', { number: other })}
        </ButtonLink>
      )}
      {isNewest || !may(actor, 'article.edit') ? null : (
        <ButtonLink href={`${address}/${place.number}/restoration`} icon={<RotateCcw aria-hidden="true" />}>
          {t('restore')}
        </ButtonLink>
      )}
    </>
  );
  return (
    <Page title={t('one', { number: place.number })} intro={<SavedLine revision={revision} title={article.title} />} actions={actions}>
      <OldText revision={revision} anchors={anchors} language={article.language} workbench={`/desk/articles/${place.articleId}`} />
    </Page>
  );
}
