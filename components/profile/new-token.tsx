'use client';

import { Check, Copy, KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { call } from '../client/api';
import { useSending } from '../client/use-sending';
import { useFailureText } from '#components/client/failure-text';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { TextInput } from '#components/ui/text-input';

/** Make a token and show it, once. */
export function NewToken({ onCreated }: { onCreated: () => void }) {
  const t = useTranslations('profile');
  const textOf = useFailureText();
  const [name, setName] = useState('');
  const [token, setToken] = useState<string | null>(null);
  const { busy, failure, send } = useSending();
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const created = await send((idempotencyKey) => call('createToken', { body: { name }, idempotencyKey }));
    if (created === null) return;
    setToken(created.token);
    setName('');
    onCreated();
  };
  return (
    <>
      <form onSubmit={create} className="flex flex-wrap items-end gap-2">
        <Field label={t('tokenName')} error={failure === null ? null : textOf(failure)} className="min-w-56 flex-1">
          <TextInput value={name} required onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" busy={busy} icon={<KeyRound aria-hidden="true" />}>
          {t('create')}
        </Button>
      </form>
      {token === null ? null : <Created token={token} />}
    </>
  );
}

function Created({ token }: { token: string }) {
  const t = useTranslations('profile');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <div role="status" className="rounded-md border border-accent bg-tint p-4">
      <p className="font-medium">{t('created')}</p>
      <p className="text-muted">{t('createdHint')}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 rounded-sm bg-surface px-2 py-1.5 font-mono text-sm break-all">{token}</code>
        <Button size="sm" icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />} onClick={copy}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  );
}
