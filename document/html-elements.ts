import type { Style } from './html-format';

/** Elements without content and end tag. */
export const voidElements = new Set('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(' '));

/** Elements of which nothing is text of an article: code, controls, drawings, media, and Word's own. */
const wordless = new Set(
  (
    'script style title textarea xmp iframe noembed noframes noscript template object applet svg canvas audio video map select ' +
    'option datalist button progress meter rp annotation annotation-xml xml'
  ).split(' '),
);

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether nothing inside an element is meant to be read. */
export function isHidden(name: string, attributes: ReadonlyMap<string, string>, style: Style): boolean {
  if (wordless.has(name) || /^[ovw]:/.test(name) || attributes.has('hidden')) return true;
  if (style.size === 0) return false;
  const isUnseen = style.get('display')?.startsWith('none') || style.get('visibility')?.startsWith('hidden');
  return isUnseen === true || style.get('mso-hide') === 'all';
}

/** Whether words before and after an element's tags are in different paragraphs. */
export function isBlock(name: string, style: Style): boolean {
  return blocks.has(name) || (style.size > 0 && /^(?:block|flex|grid|table|list-item)/.test(style.get('display') ?? ''));
}

/** An element that closes others of its kind when it begins, up to a border that it does not reach across. */
type Closing = { closes: readonly string[]; within: ReadonlySet<string> };

const list = new Set(['ul', 'ol', 'menu', 'dir', 'td', 'th', 'table']);
const row = new Set(['tr', 'table']);
const table = new Set(['table']);
const cell = new Set(['td', 'th', 'caption', 'table']);
const rowParts = ['td', 'th', 'tr', 'caption'];
const closings: ReadonlyMap<string, Closing> = new Map([
  ['li', { closes: ['li'], within: list }],
  ['dt', { closes: ['dt', 'dd'], within: new Set(['dl', ...list]) }],
  ['dd', { closes: ['dt', 'dd'], within: new Set(['dl', ...list]) }],
  ['td', { closes: ['td', 'th', 'caption'], within: row }],
  ['th', { closes: ['td', 'th', 'caption'], within: row }],
  ['tr', { closes: rowParts, within: table }],
  ['thead', { closes: [...rowParts, 'thead', 'tbody', 'tfoot'], within: table }],
  ['tbody', { closes: [...rowParts, 'thead', 'tbody', 'tfoot'], within: table }],
  ['tfoot', { closes: [...rowParts, 'thead', 'tbody', 'tfoot'], within: table }],
]);
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const paragraph: Closing = {
  closes: ['p'],
  within: new Set([...list, 'caption', 'li', 'dd', 'dt', 'div', 'blockquote', 'section', 'article']),
};

const heading: Closing = { ...paragraph, closes: ['p', ...headings] };

/** What a start tag closes because its end tag may be left out in HTML; `null` for nothing. */
export function closedBy(name: string): Closing | null {
  if (headings.includes(name)) return heading;
  return closings.get(name) ?? (blocks.has(name) ? paragraph : null);
}

const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);

/** The border that an end tag does not reach across: nothing in a cell closes what is around its table. */
export function borderOf(name: string): ReadonlySet<string> {
  return tableParts.has(name) ? (name === 'table' ? new Set() : table) : cell;
}
