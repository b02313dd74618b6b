'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import type { PersonView } from '#contract/person';
import { roles, type Role } from '#domain/permission';
import { failureFrom, type Failure } from '../client/failure';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Checkbox } from '#components/ui/checkbox';
import { Dialog } from '#components/ui/dialog';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { Switch } from '#components/ui/switch';
import { TextInput } from '#components/ui/text-input';

/** What the form holds of a person; `password` is empty when it shall stay. */
export type PersonForm = { name: string; email: string; roles: Role[]; password: string; enabled: boolean };

type Props = { person: PersonView | null; open: boolean; onOpenChange: (open: boolean) => void; onSave: (form: PersonForm) => Promise<void> };

/** Add a person (`person` is null) or change one. Closes when it is saved; a refusal leaves everything typed. */
export function PersonDialog({ person, open, onOpenChange, onSave }: Props) {
  const t = useTranslations('people');
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={person === null ? t('add') : t('editTitle', { name: person.name })}
      description={person === null ? t('addIntro') : null}
    >
      <Form person={person} onSave={onSave} />
    </Dialog>
  );
}

const blank: PersonForm = { name: '', email: '', roles: ['editor'], password: '', enabled: true };

function Form({ person, onSave }: Pick<Props, 'person' | 'onSave'>) {
  const t = useTranslations('people');
  const [form, setForm] = useState<PersonForm>(
    person === null ? blank : { name: person.name, email: person.email, roles: person.roles, password: '', enabled: person.disabledAt === null },
  );
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (form.roles.length === 0) return;
    setBusy(true);
    await onSave(form).catch((thrown: unknown) => setFailure(failureFrom(thrown)));
    setBusy(false);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Identity form={form} isNew={person === null} failure={failure} onChange={setForm} />
      <RoleChoice chosen={form.roles} onChange={(next) => setForm({ ...form, roles: next })} />
      {person === null ? null : (
        <Switch label={t('enabled')} hint={t('enabledHint')} checked={form.enabled} onChange={(enabled) => setForm({ ...form, enabled })} />
      )}
      {failure === null ? null : <Failed failure={failure} />}
      <Button type="submit" variant="primary" busy={busy} className="self-end">
        {t('save')}
      </Button>
    </form>
  );
}

type IdentityProps = { form: PersonForm; isNew: boolean; failure: Failure | null; onChange: (form: PersonForm) => void };

function Identity({ form, isNew, failure, onChange }: IdentityProps) {
  const t = useTranslations('people');
  const textOf = useFailureText();
  const errorOf = (field: keyof PersonForm) => (failure?.field === field ? textOf(failure) : null);
  const input = (field: 'name' | 'email' | 'password', type: string, autoComplete: string) => (
    <TextInput
      type={type}
      value={form[field]}
      autoComplete={autoComplete}
      required={isNew || field === 'name'}
      onChange={(event) => onChange({ ...form, [field]: event.target.value })}
    />
  );
  return (
    <>
      <Field label={t('name')} error={errorOf('name')}>
        {input('name', 'text', 'off')}
      </Field>
      {isNew ? (
        <Field label={t('email')} error={errorOf('email')}>
          {input('email', 'email', 'off')}
        </Field>
      ) : null}
      <Field
        label={isNew ? t('password') : t('newPassword')}
        hint={isNew ? t('passwordHint') : t('newPasswordHint')}
        optional={!isNew}
        error={errorOf('password')}
      >
        {input('password', 'password', 'new-password')}
      </Field>
    </>
  );
}

function RoleChoice({ chosen, onChange }: { chosen: Role[]; onChange: (roles: Role[]) => void }) {
  const t = useTranslations('people');
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1.5 text-sm font-medium">{t('roles')}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={t(`role.${role}`)}
          hint={t(`roleHint.${role}`)}
          checked={chosen.includes(role)}
          onChange={(on) => onChange(roles.filter((other) => (other === role ? on : chosen.includes(other))))}
        />
      ))}
      {chosen.length === 0 ? <p className="text-danger">{t('rolesMissing')}</p> : null}
    </fieldset>
  );
}

function Failed({ failure }: { failure: Failure }) {
  const t = useTranslations('people');
  const textOf = useFailureText();
  return (
    <ErrorNote title={t('failed')} safe={t('safe')}>
      {textOf(failure)}
    </ErrorNote>
  );
}
