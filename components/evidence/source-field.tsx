'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { call } from '../client/api';
import { SourceDialog } from '#components/evidence/source-dialog';
import { Combobox, type Option } from '#components/ui/combobox';
import { Field } from '#components/ui/field';
import { pickedOf, type PickedSource } from './evidence-fields';

type Props = { source: PickedSource | null; error: string | null; onChange: (source: PickedSource | null) => void };

/** Pick a source that the newsroom knows by its title or address, or write down a new one. */
export function SourceField({ source, error, onChange }: Props) {
  const t = useTranslations('evidence');
  const [creating, setCreating] = useState<string | null>(null);
  const found = useRef(new Map<string, PickedSource>());
  const shown = source === null ? null : optionOf(source);
  const pick = (option: Option | null) => onChange(option === null ? null : (found.current.get(option.id) ?? source));
  const search = async (text: string) => {
    const { items } = await call('listSources', { query: { q: text, limit: 20 } });
    for (const item of items) found.current.set(item.id, pickedOf(item));
    return items.map(optionOf);
  };
  return (
    <Field label={t('source')} hint={t('sourceHint')} error={error}>
      <Combobox options={shown === null ? [] : [shown]} value={shown} onChange={pick} onSearch={search} onCreate={setCreating} />
      {creating === null ? null : (
        <SourceDialog
          typed={creating}
          onClose={() => setCreating(null)}
          onCreated={(created) => {
            setCreating(null);
            onChange(pickedOf(created));
          }}
        />
      )}
    </Field>
  );
}

function optionOf({ id, title, url, publisher }: PickedSource): Option {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return { id, label: title, hint: [publisher?.name ?? '', host].filter((part) => part !== '').join(' · ') };
}
