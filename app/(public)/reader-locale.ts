import { headers } from 'next/headers';
import { readerLocale } from '../../components/edition/words';
import type { Locale } from '../../messages/catalogue';
import { edition, masthead } from './reads';

/** Where people work, in the language that each of them chose. */
const working = /^\/(desk|sign-in|api)(\/|\?|$)/u;

/**
 * The language of a page for readers: the article's where we speak it, else the newsroom's. `null` on pages
 * where people work.
 *
 * It follows the address alone, never a cookie or the browser: everybody reads the same page.
 */
export async function publicLocale(): Promise<Locale | null> {
  const path = (await headers()).get('x-stet-path') ?? '/';
  if (working.test(path)) return null;
  const { language } = await masthead();
  const [, slug] = /^\/articles\/([^/?#]+)/u.exec(path) ?? [];
  const found = slug === undefined ? null : await edition(slug);
  return readerLocale(found?.content.article.language ?? language, language);
}
