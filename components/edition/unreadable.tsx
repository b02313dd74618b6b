import type { ReactNode } from 'react';
import { Day } from '#components/edition/day';
import type { EditionStep } from '#components/edition/edition-notice';
import styles from './reader-page.module.css';
import type { Words } from './words';

/** What stands at the address of an edition that was published and cannot be shown, where no other may stand in for it. */
export function Unreadable({ step: { number, correction, publishedAt }, history, words }: { step: EditionStep; history: ReactNode; words: Words }) {
  const { t } = words;
  return (
    <div className={styles.plain}>
      <h1>{t('unreadable.title')}</h1>
      <p>{t('unreadable.text', { number })}</p>
      {correction === null ? null : (
        <p>
          <strong>{t(`correction.${correction.kind}`)}</strong>, <Day at={publishedAt} words={words} />: <span dir="auto">{correction.note}</span>
        </p>
      )}
      {history}
    </div>
  );
}
