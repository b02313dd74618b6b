import { checksOf, type PublicClaim } from '#domain/edition';
import { VerdictWord } from '#components/edition/verdict-word';
import { byVerdict } from './by-verdict';
import styles from './edition.module.css';
import type { Words } from './words';

/** How many claims were checked, by verdict, each a link to its check. */
export function EditionSummary({ claims, words }: { claims: readonly PublicClaim[]; words: Words }) {
  const { t } = words;
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <h2 id="summary">{t('summary', { count: claims.length })}</h2>
      <ul>
        {byVerdict(checksOf(claims)).map(({ rating, numbers }) => (
          <li key={rating?.code ?? ''} data-state={rating?.token ?? 'pending'}>
            <VerdictWord rating={rating} words={words} />
            <span className={styles.count}>{t('count', { count: numbers.length })}</span>
            <span className={styles.numbers}>
              {numbers.map((number) => (
                <a key={number} href={`#c${number}`}>
                  <span className="sr-only">{t('claim')} </span>
                  {number}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
