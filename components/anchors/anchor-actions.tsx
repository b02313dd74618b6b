'use client';

import { Check, Eye, RotateCcw, TextSelect, XCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button';
import { Kbd } from '#components/ui/kbd';
import { useShownKeys } from '../desk/key-store';
import type { Waiting } from './anchor-queue';
import { confirmKeys, otherWordsKeys, turnKeys } from './keys';

/** What can be done with an anchor. `show` is `null` where there is no text to show it in. */
export type Deeds = {
  choose: (waiting: Waiting, index: number) => void;
  decide: (waiting: Waiting) => void;
  turn: (waiting: Waiting) => void;
  otherWords: (waiting: Waiting) => void;
  show: ((waiting: Waiting) => void) | null;
};

/** The ways to decide about one anchor, each also a key. */
export function AnchorActions({ waiting, deeds }: { waiting: Waiting; deeds: Deeds }) {
  const t = useTranslations('anchor');
  const { anchor, chosen, isBusy } = waiting;
  const [confirm, other, turn] = [useShownKeys(confirmKeys), useShownKeys(otherWordsKeys), useShownKeys(turnKeys)];
  const label = t('actions', { number: anchor.number });
  if (anchor.state === 'closed') {
    return (
      <div role="group" aria-label={label} className="mt-4 flex flex-wrap gap-2">
        <Button size="sm" busy={isBusy} icon={<RotateCcw aria-hidden="true" />} onClick={() => deeds.turn(waiting)}>
          {t('reopen')}
        </Button>
      </div>
    );
  }
  return (
    <div role="group" aria-label={label} className="mt-4 flex flex-wrap gap-2">
      {anchor.candidates.length === 0 ? null : (
        <Button size="sm" variant="primary" busy={isBusy} aria-disabled={chosen === null} icon={<Check aria-hidden="true" />} onClick={() => deeds.decide(waiting)}>
          {t(anchor.state === 'lost' ? 'attachHere' : 'confirm')}
          <Key>{confirm}</Key>
        </Button>
      )}
      <Button size="sm" icon={<TextSelect aria-hidden="true" />} onClick={() => deeds.otherWords(waiting)}>
        {t('otherWords')}
        <Key>{other}</Key>
      </Button>
      <Button size="sm" icon={<XCircle aria-hidden="true" />} onClick={() => deeds.turn(waiting)}>
        {t('close')}
        <Key>{turn}</Key>
      </Button>
      {deeds.show === null || chosen === null ? null : (
        <Button size="sm" variant="quiet" icon={<Eye aria-hidden="true" />} onClick={() => deeds.show?.(waiting)}>
          {t('show')}
        </Button>
      )}
    </div>
  );
}

/** A finger needs no keys. */
function Key({ children }: { children: string | null }) {
  return children === null ? null : (
    <span className="contents pointer-coarse:hidden">
      <Kbd>{children}</Kbd>
    </span>
  );
}
