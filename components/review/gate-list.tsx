'use client';

import { CircleCheck, OctagonX, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { GateView } from '#contract/review';

/** What still stands between the claim and review, in words, each with its way out. */
export function GateList({ gates }: { gates: readonly GateView[] }) {
  const t = useTranslations('gate');
  return (
    <section aria-live="polite" className="rounded-md border border-line bg-sunken p-3">
      <h3 className="text-sm font-semibold">{t('title')}</h3>
      {gates.length === 0 ? (
        <p className="mt-1 flex items-center gap-2 text-sm">
          <CircleCheck aria-hidden="true" className="size-4 text-supported-line" />
          {t('clear')}
        </p>
      ) : (
        <ul className="mt-2 flex flex-col gap-2">
          {gates.map((gate, index) => (
            <GateLine key={`${gate.code}-${index}`} gate={gate} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GateLine({ gate }: { gate: GateView }) {
  const t = useTranslations('gate');
  const blocks = gate.level === 'block';
  const Glyph = blocks ? OctagonX : TriangleAlert;
  return (
    <li className="flex gap-2 text-sm">
      <Glyph aria-hidden="true" className={blocks ? 'mt-0.5 size-4 shrink-0 text-danger' : 'mt-0.5 size-4 shrink-0 text-misleading-line'} />
      <span>
        <span className="font-medium">
          {blocks ? t('blocks') : t('warns')}: {t(`sentences.${gate.code}`, gate.params)}
        </span>{' '}
        <span className="text-muted">{t(`ways.${gate.code}`)}</span>
      </span>
    </li>
  );
}
