'use client';

import { useTranslations } from 'next-intl';
import type { VoiceView } from '#contract/attribution';
import { voiceKinds, type VoiceKind } from '#domain/attribution';
import { call } from '../client/api';
import { difference } from '../client/merge';
import { Shelf } from '../client/shelf';
import { useNewest } from '../client/use-newest';
import { usePutAside } from '../client/use-put-aside';
import { useSending } from '../client/use-sending';
import { KeptNote } from '#components/claim/kept-note';
import { Overtaken } from '#components/claim/overtaken';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import { Switch } from '#components/ui/switch';
import { TextInput } from '#components/ui/text-input';
import type { Clash } from '../claim/use-draft';

/** `voice`: the one that is changed, or the name of the one that is new. */
type Props = { voice: VoiceView | string; onClose: () => void; onDone: (voice: VoiceView) => void };
type Form = { kind: VoiceKind; name: string; role: string; description: string; sameAs: string; protected: boolean };

const shelf = new Shelf('voice', formOf(''));

/** Create a voice, or change one wherever it stands. A protected one is described to readers instead of named. What was typed waits for whoever closes the dialog. */
export function VoiceDialog({ voice: opened, onClose, onDone }: Props) {
  const t = useTranslations('chain');
  const words = useTranslations('claim');
  const textOf = useFailureText();
  const { newest: voice, orRenew } = useNewest(opened, () => (typeof opened === 'string' ? Promise.resolve(opened) : call('getVoice', { params: { voiceId: opened.id } })));
  const isNew = typeof voice === 'string';
  const { form, set, clash, keptAt, drop, putAside } = usePutAside(shelf.at(isNew ? `new ${voice}` : voice.id), formOf(voice));
  const { busy, failure, send } = useSending();
  const save = async () => {
    const done = await send((idempotencyKey) => (isNew ? call('createVoice', { body: bodyOf(form, []), idempotencyKey }) : orRenew(change(voice, form))));
    if (done === null) return;
    drop();
    onDone(done);
  };
  const footer = (
    <>
      {clash === null ? null : <p className="min-w-0 flex-1 basis-40 self-center text-sm">{words('overtaken')}</p>}
      <Button variant="primary" busy={busy} disabled={clash !== null} onClick={save}>
        {t(isNew ? 'createVoice' : 'saveVoice')}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && (putAside(), onClose())} title={t(isNew ? 'newVoice' : 'changeVoice')} description={t(isNew ? 'newVoiceHint' : 'changeVoiceHint')} footer={footer}>
      <div className="flex flex-col gap-4">
        <KeptNote kept={[{ keptAt, drop }]} />
        <Fields form={form} onChange={set} />
        <OvertakenVoice clash={clash} />
        {failure === null || clash !== null ? null : <ErrorNote title={t(isNew ? 'voiceFailed' : 'voiceUnchanged')}>{textOf(failure)}</ErrorNote>}
      </div>
    </Dialog>
  );
}

function formOf(voice: VoiceView | string): Form {
  if (typeof voice === 'string') return { kind: 'organisation', name: voice, role: '', description: '', sameAs: '', protected: false };
  const { kind, name, role, description, sameAs, protected: isProtected } = voice;
  return { kind, name, role, description, sameAs: sameAs[0] ?? '', protected: isProtected };
}

/** Send what was changed, and nothing that only looks as it did when the form was opened. */
function change(voice: VoiceView, form: Form): Promise<VoiceView> {
  const others = voice.sameAs.slice(1);
  const body = difference(bodyOf(formOf(voice), others), bodyOf(form, others));
  return call('changeVoice', { params: { voiceId: voice.id }, version: voice.version, body });
}

/** The form shows the first page elsewhere; the others stay. */
function bodyOf({ sameAs, ...rest }: Form, others: readonly string[]) {
  return { ...rest, sameAs: [...(sameAs.trim() === '' ? [] : [sameAs.trim()]), ...others] };
}

function Fields({ form, onChange }: { form: Form; onChange: (change: Partial<Form>) => void }) {
  const t = useTranslations('chain');
  const words = useTranslations('attribution');
  const kinds = voiceKinds.map((value) => ({ value, label: words(`voiceKind.${value}`) }));
  const input = (field: 'name' | 'role' | 'description' | 'sameAs') => (
    <TextInput value={form[field]} onChange={(event) => onChange({ [field]: event.target.value })} />
  );
  return (
    <div className="flex flex-col gap-4">
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
        <Field label={t('publicDescription')} hint={t('publicDescriptionHint')} optional>
          {input('description')}
        </Field>
      ) : null}
    </div>
  );
}

const labels = { name: 'voiceName', kind: 'voiceKind', role: 'voiceRole', description: 'publicDescription', sameAs: 'voiceSameAs', protected: 'protect' } as const;

/** What somebody else made of the same voice, in words. */
function OvertakenVoice({ clash }: { clash: Clash<Form> | null }) {
  const t = useTranslations('chain');
  const words = useTranslations('attribution');
  const wordsOf = (field: keyof Form, theirs: Form): string => {
    if (field === 'kind') return words(`voiceKind.${theirs.kind}`);
    if (field === 'protected') return t(theirs.protected ? 'protect' : 'notProtected');
    return theirs[field];
  };
  return <Overtaken clash={clash} say={(field, theirs) => ({ label: t(labels[field]), words: wordsOf(field, theirs) })} />;
}
