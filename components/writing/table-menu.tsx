'use client';

import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Table as TableIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, useEffect } from 'react';
import { useCommands } from '#components/desk/commands';
import { useAnnounce } from '#components/ui/announcer';
import { IconButton } from '#components/ui/icon-button';
import { MenuItem, MenuSeparator } from '#components/ui/menu';
import { ToolbarMenu } from '#components/ui/toolbar';
import { changeTable, insertTable, tableInHand, tableTools } from './table-tools';
import type { TableTool } from './table-tools';

/** Put a table in, or change the one in hand; its tools stand in the palette too, and may be given keys there. */
export function TableMenu({ editor }: { editor: Editor }) {
  const t = useTranslations('writing');
  const announce = useAnnounce();
  const { isInside, hasHead, cells } = useEditorState({ editor, selector: ({ editor: now }) => tableInHand(now) });
  const labelOf = (tool: TableTool) => t(`table.${tool === 'headRow' && hasHead ? 'noHeadRow' : tool}`);
  useEffect(() => {
    if (cells > 0) announce(t('table.selected', { count: cells }));
  }, [cells, announce, t]);
  useCommands(
    isInside ? tableTools.flat().map((tool) => ({ id: `writing.table.${tool}`, label: labelOf(tool), group: t('tool.table'), run: () => changeTable(editor, tool) })) : [],
  );
  return (
    <ToolbarMenu trigger={<IconButton size="sm" label={t('tool.table')} icon={<TableIcon aria-hidden="true" />} />}>
      <MenuItem disabled={isInside} onSelect={() => insertTable(editor)}>
        {t('table.insert')}
      </MenuItem>
      {tableTools.map((tools) => (
        <Fragment key={tools[0]}>
          <MenuSeparator />
          {tools.map((tool) => (
            <MenuItem key={tool} disabled={!isInside} onSelect={() => changeTable(editor, tool)}>
              {labelOf(tool)}
            </MenuItem>
          ))}
        </Fragment>
      ))}
    </ToolbarMenu>
  );
}
