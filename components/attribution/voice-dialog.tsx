'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { VoiceView } from '#contract/attribution';
import { voiceKinds, type VoiceKind } from '#domain/attribution';
import { call } from '../client/api';
import { useSending } from '../client/use-sending';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { Switch } from '#components/ui/switch';
import { TextInput } from '#components/ui/text-input';

type Props = { name: string; onClose: () => void; onCreated: (voice: VoiceView) => void };
type Form = { kind: VoiceKind; name: string; role: string; description: string; sameAs: string; protected: boolean };

/** Create a voice. A protected one is described to readers instead of named. */
export function VoiceDialog({ name, onClose, onCreated }: Props) {
  const t = useTranslations('chain');
  const textOf = useFailureText();
  const [form, setForm] = useState<Form>({ kind: 'organisation', name, role: '', description: '', sameAs: '', protected: false });
  const { busy, failure, send } = useSending();
  const create = async () => {
    const { sameAs, ...rest } = form;
    const body = { ...rest, sameAs: sameAs.trim() === '' ? [] : [sameAs.trim()] };
    const made = await send((idempotencyKey) => call('createVoice', { body, idempotencyKey }));
    if (made !== null) onCreated(made);
  };
  const footer = (
    <Button variant="primary" busy={busy} onClick={create}>
      {t('createVoice')}
    </Button>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('newVoice')} description={t('newVoiceHint')} footer={footer}>
      <div className="flex flex-col gap-4">
        <Fields form={form} onChange={(change) => setForm({ ...form, ...change })} />
        {failure === null ? null : <ErrorNote title={t('voiceFailed')}>{textOf(failure)}</ErrorNote>}
      </div>
    </Dialog>
  );
}

function Fields({ form, onChange }: { form: Form; onChange: (change: Partial<Form>) => void }) {
  const t = useTranslations('chain');
  const words = useTranslations('attribution');
  const kinds = voiceKinds.map((value) => ({ value, label: words(`voiceKind.${value}`) }));
  const input = (field: 'name' | 'role' | 'description' | 'sameAs') => (
    <TextInput value={form[field]} onChange={(event) => onChange({ [field]: event.target.value })} />
  );
  return (
    <>
      <Field label={t('voiceName')}>{input('name')}</Field>
      <Field label={t('voiceKind')}>
        <Select choices={kinds} value={form.kind} onChange={(value) => onChange({ kind: voiceKinds.find((kind) => kind === value) ?? 'organisation' })} />
      </Field>
      <Field label={t('voiceRole')} hint={t('voiceRoleHint')} optional>
        {input('role')}
      </Field>
      <Field label={t('voiceSameAs')} hint={t('voiceSameAsHint')} optional>
        {input('sameAs')}
      </Field>
      <Switch label={t('protect')} hint={t('protectHint')} checked={form.protected} onChange={(on) => onChange({ protected: on })} />
      {form.protected ? (
        <Field label={t('publicDescription')} hint={t('publicDescriptionHint')}>
          {input('description')}
        </Field>
      ) : null}
    </>
  );
}
