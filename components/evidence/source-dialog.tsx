'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { VoiceRef } from '#contract/attribution';
import type { SourceView } from '#contract/evidence';
import { sourceKinds, type SourceKind } from '#domain/evidence';
import { call } from '../client/api';
import type { Failure } from '../client/failure';
import { useSending } from '../client/use-sending';
import { Choice } from '#components/attribution/hop-details';
import { VoiceField } from '#components/attribution/voice-field';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { TextInput } from '#components/ui/text-input';

type Props = { typed: string; onClose: () => void; onCreated: (source: SourceView) => void };
type Form = { title: string; url: string; kind: SourceKind; publisher: VoiceRef | null; publishedOn: string };

/** Write down a source; what was typed becomes its address when it is one, its title otherwise. */
export function SourceDialog({ typed, onClose, onCreated }: Props) {
  const t = useTranslations('evidence');
  const isAddress = /^https?:\/\//iu.test(typed);
  const [form, setForm] = useState<Form>({ title: isAddress ? '' : typed, url: isAddress ? typed : '', kind: 'news', publisher: null, publishedOn: '' });
  const { busy, failure, send } = useSending();
  const create = async () => {
    const { url, publisher, publishedOn, ...rest } = form;
    const body = { ...rest, publisherId: publisher?.id ?? null, url: url.trim() === '' ? null : url, publishedOn: publishedOn === '' ? null : publishedOn };
    const made = await send((idempotencyKey) => call('createSource', { body, idempotencyKey }));
    if (made !== null) onCreated(made);
  };
  const footer = (
    <Button variant="primary" busy={busy} onClick={create}>
      {t('createSource')}
    </Button>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('newSource')} description={t('newSourceHint')} footer={footer}>
      <Fields form={form} failure={failure} onChange={(change) => setForm({ ...form, ...change })} />
    </Dialog>
  );
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
      <VoiceField label={t('publisher')} hint={t('publisherHint')} voice={form.publisher} onChange={(publisher) => onChange({ publisher })} />
      {failure === null || errorOf('title') !== null || errorOf('url') !== null ? null : <ErrorNote title={t('sourceFailed')}>{textOf(failure)}</ErrorNote>}
    </div>
  );
}
