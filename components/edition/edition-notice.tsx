import type { Edition } from '#domain/edition';
import { Day } from '#components/edition/day';
import styles from './edition.module.css';
import type { Words } from './words';

/** An edition in the list of an article's editions. */
export type EditionStep = Pick<Edition, 'number' | 'publishedAt' | 'correction'>;

/** `missing`: the number of the edition that should stand here and cannot be shown; `null` when this is the one. */
type NoticeProps = { edition: Edition; newest: EditionStep; missing?: number | null; page: string; words: Words };

/** What a reader must be told before reading: that this edition was corrected, is not the newest, or stands in for another. */
export function EditionNotice({ edition, newest, missing = null, page, words }: NoticeProps) {
  const { t } = words;
  const isOld = edition.number < newest.number;
  const told = isOld ? newest : edition;
  if (!isOld && told.correction === null && missing === null) return null;
  return (
    <aside className={styles.notice} data-kind={isOld ? 'old' : told.correction?.kind} aria-label={t('notice')}>
      {missing === null ? null : <p><strong>{t('missing', { number: missing, shown: edition.number })}</strong></p>}
      {isOld && missing === null ? <p><strong>{t('old', { number: edition.number, newest: newest.number })}</strong></p> : null}
      {told.correction === null ? null : (
        <p>
          <strong>{t(`correction.${told.correction.kind}`)}</strong>, <Day at={told.publishedAt} words={words} />: <span dir="auto">{told.correction.note}</span>
        </p>
      )}
      {isOld && missing === null ? <p><a href={page}>{t('toNewest')}</a></p> : null}
    </aside>
  );
}

/** Every edition of an article, newest first, each still readable as it was. */
export function EditionHistory({ editions, shown, page, words }: { editions: readonly EditionStep[]; shown: number; page: string; words: Words }) {
  const { t } = words;
  if (editions.length < 2) return null;
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol reversed>
        {editions.map(({ number, publishedAt, correction }) => (
          <li key={number} value={number}>
            <a href={`${page}?edition=${number}`} aria-current={number === shown ? 'page' : undefined}>{t('editionNumber', { number })}</a>
            , <Day at={publishedAt} words={words} />
            {correction === null ? null : <>: <strong>{t(`correction.${correction.kind}`)}</strong>. <span dir="auto">{correction.note}</span></>}
          </li>
        ))}
      </ol>
    </section>
  );
}
