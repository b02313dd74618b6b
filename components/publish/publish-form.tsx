'use client';

import { BookOpenCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { EditionPreview, EditionView, PublishArticle } from '#contract/edition';
import { call } from '../client/api';
import { failureFrom, type Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { CorrectionFields, type CorrectionForm } from '#components/publish/correction-fields';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';

/** Publishes exactly what the preview shows; an edition after the first says why it follows. */
export function PublishForm({ preview }: { preview: EditionPreview }) {
  const t = useTranslations('publish');
  const { correction, setCorrection } = useCorrection(preview);
  const { published, failure, busy, publish, reload } = usePublishing(preview, correction);
  if (published !== null) return <Done edition={published} />;
  if (preview.claims.length === 0 && correction === null) return <p className="text-muted">{t('nothing')}</p>;
  return (
    <div className="flex flex-col gap-4">
      <OnlyRetraction preview={preview} />
      {correction === null ? null : <CorrectionFields form={correction} kinds={preview.corrections} failure={failure} onChange={setCorrection} />}
      {failure === null ? null : <Failed failure={failure} onReload={reload} />}
      <Button variant="primary" busy={busy} icon={<BookOpenCheck aria-hidden="true" />} className="self-start" onClick={publish}>
        {t('publishNumber', { number: preview.nextNumber })}
      </Button>
    </div>
  );
}

/** What is chosen among the corrections that are open now; null when none is. */
function useCorrection({ corrections }: EditionPreview) {
  const [form, setCorrection] = useState<CorrectionForm>({ kind: 'update', note: '' });
  const kind = corrections.find((open) => open === form.kind) ?? corrections[0];
  return { correction: kind === undefined ? null : { ...form, kind }, setCorrection };
}

function usePublishing(preview: EditionPreview, correction: CorrectionForm | null) {
  const router = useRouter();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [published, setPublished] = useState<EditionView | null>(null);
  const [busy, setBusy] = useState(false);
  const reload = () => (setFailure(null), router.refresh());
  const publish = async () => {
    setBusy(true);
    setFailure(null);
    try {
      setPublished(await send(preview, correction));
      router.refresh();
    } catch (thrown) {
      setFailure(failureFrom(thrown));
    }
    setBusy(false);
  };
  return { published, failure, busy, publish, reload };
}

/** Why nothing but a retraction can follow, where that is so. */
function OnlyRetraction({ preview: { unchanged, claims, nextNumber } }: { preview: EditionPreview }) {
  const t = useTranslations('publish');
  if (nextNumber === 1 || (claims.length > 0 && !unchanged)) return null;
  return <p className="text-muted">{claims.length === 0 ? t('nothingApproved') : t('unchanged')} {t('onlyRetraction')}</p>;
}

function send({ articleId, revision, claims, version }: EditionPreview, correction: CorrectionForm | null): Promise<EditionView> {
  const body: PublishArticle = {
    revision,
    claims: claims.map(({ claimId, digest }) => ({ claimId, digest })),
    ...(correction === null ? {} : { correction }),
  };
  return call('publishArticle', { params: { articleId }, version, body });
}

function Done({ edition }: { edition: EditionView }) {
  const t = useTranslations('publish');
  return (
    <p role="status" className="rounded-md border border-accent bg-tint p-4">
      <strong className="font-medium">{t('published', { number: edition.number })}</strong>{' '}
      <Link href={`/articles/${edition.slug}`} className="text-accent underline underline-offset-2">
        {t('read')}
      </Link>
    </p>
  );
}

function Failed({ failure, onReload }: { failure: Failure; onReload: () => void }) {
  const t = useTranslations('publish');
  const textOf = useFailureText();
  return (
    <ErrorNote title={t('failed')} action={<Button onClick={onReload}>{t('reload')}</Button>}>
      {textOf(failure)}
    </ErrorNote>
  );
}
