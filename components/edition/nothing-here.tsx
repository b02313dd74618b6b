import styles from './reader-page.module.css';
import type { Words } from './words';

/** What stands at an address where nothing was published. */
export function NothingHere({ words: { t } }: { words: Words }) {
  return (
    <div className={styles.plain}>
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <p>
        <a className={styles.older} href="/">{t('notFound.front')}</a>
      </p>
    </div>
  );
}
