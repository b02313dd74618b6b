import { ArrowLeft } from 'lucide-react';
import { getFormatter, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import type { RevisionLine } from '#contract/revision';
import { Page } from '#components/desk/page';
import { CompareForm } from '#components/revision/compare-form';
import { Comparison } from '#components/revision/comparison';
import { ButtonLink } from '#components/ui/button';
import { fatesBetween } from '#domain/fate';
import type { Actor } from '#domain/permission';
import { getArticle, getRevision, listRevisions } from '#server/articles/reads';
import { listRevisionAnchors } from '#server/articles/revision-anchors';
import { soundDocument } from '../../../../../../../components/document/read-article';
import { deskActor } from '../../../../../actor';
import { every } from '../../../../../every';
import { firstOf, found, numberOf, revisionOf } from '../../../../../found';

type Route = { params: Promise<{ articleId: string; number: string }>; searchParams: Promise<{ with?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations('revision');
  return { title: t('comparison') };
}

export default async function ComparisonPage({ params, searchParams }: Route) {
  const actor = await deskActor();
  const { articleId, number } = await revisionOf(params);
  const article = await found(getArticle(actor, { articleId }));
  const address = `/desk/articles/${articleId}/revisions`;
  const other = numberOf(firstOf((await searchParams).with)) ?? (number === 1 ? article.revision : number - 1);
  if (other === number) redirect(`${address}/${number}`);
  const [earlier, later] = await Promise.all([Math.min(number, other), Math.max(number, other)].map((one) => found(readText(actor, articleId, one))));
  const revisions = await every(({ cursor }) => listRevisions(actor, { articleId }, { limit: 200, cursor }));
  const t = await getTranslations('revision');
  const choices = await choicesOf(revisions.filter((revision) => revision.number !== number));
  const back = (
    <ButtonLink href={address} icon={<ArrowLeft aria-hidden="true" />}>
      {t('toList')}
    </ButtonLink>
  );
  if (!earlier || !later) return null;
  return (
    <Page title={t('compared', { earlier: earlier.number, later: later.number })} intro={article.title} actions={back}>
      <CompareForm address={`${address}/${number}/comparison`} number={number} choices={choices} chosen={other} />
      <Comparison before={earlier} after={later} fates={fatesBetween(earlier.anchors, later.anchors)} language={article.language} workbench={`/desk/articles/${articleId}`} />
    </Page>
  );
}

async function readText(actor: Actor, articleId: string, number: number) {
  const { document, text } = await getRevision(actor, { articleId, number });
  const anchors = await every((query) => listRevisionAnchors(actor, { articleId, number }, query));
  return { number, text, document: soundDocument(document, text), anchors };
}

async function choicesOf(revisions: readonly RevisionLine[]) {
  const t = await getTranslations('revision');
  const format = await getFormatter();
  return revisions.map(({ number, createdAt, author }) => ({
    value: String(number),
    label: t('one', { number }),
    hint: `${format.dateTime(new Date(createdAt), { dateStyle: 'medium', timeStyle: 'short' })} · ${author.name}`,
  }));
}
