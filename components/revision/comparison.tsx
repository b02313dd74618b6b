import { useTranslations } from 'next-intl';
import type { Version } from '#document/comparison';
import type { Fate } from '#domain/fate';
import { ComparisonText } from '#components/revision/comparison-text';
import { FateList } from '#components/revision/fate-list';
import { drawComparison } from './draw-comparison';

type Props = { before: Version & { number: number }; after: Version & { number: number }; fates: readonly Fate[]; language: string; workbench: string };

/** Two revisions: what became of each claim, and the texts as one. */
export function Comparison({ before, after, fates, language, workbench }: Props) {
  const t = useTranslations('revision');
  const comparison = drawComparison(before, after, fates);
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <section className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pe-3" aria-labelledby="claims">
        <h2 id="claims" className="mb-3 font-serif text-xl font-semibold">
          {t('happened')}
        </h2>
        <FateList fates={fates} placed={comparison.placed} workbench={workbench} />
      </section>
      <ComparisonText comparison={comparison} fates={fates} label={t('compared', { earlier: before.number, later: after.number })} language={language} />
    </div>
  );
}
