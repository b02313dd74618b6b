import { FilePlus2 } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ArticleList } from '#components/article/article-list';
import { Page } from '#components/desk/page';
import { WaitingList } from '#components/queue/waiting-list';
import { ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { may } from '#domain/permission';
import { listArticles } from '#server/articles/reads';
import { getDesk, type Desk } from '#server/desk';
import { deskActor } from './actor';

export async function generateMetadata() {
  const t = await getTranslations('desk');
  return { title: t('nav.desk') };
}

export default async function DeskPage() {
  const actor = await deskActor();
  const [desk, { items: recent }] = await Promise.all([getDesk(actor), listArticles(actor, { limit: 5 })]);
  const t = await getTranslations('queue');
  const mayImport = may(actor, 'article.import');
  const importLink = mayImport ? <ImportLink /> : null;
  const isCalm = desk.review.length + desk.mend.length + desk.place.length + desk.publish.length === 0;
  return (
    <Page title={t('deskTitle', { name: actor.name.split(' ')[0] ?? actor.name })} intro={t('deskIntro')} actions={importLink}>
      {isCalm ? <EmptyState title={t('calm')}>{mayImport ? t('calmEditor') : t('calmOther')}</EmptyState> : <Turns desk={desk} />}
      {recent.length === 0 ? null : (
        <section>
          <h2 className="mb-2 font-serif text-xl font-semibold">{t('recent')}</h2>
          <ArticleList articles={recent} />
          <p className="mt-3">
            <Link href="/desk/articles" className="text-accent underline underline-offset-2">
              {t('allArticles')}
            </Link>
          </p>
        </section>
      )}
    </Page>
  );
}

async function ImportLink() {
  const t = await getTranslations('article');
  return (
    <ButtonLink href="/desk/articles/new" variant="primary" icon={<FilePlus2 aria-hidden="true" />}>
      {t('new')}
    </ButtonLink>
  );
}

async function Turns({ desk }: { desk: Desk }) {
  const t = await getTranslations('queue');
  const claimOf = (claim: { articleId: string; number: number; articleTitle: string; statement: string }) => ({
    href: `/desk/articles/${claim.articleId}#c-${claim.number}`,
    title: claim.statement,
    note: `${t('claim', { number: claim.number })} · ${claim.articleTitle}`,
  });
  const review = desk.review.map((item) => ({ ...claimOf(item), stage: null }));
  const mend = desk.mend.map((item) => ({ ...claimOf(item), stage: item.stage }));
  const place = desk.place.map(({ articleId, title, toConfirm, lost }) => ({
    href: `/desk/anchors?article=${articleId}`,
    title,
    note: t('unsureAnchors', { toConfirm, lost, both: toConfirm > 0 && lost > 0 ? 'yes' : 'no' }),
    stage: null,
  }));
  const publish = desk.publish.map(({ articleId, title, claims }) => ({
    href: `/desk/articles/${articleId}/publish`,
    title,
    note: t('readyClaims', { count: claims }),
    stage: null,
  }));
  const whole = (href: string) => (
    <Link href={href} className="text-accent underline underline-offset-2">
      {t('all')}
    </Link>
  );
  return (
    <>
      {review.length === 0 ? null : <WaitingList title={t('toReview')} items={review} more={whole('/desk/review')} />}
      {mend.length === 0 ? null : <WaitingList title={t('toMend')} items={mend} />}
      {place.length === 0 ? null : <WaitingList title={t('toPlace')} items={place} more={whole('/desk/anchors')} />}
      {publish.length === 0 ? null : <WaitingList title={t('toPublish')} items={publish} />}
    </>
  );
}
