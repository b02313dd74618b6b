'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { ChangeNewsroom, NewsroomView } from '#contract/person';
import type { ScaleView } from '#contract/verdict';
import { call } from '../client/api';
import { failureFrom, type Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { GateLevels } from '#components/newsroom/gate-levels';
import { ScaleChoice } from '#components/newsroom/scale-choice';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { TextArea } from '#components/ui/text-area';
import { TextInput } from '#components/ui/text-input';
import { useToast } from '#components/ui/toast';

type Props = { newsroom: NewsroomView; scales: readonly ScaleView[]; mayEdit: boolean };

/** The newsroom's settings as one form; those who may not edit see the same, switched off. */
export function NewsroomForm({ newsroom, scales, mayEdit }: Props) {
  const t = useTranslations('settings');
  const toast = useToast();
  const [form, setForm] = useState({ ...newsroom, ownHosts: newsroom.ownHosts.join('\n') });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const saved = await call('changeNewsroom', { version: form.version, body: requestOf(form) });
      setForm({ ...saved, ownHosts: saved.ownHosts.join('\n') });
      toast({ title: t('saved') });
    } catch (thrown) {
      setFailure(failureFrom(thrown));
    }
    setBusy(false);
  };
  const set = (change: Partial<Form>) => setForm((now) => ({ ...now, ...change }));
  return (
    <form onSubmit={save}>
      <fieldset disabled={!mayEdit} className="flex flex-col gap-10">
        <Names form={form} failure={failure} mayEdit={mayEdit} onChange={set} />
        <ScaleChoice scales={scales} chosen={form.scaleVersionId} disabled={!mayEdit} onChange={(scaleVersionId) => set({ scaleVersionId })} />
        <GateLevels levels={form.gates} disabled={!mayEdit} onChange={(gates) => set({ gates })} />
        {failure === null ? null : <Failed failure={failure} />}
        {mayEdit ? (
          <Button type="submit" variant="primary" busy={busy} className="self-start">
            {t('save')}
          </Button>
        ) : null}
      </fieldset>
    </form>
  );
}

type Form = Omit<NewsroomView, 'ownHosts'> & { ownHosts: string };

function requestOf({ name, language, ownHosts, gates, scaleVersionId }: Form): ChangeNewsroom {
  const hosts = ownHosts.split('\n').map((host) => host.trim()).filter((host) => host !== '');
  return { name, language, ownHosts: hosts, gates, ...(scaleVersionId === null ? {} : { scaleVersionId }) };
}

type NamesProps = { form: Form; failure: Failure | null; mayEdit: boolean; onChange: (change: Partial<Form>) => void };

function Names({ form, failure, mayEdit, onChange }: NamesProps) {
  const t = useTranslations('settings');
  const textOf = useFailureText();
  const errorOf = (field: string) => (failure?.field?.split('.')[0] === field ? textOf(failure) : null);
  const languages = (['en', 'es'] as const).map((value) => ({ value, label: t(`languages.${value}`) }));
  return (
    <section className="flex flex-col gap-4">
      <h2 className="font-serif text-xl font-semibold">{t('newsroom')}</h2>
      <Field label={t('name')} hint={t('nameHint')} error={errorOf('name')}>
        <TextInput value={form.name} onChange={(event) => onChange({ name: event.target.value })} />
      </Field>
      <Field label={t('language')} hint={t('languageHint')} error={errorOf('language')}>
        <Select choices={languages} value={form.language} disabled={!mayEdit} onChange={(language) => onChange({ language })} />
      </Field>
      <Field label={t('ownHosts')} hint={t('ownHostsHint')} optional error={errorOf('ownHosts')}>
        <TextArea value={form.ownHosts} onChange={(ownHosts) => onChange({ ownHosts })} />
      </Field>
    </section>
  );
}

function Failed({ failure }: { failure: Failure }) {
  const t = useTranslations('settings');
  const textOf = useFailureText();
  return (
    <ErrorNote title={t('failed')} safe={t('safe')}>
      {textOf(failure)}
    </ErrorNote>
  );
}
