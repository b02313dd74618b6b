import { type Dereference, referencesOf } from './html-references';

/** What a reader of HTML is told, in source order. Names are lower case, texts and attributes dereferenced. */
export type HtmlHandler = {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  close(name: string): void;
  text(text: string): void;
};

/** Elements whose content HTML does not read as markup. Nothing of it is text of an article. */
const rawElements = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript']);

const markup = /<[a-z/!?]/gi;
const nameEnd = /[\t\n\f\r />]/g;
const attribute = /[\t\n\f\r /]*([^\t\n\f\r />=]+)?(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"|'([^']*)'|([^\t\n\f\r >]*)))?/y;

/**
 * Read any string as HTML, by the rules of the standard's tokenizer, as a stream of tags and texts.
 *
 * Always ends, in time linear in the source, and builds nothing: what to do about missing and crossing tags
 * is the handler's decision. Comments (Word's conditional ones among them), declarations and the content of scripts
 * and styles are passed over. Of an unfinished tag or comment at the end nothing is told, as in browsers.
 */
export function readHtml(source: string, handler: HtmlHandler): void {
  const html = source.replace(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
  const dereference = referencesOf(html);
  let at = 0;
  while (at < html.length) {
    const next = find(markup, html, at);
    if (next > at) handler.text(dereference(html.slice(at, next), 'text'));
    if (next === html.length) return;
    at = readMarkup(html, next, dereference, handler);
  }
}

/** Read the tag, comment or declaration that begins at `at`; returns where it ends. */
function readMarkup(html: string, at: number, dereference: Dereference, handler: HtmlHandler): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 2);
  const isEnd = html.charAt(at + 1) === '/';
  const nameStart = isEnd ? at + 2 : at + 1;
  if (!/[a-z]/i.test(html.charAt(nameStart))) return after(html, '>', nameStart);
  const nameStop = find(nameEnd, html, nameStart);
  const name = html.slice(nameStart, nameStop).toLowerCase();
  const attributes = new Map<string, string>();
  const end = readAttributes(html, nameStop, attributes, dereference);
  if (end > html.length) return end;
  if (isEnd) {
    handler.close(name);
    return end;
  }
  handler.open(name, attributes);
  // Word's `<o:p/>` is XML in HTML; read as HTML it would hold, and hide, the rest of the text.
  if (name.includes(':') && html.charAt(end - 2) === '/') handler.close(name);
  if (!rawElements.has(name)) return end;
  const rawEnd = find(new RegExp(`</${name}(?=[\\s/>])`, 'gi'), html, end);
  handler.close(name);
  return rawEnd === html.length ? rawEnd : after(html, '>', rawEnd);
}

/** Read attributes up to and with the `>`; the first of a name counts. Returns beyond the end when there is no `>`. */
function readAttributes(html: string, start: number, attributes: Map<string, string>, dereference: Dereference): number {
  let at = start;
  while (at < html.length) {
    if (html.charAt(at) === '>') return at + 1;
    attribute.lastIndex = at;
    const match = attribute.exec(html);
    const name = (match?.[1] ?? '').toLowerCase();
    const value = match?.[2] ?? match?.[3] ?? match?.[4] ?? '';
    if (name !== '' && !attributes.has(name)) attributes.set(name, dereference(value, 'attribute'));
    at = Math.max(at, attribute.lastIndex);
    if (match === null || match[0] === '') at += 1;
  }
  return html.length + 1;
}

function find(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}
