'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Pencil } from 'lucide-react';
import type { VoiceRef, VoiceView } from '#contract/attribution';
import { call } from '../client/api';
import { useFetched } from '../client/use-fetched';
import { VoiceDialog } from '#components/attribution/voice-dialog';
import { Button } from '#components/ui/button';
import { Combobox, type Option } from '#components/ui/combobox';
import { Field } from '#components/ui/field';

type Props = {
  label: string;
  hint?: string;
  voice: VoiceRef | null;
  optional?: boolean;
  disabled?: boolean;
  error?: string | null;
  onChange: (voice: VoiceRef | null) => void;
  /** The voice itself was changed, and with it every claim that names it; {@link onChange} when it is left out. */
  onEdited?: (voice: VoiceRef) => void;
};

/** Pick a voice that the newsroom knows, or create the one that was typed. */
export function VoiceField({ label, hint, voice, optional = false, disabled = false, error = null, onChange, onEdited = onChange }: Props) {
  const t = useTranslations('chain');
  const [written, setWritten] = useState<VoiceView | string | null>(null);
  const edit = useFetched(setWritten);
  const found = useRef(new Map<string, VoiceRef>());
  const optionOf = useVoiceOption();
  const shown = voice === null ? null : optionOf(voice);
  const pick = (option: Option | null) => onChange(option === null ? null : (found.current.get(option.id) ?? voice));
  const search = async (text: string, _signal: AbortSignal) => {
    const { items } = await call('listVoices', { query: { q: text, limit: 20 } });
    for (const { id, name, kind, role, protected: isProtected } of items) found.current.set(id, { id, name, kind, role, protected: isProtected });
    return items.map(optionOf);
  };
  return (
    <Field label={label} hint={hint ?? null} error={error} optional={optional}>
      <Combobox options={shown === null ? [] : [shown]} value={shown} onChange={pick} onSearch={search} onCreate={setWritten} disabled={disabled} />
      {voice === null || disabled ? null : (
        <Button size="sm" variant="quiet" className="self-start" icon={<Pencil aria-hidden="true" />} onClick={() => edit(() => call('getVoice', { params: { voiceId: voice.id } }))}>
          {t('editVoice')}
        </Button>
      )}
      {written === null ? null : (
        <VoiceDialog
          voice={written}
          onClose={() => setWritten(null)}
          onDone={({ id, name, kind, role, protected: isProtected }) => {
            setWritten(null);
            (typeof written === 'string' ? onChange : onEdited)({ id, name, kind, role, protected: isProtected });
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
