import { useTranslations } from 'next-intl';
import type { Fate } from '#domain/fate';
import { ComparisonRow } from '#components/revision/comparison-row';
import { ComparisonTable } from '#components/revision/comparison-table';
import { counted } from './draw-comparison';
import type { DrawnComparison } from './draw-comparison';

type Props = { comparison: DrawnComparison; fates: readonly Fate[]; label: string; language: string };

/** Two texts as one: what went, what came, what moved, with the claims on them. What did not change is folded away. */
export function ComparisonText({ comparison: { stretches, counts }, fates, label, language }: Props) {
  const t = useTranslations('revision');
  const kinds = new Map(fates.map(({ number, kind }) => [number, kind]));
  const said = counted.filter((what) => counts[what] > 0).map((what) => t(`differs.${what}`, { count: counts[what] }));
  return (
    <section aria-label={label} className="min-w-0">
      <p className="mb-4 text-muted">{said.length === 0 ? t('differs.nothing') : said.join(' · ')}</p>
      <div className="article" lang={language}>
        {stretches.map(({ isFolded, blocks }, index) => {
          const drawn = blocks.map(({ part, lines }, at) =>
            lines === null ? <ComparisonRow key={at} drawn={part} fates={kinds} /> : <ComparisonTable key={at} lines={lines} fates={kinds} />,
          );
          return isFolded ? (
            <details key={index}>
              <summary className="min-h-8 cursor-pointer border-y border-line bg-sunken px-2 py-1 font-sans text-sm text-muted">{t('folded', { count: blocks.length })}</summary>
              <div className="mt-4 flex flex-col gap-4">{drawn}</div>
            </details>
          ) : (
            <div key={index} className="flex flex-col gap-4">{drawn}</div>
          );
        })}
      </div>
    </section>
  );
}
