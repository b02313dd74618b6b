'use client';

import { Command as Menu } from 'cmdk';
import { useTranslations } from 'next-intl';
import { Dialog } from '#components/ui/dialog';
import { Kbd } from '#components/ui/kbd';
import { useRegistry } from './commands';
import { useShownKeys } from './key-store';
import type { Command } from './registry';

/** Everything that can be done here, found by typing. */
export function Palette({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const t = useTranslations('desk');
  return (
    <Dialog title={t('palette.title')} hideTitle open={open} onOpenChange={onOpenChange}>
      <PaletteList onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function PaletteList({ onDone }: { onDone: () => void }) {
  const t = useTranslations('desk');
  const commands = useRegistry().list().filter(({ id }) => id !== 'palette');
  // What belongs to this page comes first, then the groups as they were offered.
  const groups = [...new Set(commands.map(({ group }) => group))].sort((a, b) => Number(a !== undefined) - Number(b !== undefined));
  const run = (command: Command) => {
    onDone();
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(command.run);
  };
  return (
    <Menu label={t('palette.title')} loop className="flex min-h-0 flex-col">
      <Menu.Input
        autoFocus
        placeholder={t('palette.placeholder')}
        className="h-13 w-full border-b border-line bg-transparent px-5 text-base outline-none"
      />
      <Menu.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
        <Menu.Empty className="px-3.5 py-6 text-muted">{t('palette.none')}</Menu.Empty>
        {groups.map((group) => (
          <Menu.Group key={group ?? ''} heading={group ?? t('palette.here')} className={groupClass}>
            {commands
              .filter((command) => command.group === group)
              .map((command) => (
                <Line key={command.id} command={command} onRun={() => run(command)} />
              ))}
          </Menu.Group>
        ))}
      </Menu.List>
    </Menu>
  );
}

const groupClass =
  'pb-1 **:[[cmdk-group-heading]]:px-3.5 **:[[cmdk-group-heading]]:pt-2.5 **:[[cmdk-group-heading]]:pb-1 **:[[cmdk-group-heading]]:text-xs **:[[cmdk-group-heading]]:font-medium **:[[cmdk-group-heading]]:text-muted';

function Line({ command, onRun }: { command: Command; onRun: () => void }) {
  const keys = useShownKeys(command);
  return (
    <Menu.Item
      value={command.id}
      keywords={[command.label, command.group ?? '']}
      onSelect={onRun}
      className="flex min-h-9 cursor-default items-center gap-3 rounded-md px-3.5 py-1.5 data-[selected=true]:bg-tint pointer-coarse:min-h-11"
    >
      <span className="flex-1">{command.label}</span>
      {keys === null ? null : <Kbd>{keys}</Kbd>}
    </Menu.Item>
  );
}
