import type { PublicRating } from '#domain/edition';
import { VerdictWord } from '#components/edition/verdict-word';
import styles from './reader-page.module.css';
import type { Words } from './words';

const steps = ['claim', 'chain', 'evidence', 'verdict', 'review', 'correction'] as const;

/** How a claim comes to its verdict, and what each verdict in use means. */
export function Method({ newsroom, ratings, words }: { newsroom: string; ratings: readonly PublicRating[]; words: Words }) {
  const { t } = words;
  return (
    <div className={styles.plain}>
      <h1>{t('method.title')}</h1>
      <p>{t('method.intro', { newsroom })}</p>
      <section>
        <h2>{t('method.stepsTitle')}</h2>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{t(`method.steps.${step}`)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{t('method.scaleTitle')}</h2>
        <p>{t(ratings.length === 0 ? 'method.scaleNone' : 'method.scaleIntro')}</p>
        <Scale ratings={distinct(ratings, words)} words={words} />
      </section>
    </div>
  );
}

function Scale({ ratings, words }: { ratings: readonly PublicRating[]; words: Words }) {
  if (ratings.length === 0) return null;
  return (
    <dl className={styles.scale}>
      {ratings.map((rating) => (
        <div key={words.verdict(rating) + rating.definition[words.locale]}>
          <dt>
            <VerdictWord rating={rating} words={words} />
          </dt>
          <dd dir="auto">
            {rating.definition[words.locale]}
            {rating.value === null || rating.best === null || rating.worst === null ? null : (
              <span className={styles.when}> ({words.tRating('value', { value: rating.value, best: rating.best, worst: rating.worst })})</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each label once for each of its definitions, in the order in which they come. */
function distinct(ratings: readonly PublicRating[], { locale }: Words): PublicRating[] {
  const seen = new Set<string>();
  return ratings.filter(({ code, label, definition }) => {
    const name = JSON.stringify([code, label[locale], definition[locale]]);
    return !seen.has(name) && seen.add(name);
  });
}
