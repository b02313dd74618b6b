'use client';

import { BookOpenCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import type { EditionPreview, EditionView, PublishArticle } from '#contract/edition';
import { call } from '../client/api';
import { failureFrom, type Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { CorrectionFields, type CorrectionForm } from '#components/publish/correction-fields';
import { Retraction } from '#components/publish/retraction';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';

/** Publishes exactly what the preview shows; an edition after the first says why it follows. */
export function PublishForm({ preview }: { preview: EditionPreview }) {
  const t = useTranslations('publish');
  const { correction, setCorrection } = useCorrection(preview);
  const publishing = usePublishing(preview, correction, () => setCorrection(unsaid));
  const { published, failure } = publishing;
  const isStale = published !== null && published.number >= preview.nextNumber;
  const isOnlyRetraction = preview.corrections.length === 1;
  const form = (
    <div className="flex flex-col gap-4">
      {correction === null ? null : <CorrectionFields form={correction} kinds={preview.corrections} likely={preview.likely} failure={failure} onChange={setCorrection} />}
      {failure === null || isAtField(failure) ? null : <Failed failure={failure} onReload={publishing.reload} />}
      <Button variant="primary" busy={publishing.busy} icon={<BookOpenCheck aria-hidden="true" />} className="self-start" onClick={publishing.publish}>
        {t(isOnlyRetraction ? 'retractNumber' : 'publishNumber', { number: preview.nextNumber })}
      </Button>
    </div>
  );
  return (
    <div className="flex flex-col gap-6">
      {published === null ? null : <Done edition={published} />}
      {isStale ? null : <Open preview={preview} form={form} />}
    </div>
  );
}

/** The way on that is open: publishing, only a retraction, or none. */
function Open({ preview: { claims, corrections, out }, form }: { preview: EditionPreview; form: ReactNode }) {
  const t = useTranslations('publish');
  if (claims.length === 0 && corrections.length === 0) return <p className="text-muted">{t(out === null ? 'nothing' : 'nothingApproved')}</p>;
  if (corrections.length !== 1) return form;
  return <Retraction reason={claims.length === 0 ? t('nothingApproved') : null}>{form}</Retraction>;
}

const unsaid: CorrectionForm = { kind: null, note: '' };

/** What is chosen among the corrections that are open now, and what was written; null when none is open. */
function useCorrection({ corrections }: EditionPreview) {
  const [form, setCorrection] = useState(unsaid);
  const [only, other] = corrections;
  if (only === undefined) return { correction: null, setCorrection };
  return { correction: { ...form, kind: other === undefined ? only : (corrections.find((open) => open === form.kind) ?? null) }, setCorrection };
}

/** The field shows it; nothing of the page is out of date. */
function isAtField({ field }: Failure): boolean {
  return field?.startsWith('correction') ?? false;
}

/** `onPublished`: what was written of this edition is not for the next one. */
function usePublishing(preview: EditionPreview, correction: CorrectionForm | null, onPublished: () => void) {
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
      onPublished();
      router.refresh();
    } catch (thrown) {
      setFailure(failureFrom(thrown));
    }
    setBusy(false);
  };
  return { published, failure, busy, publish, reload };
}

function send({ articleId, revision, claims, version }: EditionPreview, correction: CorrectionForm | null): Promise<EditionView> {
  const body: PublishArticle = {
    revision,
    claims: claims.map(({ claimId, digest }) => ({ claimId, digest })),
    ...(correction === null || correction.kind === null ? {} : { correction: { kind: correction.kind, note: correction.note } }),
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
