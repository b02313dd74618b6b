'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type Tab = { value: string; label: ReactNode; count?: number; panel: ReactNode };

/** Several panels, one in view. Controlled, so that the one in view can stand in the address. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className="min-w-0">
      <Base.List aria-label={label} className="relative flex overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="inline-flex h-10 shrink-0 items-center gap-0.5 rounded-t-md px-1.5 text-sm font-medium text-muted transition-colors hover:text-text focus-visible:-outline-offset-2 data-active:text-text pointer-coarse:h-11"
          >
            {tab.label}
            {(tab.count ?? 0) === 0 ? null : (
              <span className="rounded-full bg-text/8 px-1 text-xs leading-4.5 tabular-nums">{tab.count}</span>
            )}
          </Base.Tab>
        ))}
        <Base.Indicator className="absolute bottom-0 left-0 h-0.5 w-(--active-tab-width) translate-x-(--active-tab-left) bg-accent transition-[translate,width]" />
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} className="rounded-md pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
