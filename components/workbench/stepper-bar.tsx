'use client';

import { ChevronDown, ChevronUp, ListPlus, ListMinus, Quote, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import type { Command } from '../desk/registry';
import { useCell } from '../client/cell';
import { useCommands } from '#components/desk/commands';
import { useShownKeys } from '../desk/key-store';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { useBench } from '#components/workbench/bench';
import { articleScope, captureKeys, edgeKeys, growKeys, nextSentenceKeys, previousSentenceKeys, shrinkKeys } from './keys';
import { useTaking } from './use-taking';
import { useStepper } from './use-stepper';

/** Step from sentence to sentence, take more or fewer, make a claim of them: by buttons, keys and the palette alike. */
export function StepperBar({ region }: { region: RefObject<HTMLElement | null> }) {
  const t = useTranslations('workbench');
  const { allowed } = useBench();
  const stepper = useStepper(region);
  const { longLabel } = useTaking();
  const capture = useHeldCapture();
  useStepperCommands(stepper, capture);
  const { held, count, move, grow, release } = stepper;
  const where = held === null ? t('sentences') : t('sentencePlace', { number: held.focus + 1, total: count ?? 0 });
  return (
    <div role="toolbar" aria-label={t('stepper')} data-keeps-focus className="flex items-center gap-0.5">
      <Step label={t('previousSentence')} of={previousSentenceKeys} icon={<ChevronUp aria-hidden="true" />} onClick={() => move(-1)} />
      <Step label={t('nextSentence')} of={nextSentenceKeys} icon={<ChevronDown aria-hidden="true" />} onClick={() => move(1)} />
      <span className="min-w-20 px-1 text-center text-xs text-muted tabular-nums max-sm:hidden">{where}</span>
      <Step label={t('growSentence')} of={growKeys} icon={<ListPlus aria-hidden="true" />} onClick={() => grow(1)} />
      <Step label={t('shrinkSentence')} of={shrinkKeys} icon={<ListMinus aria-hidden="true" />} aria-disabled={held === null} onClick={() => held && grow(-1)} />
      <IconButton size="sm" label={t('release')} icon={<X aria-hidden="true" />} aria-disabled={held === null} className="aria-disabled:opacity-50" onClick={release} />
      {allowed.mark ? (
        <Button size="sm" className="ms-1 whitespace-nowrap" variant={held === null ? 'secondary' : 'primary'} icon={<Quote aria-hidden="true" />} onClick={capture}>
          {longLabel}
        </Button>
      ) : null}
    </div>
  );
}

function Step({ of, ...rest }: { of: { id: string; keys: string } } & Omit<Parameters<typeof IconButton>[0], 'keys' | 'size'>) {
  return <IconButton size="sm" keys={useShownKeys(of)} className="aria-disabled:opacity-50" {...rest} />;
}

/** Make of what is in hand, the selected words or what the stepper holds, what is to become of it. */
function useHeldCapture(): () => void {
  const { selection, reading } = useBench();
  const { take } = useTaking();
  return () => take(selection.get() ?? reading.get() ?? { start: 0, end: 0 });
}

function useStepperCommands({ move, grow, edge, release }: ReturnType<typeof useStepper>, capture: () => void): void {
  const t = useTranslations('workbench');
  const { allowed, reading } = useBench();
  const isHolding = useCell(reading) !== null;
  const group = t('group.text');
  const steps: Command[] = [
    { ...nextSentenceKeys, label: t('nextSentence'), run: () => move(1) },
    { ...previousSentenceKeys, label: t('previousSentence'), run: () => move(-1) },
    { ...growKeys, label: t('growSentence'), run: () => grow(1) },
    { ...shrinkKeys, label: t('shrinkSentence'), run: () => grow(-1) },
  ];
  const edges: Command[] = edgeKeys.map(({ edge: side, by, ...keys }) => ({
    ...keys, label: t(`edges.${side}.${by === 1 ? 'forward' : 'back'}`), scope: articleScope, run: () => edge(side, by),
  }));
  const holding: Command[] = [...edges, { id: 'sentence.release', keys: 'escape', scope: articleScope, label: t('release'), run: release }];
  const mark: Command[] = allowed.mark ? [{ ...captureKeys, label: t('captureLong'), run: capture }] : [];
  useCommands([...steps, ...(isHolding ? holding : []), ...mark].map((command) => ({ ...command, group })));
}
