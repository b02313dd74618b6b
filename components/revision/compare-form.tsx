'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { Button } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { Select } from '#components/ui/select';
import type { Choice } from '#components/ui/select';

type Props = { address: string; number: number; choices: readonly Choice[]; chosen: number };

/** With which other revision one is compared. */
export function CompareForm({ address, number, choices, chosen }: Props) {
  const t = useTranslations('revision');
  const router = useRouter();
  const [other, setOther] = useState(String(chosen));
  const compare = (event: FormEvent) => {
    event.preventDefault();
    router.push(`${address}?with=${other}`);
  };
  return (
    <form onSubmit={compare} className="mb-8 flex max-w-xl flex-wrap items-end gap-2">
      <Field label={t('compareOne', { number })} className="min-w-48 flex-1">
        <Select choices={choices} value={other} onChange={setOther} />
      </Field>
      <Button type="submit">{t('compare')}</Button>
    </form>
  );
}
