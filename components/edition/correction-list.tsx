import type { Correction } from '#domain/edition';
import { Day } from '#components/edition/day';
import styles from './reader-page.module.css';
import type { Words } from './words';

type CorrectionLine = { slug: string; title: string; language: string; number: number; publishedAt: string; kind: Correction; note: string };

/** What was changed after publication, newest first; `older` leads to the next page of the list. */
export function CorrectionList({ lines, older, words }: { lines: readonly CorrectionLine[]; older: string | null; words: Words }) {
  const { t } = words;
  return (
    <div className={styles.plain}>
      <h1>{t('corrections.title')}</h1>
      <p>{t('corrections.intro')}</p>
      {lines.length === 0 ? (
        <p className={styles.none}>{t('corrections.none')}</p>
      ) : (
        <ol className={styles.list}>
          {lines.map((line) => (
            <li key={`${line.slug}/${line.number}`}>
              <p className={styles.when}>
                <Day at={line.publishedAt} words={words} /> · {t('corrections.entry', { kind: t(`correction.${line.kind}`), number: line.number })}
              </p>
              <h2 lang={line.language} dir="auto">
                <a href={`/articles/${line.slug}?edition=${line.number}`}>{line.title}</a>
              </h2>
              <p className={styles.note} dir="auto">{line.note}</p>
            </li>
          ))}
        </ol>
      )}
      {older === null ? null : <p><a className={styles.older} href={older}>{t('older')}</a></p>}
    </div>
  );
}
