import { useTranslations } from 'next-intl';
import type { RevisionAnchorView } from '#contract/revision';
import { isSure } from '#domain/anchor';
import { ArticleView } from '#components/document/article-view';
import { Badge } from '#components/ui/badge';

type Props = { revision: { number: number; document?: unknown; text: string }; anchors: readonly RevisionAnchorView[]; language: string; workbench: string };

/** A revision as it was, with its claims on it and listed beside it. */
export function OldText({ revision: { number, document, text }, anchors, language, workbench }: Props) {
  const t = useTranslations('revision');
  const marks = anchors.filter(({ anchor }) => anchor.method !== 'lost').map(({ number: claim, anchor }) => ({
    start: anchor.start,
    end: anchor.end,
    number: claim,
    state: isSure(anchor) ? ('pending' as const) : ('unproven' as const),
    label: t('claimNumber', { number: claim }),
  }));
  return (
    <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[22rem_minmax(0,1fr)]">
      <section className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pe-3" aria-labelledby="claims">
        <h2 id="claims" className="mb-2 font-serif text-xl font-semibold">
          {t('claimsThen', { count: anchors.length })}
        </h2>
        <ol className="divide-y divide-line border-y border-line">
          {anchors.map((anchor) => (
            <Claim key={anchor.appearanceId} stood={anchor} workbench={workbench} />
          ))}
        </ol>
      </section>
      <section aria-label={t('textOf', { number })} className="article min-w-0 [&>:first-child]:mt-0!" lang={language}>
        <ArticleView document={document} text={text} marks={marks} top={2} tableLabel={t('tableLabel')} />
      </section>
    </div>
  );
}

function Claim({ stood: { number, shortStatement, statement, closed, anchor }, workbench }: { stood: RevisionAnchorView; workbench: string }) {
  const t = useTranslations('revision');
  const isLost = anchor.method === 'lost';
  const said = shortStatement || statement;
  return (
    <li id={`c${number}`} className="scroll-mt-20 px-1 py-2.5 target:bg-tint">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isLost ? (
          <span className="font-medium">{t('claimNumber', { number })}</span>
        ) : (
          <a href={`#m${number}`} className="link inline-flex min-h-6 items-center font-medium">
            {t('claimNumber', { number })}
          </a>
        )}
        {isLost ? <Badge tone="danger">{t('fate.lost')}</Badge> : isSure(anchor) ? null : <Badge tone="accent">{t('fate.to-confirm')}</Badge>}
        {closed ? <Badge>{t('fate.closed')}</Badge> : null}
      </p>
      <p className="mt-0.5 font-serif text-base text-pretty">{isLost ? <del className="decoration-danger">{anchor.exact}</del> : anchor.exact}</p>
      {said === anchor.exact ? null : <p className="text-sm text-pretty text-muted">{t('statement', { statement: said })}</p>}
      <a href={`${workbench}#c-${number}`} className="link inline-flex min-h-6 items-center text-muted">
        {t('inWorkbench')}
        <span className="sr-only">: {t('claimNumber', { number })}</span>
      </a>
    </li>
  );
}
