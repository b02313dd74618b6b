import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { importArticle as importArticleBody } from '#contract/article';
import { parseInput } from '#contract/parse';
import { reviseArticle as reviseArticleBody } from '#contract/revision';
import { id } from '#contract/text';
import type { RevisedView } from '#contract/revision';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import { importArticle } from '#server/articles/commands';
import { getArticle } from '#server/articles/reads';
import { reviseArticle } from '#server/articles/revising';
import { editorNamed } from './actor';
import { CannotDo, parse, unreadable, WrongUsage } from './verb';
import type { Outcome, Verb } from './verb';

/** Bring an article in from a file, or with `--update` its newest text, as an editor. */
export const importFile: Verb = {
  usage: 'import FILE [--title TITLE] [--language LANGUAGE] [--as EMAIL] | import --update ARTICLE FILE [--note NOTE] [--as EMAIL]',
  summary: 'Bring an article in from a .txt, .md or .html file, or a new version of one that is here, as this editor or else as the first one. ARTICLE is its id or its address on the desk.',
  examples: [
    'import story.md --title "Fuel for Cuba" --language en --as ana@example.org',
    'import --update 0190c1d2-7e3a-7b4c-8d5e-6f708192a3b4 story.md --note "As printed"',
  ],
  run: async (args) => {
    const { values, word } = parse(args, ['FILE'], {
      title: { type: 'string' }, language: { type: 'string' }, update: { type: 'string' }, note: { type: 'string' }, as: { type: 'string' },
    });
    const path = word(0);
    if (values.update === undefined) {
      if (values.note !== undefined) throw new WrongUsage('--note is for a new version; name the article with --update.');
      return bringIn(path, values);
    }
    if (values.title !== undefined || values.language !== undefined) throw new WrongUsage('--title and --language are for a new article; --update changes the text alone.');
    return update(path, { ...values, update: values.update });
  },
};

async function bringIn(path: string, { title, language, as }: { title?: string | undefined; language?: string | undefined; as?: string | undefined }): Promise<Outcome> {
  const form = formOf(path);
  const words = await read(path);
  const editor = await editorNamed(as);
  const body = parseInput(importArticleBody, {
    title: title ?? titleOf(words, form, path),
    [form]: words,
    ...(language === undefined ? {} : { language }),
  });
  const article = await importArticle(editor, body);
  return { text: `Imported “${article.title}” as ${nameOf(editor)}.\nRead it at /desk/articles/${article.id}`, json: article };
}

/** The text follows the newest revision; one that somebody saves in the same moment refuses it. */
async function update(path: string, { update: named, note, as }: { update: string; note?: string | undefined; as?: string | undefined }): Promise<Outcome> {
  const articleId = idOf(named);
  const content = { [formOf(path)]: await read(path) };
  const editor = await editorNamed(as);
  const { title, revision: base } = await getArticle(editor, { articleId });
  const body = parseInput(reviseArticleBody, { base, content, ...(note === undefined ? {} : { note }) });
  const revised = await reviseArticle(editor, { articleId }, body);
  const said = `Saved revision ${revised.revision.number} of “${title}” as ${nameOf(editor)}.`;
  return { text: `${said}\nClaims: ${countsOf(revised)}.\nRead it at /desk/articles/${articleId}`, json: revised };
}

/** What always is of interest, and what rarely happens where it did. */
function countsOf({ counts }: RevisedView): string {
  const { kept, changed, lost, found, moved, 'to-confirm': unsure, 'still-lost': stillLost } = counts;
  const rare = Object.entries({ moved, 'found again': found, 'still lost': stillLost }).filter(([, count]) => count > 0);
  return [`${kept} kept`, `${changed} changed`, `${unsure} to confirm`, `${lost} lost`, ...rare.map(([outcome, count]) => `${count} ${outcome}`)].join(', ');
}

/** The id at the end of an address on the desk, or the id alone. */
function idOf(named: string): string {
  const articleId = named.split(/[?#]/u)[0]?.split('/').findLast((part) => part !== '') ?? '';
  if (!id.safeParse(articleId).success) throw new CannotDo(`“${named}” names no article. Give its id, which stands at the end of its address: /desk/articles/ID`);
  return articleId;
}

function nameOf({ name, email }: Actor): string {
  return `${name} <${email}>`;
}

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
    throw unreadable(path, error);
  }
}

/** The heading that the file itself begins with, or the name of the file. */
function titleOf(words: string, form: Form, path: string): string {
  const heading = { text: null, markdown: /^# +(.+)$/mu, html: /<title[^>]*>([^<]+)</iu }[form]?.exec(words)?.[1]?.trim();
  return heading === undefined || heading === '' ? basename(path, extname(path)) : heading.slice(0, 300);
}
