import { readerLocale, type Words, wordsFor } from '../../components/edition/words';
import { masthead } from './reads';

/** The words for an article in this language, or for a page of the newsroom itself. */
export async function readerWords(articleLanguage?: string): Promise<Words> {
  const { language } = await masthead();
  return wordsFor(readerLocale(articleLanguage ?? language, language));
}
