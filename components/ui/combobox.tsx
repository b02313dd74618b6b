'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { classes } from './classes';
import { controlClass } from './field';
import { itemClass } from './select';
import { Spinner } from './spinner';
import { useSearch } from './use-search';

export type Option = { id: string; label: string; hint?: string };

export type ComboboxProps = {
  options: readonly Option[];
  value: Option | null;
  onChange: (option: Option | null) => void;
  onSearch?: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
  onCreate?: (text: string) => void;
  placeholder?: string;
  disabled?: boolean;
  'aria-label'?: string;
};

/** The id of the last line, which stands for what does not exist yet. */
const newId = ' new';

/**
 * Find one of many by typing, or make a new one.
 *
 * `options` are offered at once and filtered here; with `onSearch` what is typed is asked for instead
 * (after a pause, the older question aborted). With `onCreate` the last line offers what was typed as new.
 */
export function Combobox({ options, value, onChange, onSearch, onCreate, disabled = false, ...rest }: ComboboxProps) {
  const [text, setText] = useState('');
  const { found, busy, failed, search } = useSearch(options, onSearch);
  const typed = text.trim();
  // Not before the answer is there: a quick Enter must not make a second one of what exists.
  const isNew = onCreate !== undefined && typed !== '' && !busy && !found.some((option) => same(option.label, typed));
  const choose = (option: Option | null) => (option?.id === newId ? onCreate?.(option.label) : onChange(option));
  const type = (next: string, { reason }: { reason: string }) => {
    setText(reason === 'input-change' ? next : '');
    if (reason === 'input-change') search(next);
  };
  return (
    <Base.Root
      items={isNew ? [...found, { id: newId, label: typed }] : found}
      value={value}
      onValueChange={choose}
      onInputValueChange={type}
      itemToStringLabel={(option: Option) => option.label}
      isItemEqualToValue={(a: Option, b: Option) => a.id === b.id}
      {...(onSearch ? { filter: null } : {})}
      autoHighlight
      disabled={disabled}
    >
      <Base.InputGroup className="relative">
        <Base.Input {...rest} className={classes(controlClass, 'h-9 pe-16 pointer-coarse:h-11')} />
        <Adornments />
      </Base.InputGroup>
      <Found busy={busy} failed={failed} />
    </Base.Root>
  );
}

const adornmentClass = 'inline-flex size-7 items-center justify-center rounded-sm hover:bg-text/7 hover:text-text';

function Adornments() {
  const t = useTranslations('common');
  return (
    <div className="absolute inset-y-0 end-1 flex items-center text-muted">
      <Base.Clear aria-label={t('clear')} className={adornmentClass}>
        <X aria-hidden="true" className="size-4" />
      </Base.Clear>
      <Base.Trigger aria-label={t('open')} className={adornmentClass}>
        <ChevronDown aria-hidden="true" className="size-4" />
      </Base.Trigger>
    </div>
  );
}

function Found({ busy, failed }: { busy: boolean; failed: boolean }) {
  const t = useTranslations('common');
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-50 outline-none">
        <Base.Popup aria-busy={busy || undefined} className="popup max-h-(--available-height) w-(--anchor-width) overflow-y-auto p-1">
          <Base.Status className="flex items-center gap-2 px-2 py-1.5 text-sm text-muted empty:hidden">
            {busy ? <Spinner /> : null}
            {busy ? t('searching') : failed ? t('searchFailed') : null}
          </Base.Status>
          <Base.Empty className="px-2 py-1.5 text-sm text-muted empty:hidden">{busy || failed ? null : t('noMatches')}</Base.Empty>
          <Base.List>{(option: Option) => <Line key={option.id} option={option} />}</Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function Line({ option }: { option: Option }) {
  const t = useTranslations('common');
  const isNew = option.id === newId;
  return (
    <Base.Item value={option} className={classes(itemClass, isNew && 'text-accent')}>
      {isNew ? (
        <Plus aria-hidden="true" className="size-4" />
      ) : (
        <Base.ItemIndicator className="col-start-1 row-start-1">
          <Check aria-hidden="true" className="size-4" />
        </Base.ItemIndicator>
      )}
      <span className="col-start-2 min-w-0 truncate">{isNew ? t('create', { text: option.label }) : option.label}</span>
      {option.hint ? <span className="col-start-2 truncate text-xs text-muted">{option.hint}</span> : null}
    </Base.Item>
  );
}

const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0;
