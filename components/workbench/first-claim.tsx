'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useShownKeys } from '../desk/key-store';
import { Button } from '#components/ui/button';
import { Kbd } from '#components/ui/kbd';
import { useBench } from '#components/workbench/bench';
import { captureKeys, findKeys, nextSentenceKeys } from './keys';

/** What a newcomer reads before the first claim: the three ways to make one. */
export function FirstClaim() {
  const t = useTranslations('workbench');
  const { allowed, layer } = useBench();
  const next = useShownKeys(nextSentenceKeys);
  const capture = useShownKeys(captureKeys);
  const find = useShownKeys(findKeys);
  if (!allowed.mark) return <p className="text-muted">{t('emptyShort')}</p>;
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <h2 className="font-serif text-xl font-semibold">{t('firstTitle')}</h2>
      <p className="mt-1 text-pretty text-muted">{t('firstIntro')}</p>
      <ol className="mt-4 flex flex-col gap-3.5">
        <Way number={1} title={t('waySelect')}>
          {t.rich('waySelectHow', { b: (words) => <strong className="font-medium text-text">{words}</strong> })}
        </Way>
        <Way number={2} title={t('wayStep')}>
          {next && capture ? t.rich('wayStepKeys', { next: () => <Kbd>{next}</Kbd>, capture: () => <Kbd>{capture}</Kbd> }) : t('wayStepHow')}
        </Way>
        <Way number={3} title={t('wayFind')}>
          {t('wayFindHow')} {find ? <Kbd>{find}</Kbd> : null}
          <span className="mt-1.5 block">
            <Button size="sm" onClick={() => layer.set({ kind: 'find' })}>
              {t('find')}
            </Button>
          </span>
        </Way>
      </ol>
    </section>
  );
}

function Way({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span aria-hidden="true" className="flex size-6 shrink-0 items-center justify-center rounded-full bg-tint text-xs font-semibold text-accent">
        {number}
      </span>
      <div>
        <p className="font-medium">{title}</p>
        <p className="mt-0.5 text-muted">{children}</p>
      </div>
    </li>
  );
}
