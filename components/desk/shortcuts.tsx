'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Field } from '#components/ui/field';
import { Kbd } from '#components/ui/kbd';
import { Switch } from '#components/ui/switch';
import { TextInput } from '#components/ui/text-input';
import { useRegistry } from './commands';
import { boundKeys, chooseKeys, useKeyChoice, useShownKeys, type KeyChoice } from './key-store';
import { comboOf, isMac } from './keys';
import type { Command } from './registry';

/** Every shortcut of this screen: searched, changed, turned off. */
export function Shortcuts({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('desk');
  return (
    <Dialog title={t('shortcuts.title')} description={t('shortcuts.intro')} open={open} onOpenChange={onOpenChange}>
      <ShortcutList />
    </Dialog>
  );
}

function ShortcutList() {
  const t = useTranslations('desk');
  const [sought, setSought] = useState('');
  const choice = useKeyChoice();
  const all = useRegistry().list().filter((command) => command.keys);
  const found = all.filter((command) => command.label.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()));
  return (
    <div className="flex flex-col gap-4">
      <Field label={t('shortcuts.search')}>
        <TextInput value={sought} onChange={(event) => setSought(event.target.value)} />
      </Field>
      <Switch
        label={t('shortcuts.single')}
        hint={t('shortcuts.singleHint')}
        checked={choice.single}
        onChange={(single) => chooseKeys({ single })}
      />
      {found.length === 0 ? <p className="text-muted">{t('shortcuts.none')}</p> : null}
      <ul className="divide-y divide-line">
        {found.map((command) => (
          <Line key={command.id} command={command} choice={choice} others={all} />
        ))}
      </ul>
    </div>
  );
}

function Line({ command, choice, others }: { command: Command; choice: KeyChoice; others: readonly Command[] }) {
  const t = useTranslations('desk');
  const keys = useShownKeys(command);
  const [taken, setTaken] = useState<string | null>(null);
  const isChanged = choice.keys[command.id] !== undefined;
  const bind = (combo: string | null) => chooseKeys({ keys: { ...choice.keys, [command.id]: combo } });
  const reset = () => chooseKeys({ keys: Object.fromEntries(Object.entries(choice.keys).filter(([id]) => id !== command.id)) });
  const record = (combo: string) => {
    const holder = others.find(
      (other) => other.id !== command.id && other.scope === command.scope && boundKeys(other, choice) === combo,
    );
    setTaken(holder?.label ?? null);
    if (holder === undefined) bind(combo);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
      <span className="min-w-40 flex-1">{command.label}</span>
      {keys === null ? <span className="text-xs text-muted">{t('shortcuts.off')}</span> : <Kbd>{keys}</Kbd>}
      <Recorder label={t('shortcuts.change', { command: command.label })} onRecord={record} />
      {isChanged ? (
        <Button size="sm" variant="quiet" aria-label={t('shortcuts.resetOne', { command: command.label })} onClick={reset}>
          {t('shortcuts.reset')}
        </Button>
      ) : (
        <Button size="sm" variant="quiet" aria-label={t('shortcuts.turnOffOne', { command: command.label })} onClick={() => bind(null)}>
          {t('shortcuts.turnOff')}
        </Button>
      )}
      <p role="status" className="w-full text-xs text-danger empty:hidden">
        {taken === null ? null : t('shortcuts.taken', { command: taken })}
      </p>
    </li>
  );
}

/** Waits for the next combination. Tab still leaves, Escape gives up. */
function Recorder({ label, onRecord }: { label: string; onRecord: (combo: string) => void }) {
  const t = useTranslations('desk');
  const [listening, setListening] = useState(false);
  return (
    <Button
      size="sm"
      aria-label={listening ? t('shortcuts.press') : label}
      onClick={() => setListening(true)}
      onBlur={() => setListening(false)}
      onKeyDown={(event) => {
        const combo = comboOf(event.nativeEvent, isMac());
        if (!listening || combo === null || event.key === 'Tab') return;
        event.preventDefault();
        event.stopPropagation();
        setListening(false);
        if (combo !== 'escape') onRecord(combo);
      }}
    >
      {listening ? t('shortcuts.press') : t('shortcuts.changeShort')}
    </Button>
  );
}
