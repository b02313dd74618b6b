import type { ReactNode } from 'react';
import type { Edition } from '#domain/edition';
import { ArticleView } from '#components/document/article-view';
import { ClaimCard } from '#components/edition/claim-card';
import { EditionHeader } from '#components/edition/edition-header';
import { EditionSummary } from '#components/edition/edition-summary';
import styles from './edition.module.css';
import type { Words } from './words';

type EditionViewProps = { edition: Edition; words: Words; notice?: ReactNode; history?: ReactNode };

/**
 * One edition as its readers meet it: what they must be told first, heading, summary, the words with their
 * marks, the checks. After a retraction neither words nor checks stand.
 */
export function EditionView({ edition, words, notice, history }: EditionViewProps) {
  const { article, claims } = edition.content;
  const isStanding = edition.correction?.kind !== 'retraction';
  return (
    <div className={styles.edition}>
      {notice}
      <EditionHeader edition={edition} words={words} />
      {isStanding ? (
        <>
          <EditionSummary claims={claims} words={words} />
          <div className={styles.spread}>
            <MarkedArticle edition={edition} words={words} />
            {claims.length === 0 ? null : <Checks edition={edition} page={`/articles/${article.slug}`} words={words} />}
          </div>
        </>
      ) : (
        <p className={styles.retracted}>{words.t('retracted')}</p>
      )}
      {history}
    </div>
  );
}

function MarkedArticle({ edition: { content }, words }: { edition: Edition; words: Words }) {
  const { t, verdict } = words;
  const marks = content.claims
    .filter(({ anchor }) => anchor.method !== 'lost')
    .map(({ number, anchor: { start, end }, verdict: { rating } }) => ({
      number,
      start,
      end,
      state: rating?.token ?? ('pending' as const),
      label: t('reference', { number, verdict: verdict(rating) }),
    }));
  return (
    <div className={`article ${styles.article}`} lang={content.article.language}>
      <ArticleView document={content.revision.document} text={content.revision.text} marks={marks} tableLabel={t('table')} />
    </div>
  );
}

function Checks({ edition, page, words }: { edition: Edition; page: string; words: Words }) {
  const { t } = words;
  return (
    <section className={styles.checks} aria-labelledby="checks">
      <h2 id="checks">{t('checks', { count: edition.content.claims.length })}</h2>
      {edition.content.claims.map((claim) => (
        <ClaimCard key={claim.appearanceId} claim={claim} permalink={`${page}/claims/${claim.number}`} words={words} />
      ))}
    </section>
  );
}
