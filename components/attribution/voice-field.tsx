'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { VoiceRef } from '#contract/attribution';
import { call } from '../client/api';
import { VoiceDialog } from '#components/attribution/voice-dialog';
import { Combobox, type Option } from '#components/ui/combobox';
import { Field } from '#components/ui/field';

type Props = {
  label: string;
  hint?: string;
  voice: VoiceRef | null;
  disabled?: boolean;
  error?: string | null;
  onChange: (voiceId: string | null) => Promise<unknown> | void;
};

/** Pick a voice that the newsroom knows, or create the one that was typed. */
export function VoiceField({ label, hint, voice, disabled = false, error = null, onChange }: Props) {
  const [picked, setPicked] = useState<Option | null>(null);
  const [creating, setCreating] = useState<string | null>(null);
  const optionOf = useVoiceOption();
  const pick = (option: Option | null) => {
    setPicked(option);
    void Promise.resolve(onChange(option?.id ?? null)).catch(() => setPicked(null));
  };
  const shown = picked ?? (voice === null ? null : optionOf(voice));
  const search = async (text: string, _signal: AbortSignal) =>
    (await call('listVoices', { query: { q: text, limit: 20 } })).items.map(optionOf);
  return (
    <Field label={label} hint={hint ?? null} error={error}>
      <Combobox options={shown === null ? [] : [shown]} value={shown} onChange={pick} onSearch={search} onCreate={setCreating} disabled={disabled} />
      {creating === null ? null : (
        <VoiceDialog
          name={creating}
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

/** How a voice is offered: its name, and below it what kind it is and what it does. */
function useVoiceOption() {
  const t = useTranslations('attribution');
  return ({ id, name, kind, role }: Pick<VoiceRef, 'id' | 'name' | 'kind' | 'role'>): Option => ({
    id,
    label: name,
    hint: [t(`voiceKind.${kind}`), role].filter((part) => part !== '').join(', '),
  });
}
