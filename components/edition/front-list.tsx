import type { EditionFront } from '#domain/edition';
import { Day } from '#components/edition/day';
import { VerdictWord } from '#components/edition/verdict-word';
import { byVerdict } from './by-verdict';
import styles from './reader-page.module.css';
import type { Words } from './words';

/** The newest edition of each article, latest first; `older` leads to the next page of the list. */
export function FrontList({ editions, older, words }: { editions: readonly EditionFront[]; older: string | null; words: Words }) {
  const { t } = words;
  return (
    <div className={styles.plain}>
      <h1>{t('front.title')}</h1>
      {editions.length === 0 ? (
        <>
          <p>{t('front.none')}</p>
          <p>{t('front.noneWhy')}</p>
        </>
      ) : (
        <ol className={styles.list}>
          {editions.map((edition) => (
            <li key={edition.article.id}>
              <FrontEntry edition={edition} words={words} />
            </li>
          ))}
        </ol>
      )}
      {older === null ? null : <p><a className={styles.older} href={older}>{t('older')}</a></p>}
    </div>
  );
}

function FrontEntry({ edition: { publishedAt, correction, article, checks }, words }: { edition: EditionFront; words: Words }) {
  const { t } = words;
  const isRetracted = correction?.kind === 'retraction';
  return (
    <>
      <p className={styles.when}>
        <Day at={publishedAt} words={words} />
        {article.outlet === '' ? null : <> · <span dir="auto">{article.outlet}</span></>}
        {correction === null ? null : <> · <strong>{t(`correction.${correction.kind}`)}</strong></>}
      </p>
      <h2 lang={article.language} dir="auto">
        <a href={`/articles/${article.slug}`}>{article.title}</a>
      </h2>
      {correction === null ? null : <p className={styles.note} dir="auto">{correction.note}</p>}
      {isRetracted ? null : (
        <ul className={styles.verdicts} aria-label={t('summary', { count: checks.length })}>
          {byVerdict(checks).map(({ rating, numbers }) => (
            <li key={rating?.code ?? ''}>
              <VerdictWord rating={rating} words={words} /> {t('count', { count: numbers.length })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
