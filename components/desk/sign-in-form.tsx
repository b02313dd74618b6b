'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type SyntheticEvent } from 'react';
import type { Role } from '#domain/permission';
import { Avatar } from '#components/ui/avatar';
import { Button } from '#components/ui/button';
import { ErrorNote } from '#components/ui/error-note';
import { Field } from '#components/ui/field';
import { IconButton } from '#components/ui/icon-button';
import { TextInput } from '#components/ui/text-input';
import { enter, type SignInProblem } from './account';

export type DemoPerson = { name: string; email: string; password: string; roles: readonly Role[] };

/** The door. What was typed stays until it opens; `people` are those of the demo newsroom, none elsewhere. */
export function SignInForm({ next, people }: { next: string; people: readonly DemoPerson[] }) {
  const t = useTranslations('signin');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<'email' | 'password' | null>(null);
  const { problem, knocking, knock } = useDoor(next);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const gap = email.trim() === '' ? 'email' : password === '' ? 'password' : null;
    setMissing(gap);
    if (gap === null) void knock('form', email.trim(), password);
    else document.getElementsByName(gap)[0]?.focus();
  };
  return (
    <>
      <h1 className="font-serif text-2xl font-semibold">{t('title')}</h1>
      <p className="mt-1 text-base text-muted">{t('intro')}</p>
      {/* By POST, so that a press before the page wakes puts no password into an address. */}
      <form method="post" noValidate className="mt-8 flex flex-col gap-5" onSubmit={submit}>
        {problem === null ? null : <Problem problem={problem} />}
        <Field label={t('email')} error={missing === 'email' ? t('missing.email') : null}>
          <TextInput
            type="email"
            name="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <PasswordField value={password} onChange={setPassword} error={missing === 'password' ? t('missing.password') : null} />
        <Button type="submit" variant="primary" busy={knocking === 'form'}>
          {t('submit')}
        </Button>
      </form>
      {people.length === 0 ? null : <DemoPeople people={people} knocking={knocking} onChoose={(one) => void knock(one.email, one.email, one.password)} />}
    </>
  );
}

/** Asks, remembers the answer, and goes in when it was yes. `knocking` says who is being asked for. */
function useDoor(next: string) {
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const [knocking, setKnocking] = useState<string | null>(null);
  async function knock(who: string, email: string, password: string) {
    if (knocking !== null) return;
    setKnocking(who);
    setProblem(null);
    const answer = await enter(email, password);
    if (answer === null) return window.location.assign(next);
    setProblem(answer);
    setKnocking(null);
  }
  return { problem, knocking, knock };
}

function Problem({ problem }: { problem: SignInProblem }) {
  const t = useTranslations('signin.problem');
  return (
    <ErrorNote title={t(problem.code)}>
      {problem.code === 'too-many-attempts'
        ? t('too-many-attempts-help', { minutes: problem.minutes })
        : t(`${problem.code}-help`)}
    </ErrorNote>
  );
}

function PasswordField({ value, onChange, error }: { value: string; onChange: (value: string) => void; error: string | null }) {
  const t = useTranslations('signin');
  const [inClear, setInClear] = useState(false);
  return (
    <Field label={t('password')} error={error}>
      <div className="relative">
        <TextInput
          type={inClear ? 'text' : 'password'}
          name="password"
          autoComplete="current-password"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="pe-11"
        />
        <IconButton
          size="sm"
          label={inClear ? t('hide') : t('show')}
          icon={inClear ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          onClick={() => setInClear(!inClear)}
          className="absolute end-1 top-1 pointer-coarse:end-0 pointer-coarse:top-0"
        />
      </div>
    </Field>
  );
}

function DemoPeople({
  people,
  knocking,
  onChoose,
}: {
  people: readonly DemoPerson[];
  knocking: string | null;
  onChoose: (person: DemoPerson) => void;
}) {
  const t = useTranslations('signin.demo');
  const role = useTranslations('desk.role');
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="text-base font-semibold">{t('title')}</h2>
      <p className="text-muted">{t('intro')}</p>
      <ul className="mt-4 divide-y divide-line">
        {people.map((person) => (
          <li key={person.email} className="flex items-center gap-3 py-2">
            <Avatar name={person.name} />
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{person.name}</p>
              <p className="truncate text-xs text-muted">{person.roles.map((one) => role(one)).join(', ')}</p>
            </div>
            <Button
              size="sm"
              busy={knocking === person.email}
              onClick={() => onChoose(person)}
              aria-label={t('as', { name: person.name })}
            >
              {t('as', { name: person.name.split(' ')[0] ?? person.name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
