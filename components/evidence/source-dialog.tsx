'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { VoiceRef } from '#contract/attribution';
import type { SourceView } from '#contract/evidence';
import { sourceKinds, type SourceKind } from '#domain/evidence';
import { call } from '../client/api';
import type { Failure } from '../client/failure';
import { difference } from '../client/merge';
import { Shelf } from '../client/shelf';
import { useNewest } from '../client/use-newest';
import { usePutAside } from '../client/use-put-aside';
import { useSending } from '../client/use-sending';
import { Choice } from '#components/attribution/hop-details';
import { VoiceField } from '#components/attribution/voice-field';
import { KeptNote } from '#components/claim/kept-note';
import { Overtaken } from '#components/claim/overtaken';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { formatDay } from '../ui/format-day';
import { TextInput } from '#components/ui/text-input';
import type { Clash } from '../claim/use-draft';

/** `source`: the one that is changed, or what was typed of the one that is new. */
type Props = { source: SourceView | string; onClose: () => void; onDone: (source: SourceView) => void };
type Form = { title: string; url: string; kind: SourceKind; publisher: VoiceRef | null; publishedOn: string };

const shelf = new Shelf('source', formOf(''));

/** Write down a source, or change one wherever it is weighed. What was typed waits for whoever closes the dialog. */
export function SourceDialog({ source: opened, onClose, onDone }: Props) {
  const t = useTranslations('evidence');
  const words = useTranslations('claim');
  const { newest: source, orRenew } = useNewest(opened, () => (typeof opened === 'string' ? Promise.resolve(opened) : call('getSource', { params: { sourceId: opened.id } })));
  const isNew = typeof source === 'string';
  const { form, set, clash, keptAt, drop, putAside } = usePutAside(shelf.at(isNew ? `new ${source}` : source.id), formOf(source));
  const { busy, failure, send } = useSending();
  const save = async () => {
    const done = await send((idempotencyKey) => (isNew ? call('createSource', { body: bodyOf(form), idempotencyKey }) : orRenew(change(source, form))));
    if (done === null) return;
    drop();
    onDone(done);
  };
  const footer = (
    <>
      {clash === null ? null : <p className="min-w-0 flex-1 basis-40 self-center text-sm">{words('overtaken')}</p>}
      <Button variant="primary" busy={busy} disabled={clash !== null} onClick={save}>
        {t(isNew ? 'createSource' : 'saveSource')}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && (putAside(), onClose())} title={t(isNew ? 'newSource' : 'changeSource')} description={t(isNew ? 'newSourceHint' : 'changeSourceHint')} footer={footer}>
      <div className="flex flex-col gap-4">
        <KeptNote kept={[{ keptAt, drop }]} />
        <Fields form={form} failure={clash === null ? failure : null} onChange={set} />
        <OvertakenSource clash={clash} />
      </div>
    </Dialog>
  );
}

/** What was typed becomes the address when it is one, the title otherwise. */
function formOf(source: SourceView | string): Form {
  if (typeof source !== 'string') {
    const { title, url, kind, publisher, publishedOn } = source;
    return { title, url: url ?? '', kind, publisher, publishedOn: publishedOn ?? '' };
  }
  const isAddress = /^https?:\/\//iu.test(source);
  return { title: isAddress ? '' : source, url: isAddress ? source : '', kind: 'news', publisher: null, publishedOn: '' };
}

/** Send what was changed, and nothing that only looks as it did when the form was opened. */
function change(source: SourceView, form: Form): Promise<SourceView> {
  const body = difference(bodyOf(formOf(source)), bodyOf(form));
  return call('changeSource', { params: { sourceId: source.id }, version: source.version, body });
}

function bodyOf({ url, publisher, publishedOn, ...rest }: Form) {
  return { ...rest, publisherId: publisher?.id ?? null, url: url.trim() === '' ? null : url, publishedOn: publishedOn === '' ? null : publishedOn };
}

const labels = { title: 'sourceTitle', url: 'sourceUrl', kind: 'kind', publisher: 'publisher', publishedOn: 'publishedOn' } as const;

/** What somebody else made of the same source, in words. */
function OvertakenSource({ clash }: { clash: Clash<Form> | null }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const wordsOf = (field: keyof Form, theirs: Form): string => {
    if (field === 'kind') return t(`sourceKind.${theirs.kind}`);
    if (field === 'publisher') return theirs.publisher?.name ?? '';
    if (field === 'publishedOn') return theirs.publishedOn === '' ? '' : formatDay(theirs.publishedOn, locale);
    return theirs[field];
  };
  return <Overtaken clash={clash} say={(field, theirs) => ({ label: t(labels[field]), words: wordsOf(field, theirs) })} />;
}

function Fields({ form, failure, onChange }: { form: Form; failure: Failure | null; onChange: (change: Partial<Form>) => void }) {
  const t = useTranslations('evidence');
  const textOf = useFailureText();
  const errorOf = (field: keyof Form) => (failure?.field === field ? textOf(failure) : null);
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('sourceTitle')} error={errorOf('title')}>
        <TextInput value={form.title} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field label={t('sourceUrl')} hint={t('sourceUrlHint')} error={errorOf('url')} optional>
        <TextInput type="url" value={form.url} onChange={(event) => onChange({ url: event.target.value })} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Choice label={t('kind')} values={sourceKinds} value={form.kind} word={(value) => t(`sourceKind.${value}`)} onChange={(kind) => onChange({ kind })} />
        <Field label={t('publishedOn')} error={errorOf('publishedOn')} optional>
          <TextInput type="date" value={form.publishedOn} onChange={(event) => onChange({ publishedOn: event.target.value })} />
        </Field>
      </div>
      <VoiceField label={t('publisher')} hint={t('publisherHint')} voice={form.publisher} optional onChange={(publisher) => onChange({ publisher })} />
      {failure === null || errorOf('title') !== null || errorOf('url') !== null ? null : <ErrorNote title={t('sourceFailed')}>{textOf(failure)}</ErrorNote>}
    </div>
  );
}
