import { useTranslations } from 'next-intl';
import { countFates, fateKinds } from '#domain/fate';
import type { Fate, FateKind } from '#domain/fate';
import { Badge } from '#components/ui/badge';
import { ChangedWords } from '#components/writing/changed-words';
import { wordChanges } from '../writing/word-changes';

const tones = {
  lost: 'danger', 'to-confirm': 'accent', found: 'accent', changed: 'accent', moved: 'accent', 'still-lost': 'neutral', closed: 'neutral', marked: 'neutral', kept: 'neutral',
} as const;

type Props = {
  fates: readonly Fate[];
  /** The claims that are marked in the text beside. */
  placed: ReadonlySet<number>;
  /** The address of the workbench, where leaving for it loses nothing. */
  workbench?: string | null;
};

/** What became of each claim between two texts: how many came to what, then each with its words and the way to its place. */
export function FateList({ fates, placed, workbench = null }: Props) {
  const t = useTranslations('revision');
  if (fates.length === 0) return <p className="text-muted">{t('noClaims')}</p>;
  const counts = countFates(fates);
  const present = fateKinds.filter((kind) => counts[kind] > 0);
  return (
    <div className="flex flex-col gap-5">
      <ul aria-label={t('counts')} className="flex flex-wrap gap-2">
        {present.map((kind) => (
          <li key={kind}>
            <Badge tone={tones[kind]}>{t(`count.${kind}`, { count: counts[kind] })}</Badge>
          </li>
        ))}
      </ul>
      {present.map((kind) => (
        <Group key={kind} kind={kind} fates={fates.filter((fate) => fate.kind === kind)} placed={placed} workbench={workbench} />
      ))}
    </div>
  );
}

function Group({ kind, fates, placed, workbench = null }: Props & { kind: FateKind }) {
  const t = useTranslations('revision');
  const title = t(`count.${kind}`, { count: fates.length });
  const list = (
    <ol className="mt-2 divide-y divide-line border-y border-line">
      {fates.map((fate) => (
        <Line key={fate.appearanceId} fate={fate} isPlaced={placed.has(fate.number)} workbench={workbench} />
      ))}
    </ol>
  );
  if (kind === 'kept') {
    return (
      <details>
        <summary className="min-h-6 cursor-pointer font-medium">{title}</summary>
        {list}
      </details>
    );
  }
  return (
    <section>
      <h3 className="font-medium">{title}</h3>
      <p className="text-sm text-pretty text-muted">{t(`why.${kind}`, { count: fates.length })}</p>
      {list}
    </section>
  );
}

function Line({ fate: { number, kind, was, is, changes }, isPlaced, workbench }: { fate: Fate; isPlaced: boolean; workbench: string | null }) {
  const t = useTranslations('revision');
  const words = useTranslations('writing');
  const isReworded = was !== '' && is !== '' && was !== is;
  return (
    <li id={`c${number}`} className="scroll-mt-20 px-1 py-2.5 target:bg-tint">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isPlaced ? (
          <a href={`#m${number}`} className="link inline-flex min-h-6 items-center font-medium">
            {t('claimNumber', { number })}
          </a>
        ) : (
          <span className="font-medium">{t('claimNumber', { number })}</span>
        )}
        {changes.map((change, index) => (
          <Badge key={index}>{words(`rewording.${change.kind}`, { was: change.was || '–', is: change.is || '–' })}</Badge>
        ))}
      </p>
      <p className="mt-0.5 font-serif text-base text-pretty">
        {isReworded ? <ChangedWords changes={wordChanges(was, is)} /> : kind === 'lost' || kind === 'still-lost' ? <del className="decoration-danger">{was}</del> : is || was}
      </p>
      {workbench === null ? null : (
        <a href={`${workbench}#c-${number}`} className="link inline-flex min-h-6 items-center text-muted">
          {t('inWorkbench')}
          <span className="sr-only">: {t('claimNumber', { number })}</span>
        </a>
      )}
    </li>
  );
}
