import { getTranslations } from 'next-intl/server';
import { ArticleView } from '#components/document/article-view';
import { Workbench } from '#components/workbench/workbench';
import { may } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { getArticle, getRevision } from '#server/articles/reads';
import { listClaims } from '#server/claims/reads';
import { getNewsroom } from '#server/newsroom';
import { listScales } from '#server/scales';
import { soundDocument } from '../../../../components/document/read-article';
import { deskActor } from '../../actor';
import { every } from '../../every';
import { found, idOf } from '../../found';

type Route = { params: Promise<{ articleId: string }> };

export async function generateMetadata({ params }: Route) {
  const actor = await deskActor();
  const { title } = await found(getArticle(actor, await idOf(params)));
  return { title };
}

export default async function WorkbenchPage({ params }: Route) {
  const actor = await deskActor();
  const { articleId } = await idOf(params);
  const article = await found(getArticle(actor, { articleId }));
  const [revision, claims, scale] = await Promise.all([
    getRevision(actor, { articleId, number: article.revision }),
    // Every claim: the margin counts what lies above and below the screen.
    every((query) => listClaims(actor, { articleId }, query)),
    currentScale(actor),
  ]);
  const document = soundDocument(revision.document, revision.text);
  const t = await getTranslations('workbench');
  return (
    <Workbench
      key={`${articleId} ${revision.number} ${actor.id}`}
      article={article}
      revision={{ number: revision.number, text: revision.text, document }}
      claims={claims}
      scale={scale}
      me={{ id: actor.id, name: actor.name }}
      allowed={{ mark: may(actor, 'claim.mark'), editArticle: may(actor, 'article.edit'), publish: may(actor, 'article.publish') }}
      still={<ArticleView document={document} text={revision.text} marks={[]} tableLabel={t('tableLabel')} />}
    />
  );
}

/** The scale that the newsroom rates by now. */
async function currentScale(actor: Actor) {
  const [{ scaleVersionId }, { items }] = await Promise.all([getNewsroom(actor), listScales(actor, { limit: 200 })]);
  return items.find((scale) => scale.scaleVersionId === scaleVersionId) ?? items[0] ?? null;
}
