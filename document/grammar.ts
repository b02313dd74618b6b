import { isAddress } from './address';
import { maxStart } from './ordered-list';
import { maxSpan } from './table';

/** What one attribute may be. A rule that is not `required` may be left out and takes the schema's default. */
type AttributeRule = { required: boolean; test: (value: unknown) => boolean; says: string };

/** What one node or mark type may carry besides its content. */
export type TypeRule = { attributes: Record<string, AttributeRule>; inline: boolean };

/** The words of a document's JSON; how they may be nested is the ProseMirror schema's business. */
export type Grammar = { nodes: Map<string, TypeRule>; marks: Map<string, TypeRule> };

const headingLevel = required(isInteger(1, 6), 'a heading level is a whole number from 1 to 6');
const start = optional(isInteger(0, maxStart), `a list starts at a whole number from 0 to ${maxStart}`);
const span = optional(isInteger(1, maxSpan), `a cell spans a whole number from 1 to ${maxSpan}`);
const language = optional(isTextOrNull(64), 'a code language is a text of at most 64 characters, or null');
const caption = optional(isTextOrNull(2000), 'this is a text of at most 2000 characters, or null');
const src = required((value) => isAddress(value, 'image'), 'an image address is a full https address without a user name');
const href = required((value) => isAddress(value, 'link'), 'a link address is a full http, https or mailto address without a user name');
const evidenceId = required(isUuid, 'a citation names its evidence by id');

const prose = {
  doc: block(),
  paragraph: block(),
  bulletList: block(),
  orderedList: block({ start }),
  listItem: block(),
  blockquote: block(),
  text: inline(),
};

/** What an article may hold. */
export const articleGrammar: Grammar = {
  nodes: table({
    ...prose,
    heading: block({ level: headingLevel }),
    codeBlock: block({ language }),
    horizontalRule: block(),
    hardBreak: inline(),
    image: block({ src, alt: caption, title: caption }),
    table: block(),
    tableRow: block(),
    tableCell: block({ colspan: span, rowspan: span }),
    tableHeader: block({ colspan: span, rowspan: span }),
  }),
  marks: table({
    bold: inline(),
    italic: inline(),
    underline: inline(),
    strike: inline(),
    code: inline(),
    superscript: inline(),
    subscript: inline(),
    link: inline({ href }),
  }),
};

/** What a rationale may hold: no headings, tables or images, and citations besides. */
export const rationaleGrammar: Grammar = {
  nodes: table({ ...prose, citation: inline({ evidenceId }) }),
  marks: table({ bold: inline(), italic: inline(), link: inline({ href }) }),
};

function block(attributes: Record<string, AttributeRule> = {}): TypeRule {
  return { attributes, inline: false };
}

function inline(attributes: Record<string, AttributeRule> = {}): TypeRule {
  return { attributes, inline: true };
}

function table(rules: Record<string, TypeRule>): Map<string, TypeRule> {
  return new Map(Object.entries(rules));
}

function required(test: AttributeRule['test'], says: string): AttributeRule {
  return { required: true, test, says };
}

function optional(test: AttributeRule['test'], says: string): AttributeRule {
  return { required: false, test, says };
}

function isInteger(min: number, max: number): AttributeRule['test'] {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}

function isTextOrNull(maxLength: number): AttributeRule['test'] {
  return (value) => value === null || (typeof value === 'string' && value.length <= maxLength && isStorable(value));
}

function isUuid(value: unknown): boolean {
  return typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(value);
}

/** Whether PostgreSQL and JSON can keep a text as it is: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
