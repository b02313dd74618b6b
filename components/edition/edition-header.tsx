import type { Edition } from '#domain/edition';
import { Day } from '#components/edition/day';
import styles from './edition.module.css';
import type { Words } from './words';

/** Who wrote the article, where it first stood, and who checked it for which edition. */
export function EditionHeader({ edition, words }: { edition: Edition; words: Words }) {
  const { t } = words;
  const { article, newsroom } = edition.content;
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>{t('kicker', { newsroom: newsroom.name })}</p>
      <h1 dir="auto" lang={article.language}>{article.title}</h1>
      <Byline edition={edition} words={words} />
      <Signatures edition={edition} words={words} />
    </header>
  );
}

function Byline({ edition: { content: { article } }, words }: { edition: Edition; words: Words }) {
  const { t } = words;
  const parts = [
    article.byline === '' ? null : <span key="byline" dir="auto">{article.byline}</span>,
    article.outlet === '' ? null : <span key="outlet" dir="auto">{article.outlet}</span>,
    article.publishedOn === null ? null : <Day key="day" at={article.publishedOn} words={words} />,
    article.originalUrl === null ? null : <a key="original" href={article.originalUrl} rel="noopener noreferrer">{t('original')}</a>,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return <p className={styles.byline}>{parts.map((part, index) => (index === 0 ? part : [' · ', part]))}</p>;
}

function Signatures({ edition, words }: { edition: Edition; words: Words }) {
  const { t, list } = words;
  const { claims } = edition.content;
  const authors = list(claims.map(({ verdict }) => verdict.author));
  const reviewers = list(claims.map(({ review }) => review.reviewer));
  return (
    <p className={styles.signatures}>
      {t.rich('published', { number: edition.number, publisher: edition.publishedBy, date: () => <Day at={edition.publishedAt} words={words} /> })}
      {claims.length === 0 ? null : ` ${t('signatures', { authors, reviewers })}`}
    </p>
  );
}
