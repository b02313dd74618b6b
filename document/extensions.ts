import { type Extensions, Mark, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isAddress, readAddress } from './address';
import { Link } from './link';
import { OrderedList } from './ordered-list';
import { Table, TableCell, TableHeader, TableRow } from './table';

/** An image by its address, a block of its own. It holds no word, so the canonical text passes it by. */
const Image = Node.create({
  name: 'image',
  group: 'block',
  draggable: true,
  addAttributes: () => ({
    src: {
      isRequired: true,
      validate: (value: unknown) => {
        if (!isAddress(value, 'image')) throw new RangeError('An image needs a full http or https address');
      },
      parseHTML: (element: HTMLElement) => readAddress(element.getAttribute('src') ?? '', 'image'),
    },
    alt: { default: null, validate: 'string|null' },
    title: { default: null, validate: 'string|null' },
  }),
  parseHTML: () => [
    {
      tag: 'img[src]',
      getAttrs: (element) => (readAddress(element.getAttribute('src') ?? '', 'image') === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ['img', isAddress(HTMLAttributes['src'], 'image') ? HTMLAttributes : {}],
});

const Superscript = Mark.create({
  name: 'superscript',
  excludes: 'subscript superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
});

const Subscript = Mark.create({
  name: 'subscript',
  excludes: 'subscript superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
});

/**
 * A numbered reference to one piece of the claim's evidence, standing in a rationale like a letter.
 *
 * It stores the evidence's id; the number is given at drawing, by order of first citation.
 */
export const Citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    evidenceId: {
      isRequired: true,
      validate: 'string',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-evidence-id'),
      renderHTML: (attributes: Record<string, unknown>) => ({ 'data-evidence-id': attributes['evidenceId'] }),
    },
  }),
  parseHTML: () => [{ tag: 'cite[data-evidence-id]' }],
  renderHTML: ({ HTMLAttributes }) => ['cite', HTMLAttributes],
});

/** Replaced by our own, or unwanted: `trailingNode` would write a paragraph into a text that nobody edited. */
const replaced = { link: false, orderedList: false, trailingNode: false } as const;

/** Everything an article may hold, for the schema on the server and the editor in the browser alike. */
export const articleExtensions: Extensions = [
  StarterKit.configure({ ...replaced, heading: { levels: [1, 2, 3, 4, 5, 6] } }),
  OrderedList,
  Link,
  Superscript,
  Subscript,
  Image,
  Table,
  TableRow,
  TableCell,
  TableHeader,
];

/**
 * Everything a rationale may hold.
 *
 * To draw citations in an editor, put an extended {@link Citation} in its place:
 * `rationaleExtensions.map((e) => (e.name === Citation.name ? Citation.extend({ addNodeView }) : e))`.
 */
export const rationaleExtensions: Extensions = [
  StarterKit.configure({
    ...replaced,
    heading: false,
    codeBlock: false,
    horizontalRule: false,
    hardBreak: false,
    underline: false,
    strike: false,
    code: false,
  }),
  OrderedList,
  Link,
  Citation,
];
