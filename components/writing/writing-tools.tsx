'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { ChevronDown, Ellipsis, Image as ImageIcon, Link as LinkIcon, Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useShownKeys } from '../desk/key-store';
import { MenuItem, MenuRadio } from '#components/ui/menu';
import { IconButton } from '#components/ui/icon-button';
import { Toolbar, ToolbarButton, ToolbarGroup, ToolbarMenu, ToolbarSeparator } from '#components/ui/toolbar';
import { TableMenu } from '#components/writing/table-menu';
import { blockKindOf, blockKinds, moreTools, setBlockKind, toolGroups } from './tools';
import type { Tool } from './tools';
import { linkKeys, replaceKeys } from './keys';

export type WritingLayer = 'link' | 'image' | 'save' | 'leave' | 'merge' | 'emptied';

type Props = { editor: Editor; onLayer: (layer: WritingLayer) => void; isReplacing: boolean; onReplace: () => void };

/** The tools of a text that is written. */
export function WritingTools({ editor, onLayer, isReplacing, onReplace }: Props) {
  const t = useTranslations('writing');
  const link = useShownKeys(linkKeys);
  const replace = useShownKeys(replaceKeys);
  const isLinked = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('link') });
  return (
    <Toolbar label={t('tools')} className="flex items-center gap-0.5">
      <BlockMenu editor={editor} />
      {toolGroups.map(({ id, tools }) => (
        <ToolbarGroup key={id} label={t(`groups.${id}`)}>
          <ToolbarSeparator />
          {tools.map((tool) => (
            <SwitchTool key={tool.id} tool={tool} editor={editor} />
          ))}
        </ToolbarGroup>
      ))}
      <ToolbarGroup label={t('groups.insert')}>
        <ToolbarSeparator />
        <ToolbarButton label={t('tool.link')} keys={link} pressed={isLinked} icon={<LinkIcon aria-hidden="true" />} onPress={() => onLayer('link')} />
        <ToolbarButton label={t('tool.image')} icon={<ImageIcon aria-hidden="true" />} onPress={() => onLayer('image')} />
        <TableMenu editor={editor} />
        <MoreMenu editor={editor} />
      </ToolbarGroup>
      <ToolbarSeparator />
      <ToolbarButton label={t('tool.replace')} keys={replace} pressed={isReplacing} icon={<Replace aria-hidden="true" />} onPress={onReplace} />
    </Toolbar>
  );
}

function SwitchTool({ tool, editor }: { tool: Tool; editor: Editor }) {
  const t = useTranslations('writing');
  const keys = useShownKeys({ id: `writing.${tool.id}`, keys: tool.keys });
  const Icon = tool.icon;
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ isOn: tool.switches !== null && now.isActive(tool.switches), can: tool.can(now) }),
  });
  const pressed = tool.switches === null ? {} : { pressed: state.isOn };
  return <ToolbarButton label={t(`tool.${tool.id}`)} keys={keys} icon={<Icon aria-hidden="true" />} disabled={!state.can} {...pressed} onPress={() => tool.run(editor)} />;
}

function BlockMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const kind = useEditorState({ editor, selector: ({ editor: now }) => blockKindOf(now) });
  const choices = blockKinds.map((value) => ({ value, label: t(`block.${value}`) }));
  const trigger = (
    <button
      type="button"
      className="inline-flex min-h-7 w-32 shrink-0 items-center justify-between gap-1 rounded-md px-2 text-sm hover:bg-text/7 data-popup-open:bg-text/7 pointer-coarse:min-h-11"
    >
      <span className="sr-only">{t('blockNow')}</span>
      <span className="truncate">{t(`block.${kind}`)}</span>
      <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
    </button>
  );
  const choose = (value: string) => {
    const chosen = blockKinds.find((one) => one === value);
    if (chosen) setBlockKind(editor, chosen);
  };
  return (
    <ToolbarMenu trigger={trigger}>
      <MenuRadio label={t('blockLabel')} choices={choices} value={kind} onChange={choose} />
    </ToolbarMenu>
  );
}

function MoreMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  return (
    <ToolbarMenu trigger={<IconButton size="sm" label={t('tool.more')} icon={<Ellipsis aria-hidden="true" />} />}>
      {moreTools.map((tool) => (
        <MoreItem key={tool.id} tool={tool} editor={editor} />
      ))}
    </ToolbarMenu>
  );
}

function MoreItem({ tool, editor }: { tool: Tool; editor: Editor }) {
  const t = useTranslations('writing');
  const keys = useShownKeys({ id: `writing.${tool.id}`, keys: tool.keys });
  const Icon = tool.icon;
  return (
    <MenuItem icon={<Icon aria-hidden="true" />} keys={keys} onSelect={() => tool.run(editor)}>
      {t(`tool.${tool.id}`)}
    </MenuItem>
  );
}
