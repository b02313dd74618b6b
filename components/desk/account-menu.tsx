'use client';

import { Keyboard, LogOut } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Role } from '#domain/permission';
import { Avatar } from '#components/ui/avatar';
import { Menu, MenuItem, MenuRadio, MenuSeparator } from '#components/ui/menu';
import { useShownKeys } from './key-store';
import { applyTheme, type Theme } from './preference';
import { useLanguageChoice } from './use-language-choice';

export type Person = { id: string; name: string; roles: readonly Role[] };

const languages = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
];

export type AccountMenuProps = {
  person: Person;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  onShortcuts: () => void;
  onSignOut: () => void;
  side: 'right' | 'bottom';
};

/** Who one is, in which language and light one works, and the way out. */
export function AccountMenu({ person, theme, onTheme, onShortcuts, onSignOut, side }: AccountMenuProps) {
  const t = useTranslations('desk');
  const keys = useShownKeys({ id: 'shortcuts', keys: '?' });
  const label = t('account.label', { name: person.name });
  return (
    <Menu side={side} align="end" trigger={<AccountButton person={person} label={label} isWide={side === 'right'} />}>
      <div className="px-2 pt-1.5 pb-2">
        <p className="font-medium">{person.name}</p>
        <p className="text-xs text-muted">{person.roles.map((role) => t(`role.${role}`)).join(', ')}</p>
      </div>
      <MenuSeparator />
      <LanguageChoice />
      <ThemeChoice theme={theme} onTheme={onTheme} />
      <MenuSeparator />
      <MenuItem icon={<Keyboard aria-hidden="true" className="text-muted" />} keys={keys} onSelect={onShortcuts}>
        {t('account.shortcuts')}
      </MenuItem>
      <MenuItem icon={<LogOut aria-hidden="true" className="text-muted" />} onSelect={onSignOut}>
        {t('account.signOut')}
      </MenuItem>
    </Menu>
  );
}

function LanguageChoice() {
  const t = useTranslations('desk');
  const choose = useLanguageChoice();
  return <MenuRadio label={t('account.language')} choices={languages} value={useLocale()} onChange={(value) => choose(value === 'es' ? 'es' : 'en')} />;
}

function ThemeChoice({ theme, onTheme }: Pick<AccountMenuProps, 'theme' | 'onTheme'>) {
  const t = useTranslations('desk');
  const choices = (['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }));
  const choose = (value: string) => {
    const chosen = choices.find((choice) => choice.value === value)?.value ?? 'system';
    applyTheme(chosen);
    onTheme(chosen);
  };
  return <MenuRadio label={t('account.theme')} choices={choices} value={theme} onChange={choose} />;
}

function AccountButton({ person, label, isWide, ...rest }: { person: Person; label: string; isWide: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className="flex min-h-11 items-center gap-2.5 rounded-md px-1 text-start text-sm transition-colors hover:bg-text/6 data-popup-open:bg-text/6"
    >
      <Avatar name={person.name} />
      {isWide ? (
        <span className="min-w-0 truncate font-medium max-xl:hidden group-data-[rail=narrow]/desk:hidden">{person.name}</span>
      ) : null}
    </button>
  );
}
