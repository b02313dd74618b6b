import type { ReactNode } from 'react';
import styles from './reader-page.module.css';
import type { Words } from './words';

/** What stands around every page for readers: the newsroom's name above, the ways on, what to expect below. */
export function ReaderPage({ newsroom, words, children }: { newsroom: string; words: Words; children: ReactNode }) {
  const { t } = words;
  return (
    <div className={styles.page} lang={words.locale}>
      <a className={styles.skip} href="#main">{t('site.skip')}</a>
      <header className={styles.masthead}>
        <a className={styles.name} href="/" dir="auto">{newsroom}</a>
        <nav aria-label={t('site.navigation')}>
          <a href="/">{t('site.front')}</a>
          <a href="/corrections">{t('site.corrections')}</a>
          <a href="/method">{t('site.method')}</a>
          <a href="/feed.xml">{t('site.feed')}</a>
          <a href="/desk" rel="nofollow">{t('site.desk')}</a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
      <footer className={styles.footer}>
        <p>{t('site.about')}</p>
      </footer>
    </div>
  );
}
