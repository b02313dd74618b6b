import type { ReactNode } from 'react';
import { wordsAround } from '#domain/anchor';
import type { Edition, PublicClaim } from '#domain/edition';
import { CheckBody } from '#components/edition/claim-card';
import { VerdictWord } from '#components/edition/verdict-word';
import styles from './edition.module.css';
import type { Words } from './words';

/** `isStanding`: the article was not retracted. */
type ClaimPageProps = { edition: Edition; isStanding: boolean; claim: PublicClaim; page: string; words: Words; notice: ReactNode };

/** One check as a page: the statement, the words it was found in, and everything that its card has. */
export function ClaimPage({ edition, isStanding, claim, page, words, notice }: ClaimPageProps) {
  const { article } = edition.content;
  return (
    <article className={`${styles.edition} ${styles.single}`}>
      {notice}
      <header className={styles.header}>
        <p className={styles.byline}>
          {words.t('claimIn', { number: claim.number })}{' '}
          <a href={page} lang={article.language} dir="auto">{article.title}</a>
        </p>
        {isStanding ? <p className={styles.loud}><VerdictWord rating={claim.verdict.rating} words={words} /></p> : null}
        <h1 dir="auto">{claim.statement}</h1>
      </header>
      {isStanding ? (
        <>
          <Words claim={claim} page={page} language={article.language} words={words} />
          <CheckBody claim={claim} level={2} words={words} />
        </>
      ) : (
        <p className={styles.withdrawn}>{words.t('retracted')}</p>
      )}
    </article>
  );
}

/** The claim where it was found, with a few of the words around it. */
function Words({ claim: { number, anchor }, page, language, words: { t } }: { claim: PublicClaim; page: string; language: string; words: Words }) {
  const { before, after } = wordsAround(anchor);
  return (
    <figure className={styles.found}>
      <blockquote lang={language} dir="auto">
        {before}
        <strong>{anchor.exact}</strong>
        {after}
      </blockquote>
      <figcaption>
        <a href={`${page}#r${number}`}>{t('toArticle')}</a>
      </figcaption>
    </figure>
  );
}
