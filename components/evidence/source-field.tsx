'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { SourceView } from '#contract/evidence';
import { call } from '../client/api';
import { SourceDialog } from '#components/evidence/source-dialog';
import { Combobox, type Option } from '#components/ui/combobox';
import { Field } from '#components/ui/field';

type Props = { source: SourceView | null; error: string | null; onChange: (sourceId: string | null) => void };

/** Pick a source that the newsroom knows by its title or address, or write down a new one. */
export function SourceField({ source, error, onChange }: Props) {
  const t = useTranslations('evidence');
  const [picked, setPicked] = useState<Option | null>(source === null ? null : optionOf(source));
  const [creating, setCreating] = useState<string | null>(null);
  const pick = (option: Option | null) => {
    setPicked(option);
    onChange(option?.id ?? null);
  };
  const search = async (text: string) => (await call('listSources', { query: { q: text, limit: 20 } })).items.map(optionOf);
  return (
    <Field label={t('source')} hint={t('sourceHint')} error={error}>
      <Combobox options={picked === null ? [] : [picked]} value={picked} onChange={pick} onSearch={search} onCreate={setCreating} />
      {creating === null ? null : (
        <SourceDialog
          typed={creating}
          onClose={() => setCreating(null)}
          onCreated={(created) => {
            setCreating(null);
            pick(optionOf(created));
          }}
        />
      )}
    </Field>
  );
}

function optionOf({ id, title, url, publisher }: SourceView): Option {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : '';
  return { id, label: title, hint: [publisher?.name ?? '', host].filter((part) => part !== '').join(' · ') };
}
