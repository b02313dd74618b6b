import { ArrowLeft } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EditionView } from '#components/edition/edition-view';
import { readerLocale, type Words, wordsFor } from '../../../../../components/edition/words';
import { Page } from '#components/desk/page';
import { LeftOut } from '#components/publish/left-out';
import { WhatChanges } from '#components/publish/what-changes';
import { WhatIsOut } from '#components/publish/what-is-out';
import { PublishForm } from '#components/publish/publish-form';
import { ButtonLink } from '#components/ui/button';
import type { Edition, EditionContent } from '#domain/edition';
import { may } from '#domain/permission';
import { previewEdition } from '#server/editions/previews';
import { findEdition } from '#server/editions/reads';
import { getNewsroom } from '#server/newsroom';
import { baseUrl } from '../../../../(public)/reads';
import { found, idOf } from '../../../found';
import { deskActor } from '../../../actor';

export async function generateMetadata() {
  const t = await getTranslations('publish');
  return { title: t('title') };
}

export default async function PublishPage({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await deskActor();
  const { articleId } = await idOf(params);
  const [{ preview, content }, newsroom] = await Promise.all([found(previewEdition(actor, { articleId })), getNewsroom(actor)]);
  const out = preview.corrections.length > 1 || preview.out === null ? null : await findEdition(preview.out.slug, preview.out.number);
  const t = await getTranslations('publish');
  const back = (
    <ButtonLink href={`/desk/articles/${articleId}`} icon={<ArrowLeft aria-hidden="true" />}>
      {t('back')}
    </ButtonLink>
  );
  const isEmpty = preview.out === null && preview.claims.length === 0;
  const shown = isEmpty ? null : (out ?? asEdition(content, preview.nextNumber, actor.name));
  const words = wordsFor(readerLocale(content.article.language, newsroom.language));
  return (
    <Page title={t('title')} intro={t('intro')} actions={back}>
      <div className="mb-10 flex flex-col gap-8">
        <WhatIsOut edition={preview.out} site={baseUrl()} />
        <WhatChanges preview={preview} />
        {may(actor, 'article.publish') ? <PublishForm preview={preview} /> : <p className="text-muted">{t('onlyPublishers')}</p>}
        <LeftOut preview={preview} />
      </div>
      {shown === null ? null : <Shown edition={shown} title={t(out === null ? 'preview' : 'asOut', { number: shown.number })} words={words} />}
    </Page>
  );
}

function Shown({ edition, title, words }: { edition: Edition; title: string; words: Words }) {
  return (
    <section aria-labelledby="shown">
      <h2 id="shown" className="mb-3 font-serif text-xl font-semibold">{title}</h2>
      <div className="rounded-lg border border-line bg-page p-4 sm:p-8">
        <EditionView edition={edition} words={words} />
      </div>
    </section>
  );
}

/** The edition as it would be if it were published at this moment. */
function asEdition(content: EditionContent, number: number, publishedBy: string): Edition {
  const now = new Date().toISOString();
  return { number, publishedAt: now, publishedBy, firstPublishedAt: now, correction: null, content };
}
