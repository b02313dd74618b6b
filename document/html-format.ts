import { readAddress } from './address';
import type { ArticleMark } from './article-document';

/** How the words at one place of an HTML source look, as far as an article can say it. */
export type Format = {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  code: boolean;
  vertical: 'superscript' | 'subscript' | null;
  href: string | null;
};

/** Letters without any mark. */
export const plain: Format = { bold: false, italic: false, underline: false, strike: false, code: false, vertical: null, href: null };

/** A `style` attribute by property; of a property given twice the last counts. */
export type Style = ReadonlyMap<string, string>;

const unstyled: Style = new Map();

/** What a `style` attribute says about its letters, as far as the schema can keep it. */
export function readStyle(raw: string | undefined): Style {
  if (raw === undefined) return unstyled;
  return new Map(
    raw
      .toLowerCase()
      .split(';')
      .map((declaration) => {
        const colon = declaration.indexOf(':');
        return [declaration.slice(0, Math.max(0, colon)).trim(), declaration.slice(colon + 1).trim()] as const;
      }),
  );
}

const formats = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  sup: { vertical: 'superscript' },
  sub: { vertical: 'subscript' },
} satisfies Record<string, Partial<Format>>;
const formatOf: ReadonlyMap<string, Partial<Format>> = new Map(Object.entries(formats));

const unchanged: Partial<Format> = {};

/** Whether an element exists for its look: its end tag ends that look, wherever it stands. */
export function isFormatting(name: string): boolean {
  return formatOf.has(name) || name === 'a' || name === 'span' || name === 'font';
}

/**
 * What an element changes about the look of its content.
 *
 * The style wins over the tag, so Google Docs' `<b style="font-weight:normal">` around a whole text is not
 * bold. In a heading, weight is the heading's own and no emphasis, unless a tag says so.
 */
export function readFormat(name: string, attributes: ReadonlyMap<string, string>, style: Style, inHeading: boolean): Partial<Format> {
  const byTag = formatOf.get(name) ?? unchanged;
  if (style.size === 0 && name !== 'a') return byTag;
  const href = name === 'a' ? { href: readAddress(attributes.get('href') ?? '', 'link') } : {};
  const changes = { ...byTag, ...href, ...readWeight(style, inHeading), ...readSlant(style), ...readLines(style), ...readVertical(style) };
  const isUnlined = style.get('text-decoration')?.startsWith('none') === true;
  return isUnlined ? { ...changes, ...(byTag.underline ? { underline: false } : {}), ...(byTag.strike ? { strike: false } : {}) } : changes;
}

function readWeight(style: Style, inHeading: boolean): Partial<Format> {
  const weight = style.get('font-weight');
  if (weight === undefined || weight === 'inherit') return {};
  const isBold = weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
  return isBold && inHeading ? {} : { bold: isBold };
}

function readSlant(style: Style): Partial<Format> {
  const slant = style.get('font-style');
  if (slant === undefined || slant === 'inherit') return {};
  return { italic: slant.startsWith('italic') || slant.startsWith('oblique') };
}

/** Lines are only ever added: CSS draws an outer element's line through inner ones whatever those say. */
function readLines(style: Style): Partial<Format> {
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    ...(lines.includes('underline') ? { underline: true } : {}),
    ...(lines.includes('line-through') ? { strike: true } : {}),
  };
}

function readVertical(style: Style): Partial<Format> {
  const align = style.get('vertical-align');
  if (align === 'super') return { vertical: 'superscript' };
  if (align === 'sub') return { vertical: 'subscript' };
  return align === 'baseline' ? { vertical: null } : {};
}

/**
 * The marks of a format. A link is underlined by nature, so its underline is left out; code stands alone in
 * our schema, and gives way to a link.
 */
export function marksOf(format: Format): ArticleMark[] {
  if (format.code && format.href === null) return [{ type: 'code' }];
  const marks: ArticleMark[] = [];
  if (format.href !== null) marks.push({ type: 'link', attrs: { href: format.href } });
  if (format.bold) marks.push({ type: 'bold' });
  if (format.italic) marks.push({ type: 'italic' });
  if (format.strike) marks.push({ type: 'strike' });
  if (format.underline && format.href === null) marks.push({ type: 'underline' });
  if (format.vertical !== null) marks.push({ type: format.vertical });
  return marks;
}
