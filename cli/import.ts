import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { importArticle as importArticleBody } from '#contract/article';
import { parseInput } from '#contract/parse';
import { Refusal } from '#domain/refusal';
import { importArticle } from '#server/articles/commands';
import { editorNamed } from './actor';
import { CannotDo, parse } from './verb';
import type { Verb } from './verb';

/** Bring an article in from a file, as an editor. */
export const importFile: Verb = {
  usage: 'import FILE [--title TITLE] [--language LANGUAGE] [--as EMAIL]',
  summary: 'Bring an article in from a .txt, .md or .html file, as this editor or else as the first one.',
  example: 'import story.md --title "Fuel for Cuba" --language en --as ana@example.org',
  run: async (args) => {
    const { values, word } = parse(args, ['FILE'], {
      title: { type: 'string' }, language: { type: 'string' }, as: { type: 'string' },
    });
    const path = word(0);
    const form = formOf(path);
    const words = await read(path);
    const editor = await editorNamed(values.as);
    const body = parseInput(importArticleBody, {
      title: values.title ?? titleOf(words, form, path),
      [form]: words,
      ...(values.language === undefined ? {} : { language: values.language }),
    });
    const article = await importArticle(editor, body);
    return { text: `Imported “${article.title}” as ${editor.name} <${editor.email}>.\nRead it at /desk/articles/${article.id}`, json: article };
  },
};

type Form = 'text' | 'markdown' | 'html';

const forms: Readonly<Record<string, Form>> = { '.txt': 'text', '.md': 'markdown', '.markdown': 'markdown', '.html': 'html', '.htm': 'html' };

function formOf(path: string): Form {
  const form = forms[extname(path).toLowerCase()];
  if (form === undefined) throw new Refusal('file-unsupported');
  return form;
}

async function read(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) throw new CannotDo(`${path} is not written in UTF-8.`);
    if (error instanceof Error && 'code' in error) throw new CannotDo(`${path} cannot be read: ${error.message}.`);
    throw error;
  }
}

/** The heading that the file itself begins with, or the name of the file. */
function titleOf(words: string, form: Form, path: string): string {
  const heading = { text: null, markdown: /^# +(.+)$/mu, html: /<title[^>]*>([^<]+)</iu }[form]?.exec(words)?.[1]?.trim();
  return heading === undefined || heading === '' ? basename(path, extname(path)) : heading.slice(0, 300);
}
