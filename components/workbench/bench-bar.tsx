'use client';

import { List, Search, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useClaims } from '../client/use-claims';
import { useShownKeys } from '../desk/key-store';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { useBench } from '#components/workbench/bench';
import { StepperBar } from '#components/workbench/stepper-bar';
import { UnsureButton } from '#components/workbench/unsure-button';
import { Writers } from '#components/workbench/writers';
import { findKeys, undoKeys } from './keys';
import { useShown } from './use-shown';
import { useUndo } from './use-undo';

/** What stays in reach while the text moves: stepping, finding, undoing, filtering. */
export function BenchBar({ region }: { region: RefObject<HTMLElement | null> }) {
  const t = useTranslations('workbench');
  return (
    <div
      data-region
      tabIndex={-1}
      aria-label={t('bar')}
      role="region"
      className="sticky top-14 z-20 -mx-4 border-y border-line bg-page/95 outline-none backdrop-blur-sm sm:-mx-8 md:top-0 lg:mx-0"
    >
      <div className="flex min-h-12 items-center gap-x-2 overflow-x-auto px-4 py-1.5 sm:px-8 lg:px-0">
        <StepperBar region={region} />
        <Tools />
      </div>
      <div role="status" className="px-4 sm:px-8 lg:px-0">
        <Writers say="writers" />
      </div>
    </div>
  );
}

function Tools() {
  const t = useTranslations('workbench');
  const { layer, store } = useBench();
  const { all } = useShown();
  const { undo } = useUndo();
  const undoable = useClaims(store).undoable;
  const undoLabel = undoable ? t('undoWhat', { what: undoable.said }) : t('nothingToUndo');
  return (
    <>
      <IconButton size="sm" label={t('find')} keys={useShownKeys(findKeys)} icon={<Search aria-hidden="true" />} onClick={() => layer.set({ kind: 'find' })} />
      <IconButton
        size="sm"
        label={undoLabel}
        keys={useShownKeys(undoKeys)}
        icon={<Undo2 aria-hidden="true" />}
        aria-disabled={undoable === null}
        className="aria-disabled:opacity-50"
        onClick={() => void undo()}
      />
      <span className="ms-auto" />
      <UnsureButton />
      <Button
        size="sm"
        variant="quiet"
        className="whitespace-nowrap lg:hidden"
        icon={<List aria-hidden="true" />}
        onClick={() => layer.set({ kind: 'claims' })}
      >
        {t('claimCount', { count: all.length })}
      </Button>
    </>
  );
}
