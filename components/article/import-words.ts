/** The forms in which an article's words can arrive; the names are those of the import command. */
export type WordsForm = 'text' | 'markdown' | 'html';

/** What the import form holds of the text: what is seen, and the clipboard's HTML when that is what will be read. */
export type Words = { form: WordsForm; seen: string; rich: string | null };

export const noWords: Words = { form: 'text', seen: '', rich: null };

/** The largest file that is read, in megabytes; the server refuses more anyway. */
export const maxFileMegabytes = 2;

const formByExtension: Record<string, WordsForm> = { txt: 'text', text: 'text', md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html' };

/** The form of a file by its name, or `null` when Stet cannot read it. */
export function formOfFile(fileName: string): WordsForm | null {
  return formByExtension[fileName.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
}

/** A title for a file without one: its name without ending, or the first Markdown heading. */
export function titleOfFile(fileName: string, form: WordsForm, content: string): string {
  const heading = form === 'markdown' ? /^#\s+(.+)$/mu.exec(content)?.[1] : /<title[^>]*>([^<]+)</iu.exec(form === 'html' ? content : '')?.[1];
  return (heading ?? fileName.replace(/\.[^.]+$/u, '').replace(/[-_]+/gu, ' ')).trim();
}

/** What a paste into an empty text brings: rich text when the clipboard has any worth keeping. */
export function wordsOfClipboard(html: string, plain: string): Words | null {
  const isRich = /<(p|h[1-6]|ul|ol|li|blockquote|table|a|b|strong|em|i|img|div|span)\b/iu.test(html);
  return isRich && plain.trim() !== '' ? { form: 'html', seen: plain, rich: html } : null;
}

/** The one field of the import command that carries these words. */
export function bodyOf({ form, seen, rich }: Words): { text: string } | { markdown: string } | { html: string } {
  if (rich !== null) return { html: rich };
  if (form === 'markdown') return { markdown: seen };
  return form === 'html' ? { html: seen } : { text: seen };
}
