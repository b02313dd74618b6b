'use client';

import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { IconButton } from './icon-button';
import { Menu } from './menu';

/** Tools in a row: one stop for Tab, arrow keys from tool to tool. */
export function Toolbar({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <Base.Root aria-label={label} className={className}>
      {children}
    </Base.Root>
  );
}

/** Tools that belong together. */
export function ToolbarGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group aria-label={label} className="flex items-center gap-0.5">
      {children}
    </Base.Group>
  );
}

export function ToolbarSeparator() {
  return <Base.Separator className="mx-1 h-5 shrink-0 border-s border-line" />;
}

/** Whatever the tools work on keeps the focus and its selection while a pointer presses them. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

type Tool = { label: string; icon: ReactNode; keys?: string | null; pressed?: boolean; disabled?: boolean };

/** One tool. `pressed` makes it a switch; a disabled one stays in reach, so that its name can be heard. */
export function ToolbarButton({ label, icon, keys = null, pressed, disabled = false, onPress }: Tool & { onPress: () => void }) {
  return (
    <Base.Button
      disabled={disabled}
      onMouseDown={keepFocus}
      onClick={onPress}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      render={<IconButton size="sm" label={label} keys={keys} icon={icon} className="aria-disabled:opacity-45" />}
    />
  );
}

/** A tool that opens a menu; `trigger` is the button as it looks. */
export function ToolbarMenu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return <Menu trigger={<Base.Button render={trigger} />}>{children}</Menu>;
}
