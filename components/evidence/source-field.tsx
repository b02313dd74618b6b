'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Pencil } from 'lucide-react';
import type { SourceView } from '#contract/evidence';
import { call } from '../client/api';
import { useFetched } from '../client/use-fetched';
import { SourceDialog } from '#components/evidence/source-dialog';
import { Button } from '#components/ui/button';
import { Combobox, type Option } from '#components/ui/combobox';
import { Field } from '#components/ui/field';
import { pickedOf, type PickedSource } from './evidence-fields';

type Props = { source: PickedSource | null; error: string | null; onChange: (source: PickedSource | null) => void; onEdited: () => void };

/** Pick a source that the newsroom knows by its title or address, or write down a new one. */
export function SourceField({ source, error, onChange, onEdited }: Props) {
  const t = useTranslations('evidence');
  const [written, setWritten] = useState<SourceView | string | null>(null);
  const edit = useFetched(setWritten);
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
      <Combobox options={shown === null ? [] : [shown]} value={shown} onChange={pick} onSearch={search} onCreate={setWritten} />
      {source === null ? null : (
        <Button size="sm" variant="quiet" className="self-start" icon={<Pencil aria-hidden="true" />} onClick={() => edit(() => call('getSource', { params: { sourceId: source.id } }))}>
          {t('editSource')}
        </Button>
      )}
      {written === null ? null : (
        <SourceDialog
          source={written}
          onClose={() => setWritten(null)}
          onDone={(done) => {
            setWritten(null);
            onChange(pickedOf(done));
            if (typeof written !== 'string') onEdited();
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
