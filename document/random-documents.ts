import fc from 'fast-check';
import { parseArticleDocument } from './validate';

/** Texts as the world writes them: any script, emoji, combining marks, bidi controls, white space, line ends. */
export const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).filter((text) => !text.includes('\0'));

const link = fc.constantFrom('https://example.org/a?b=c#d', 'http://例え.jp/', 'mailto:desk@example.org').map((href) => ({ type: 'link', attrs: { href } }));
const looks = fc.subarray(['bold', 'italic', 'strike', 'underline']).map((types) => types.map((type) => ({ type })));
const marks = fc.oneof(looks, fc.tuple(link, looks).map(([first, rest]) => [first, ...rest]), fc.constant([{ type: 'code' }]), fc.constant([{ type: 'superscript' }]));
const inline = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text'), text: anyText, marks }) },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
);
const words = fc.array(inline, { maxLength: 5 });
const paragraph = words.map((content) => ({ type: 'paragraph', content }));
const leaf = fc.oneof(
  paragraph,
  fc.tuple(fc.integer({ min: 1, max: 6 }), words).map(([level, content]) => ({ type: 'heading', attrs: { level }, content })),
  anyText.map((text) => ({ type: 'codeBlock', content: [{ type: 'text', text }] })),
  fc.constant({ type: 'horizontalRule' }),
  fc.constant({ type: 'image', attrs: { src: 'https://example.org/a.png', alt: 'A ship', title: null } }),
);

const { block } = fc.letrec<{ block: unknown; item: unknown; cell: unknown }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote', content })),
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'bulletList', content })),
    fc.tuple(fc.nat(9), fc.array(tie('item'), { minLength: 1, maxLength: 3 })).map(([start, content]) => ({ type: 'orderedList', attrs: { start }, content })),
    fc
      .array(fc.array(tie('cell'), { maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => ({ type: 'table', content: rows.map((content) => ({ type: 'tableRow', content })) })),
  ),
  item: fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })).map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  cell: fc
    .tuple(fc.constantFrom('tableCell', 'tableHeader'), fc.integer({ min: 1, max: 100 }), fc.array(tie('block'), { minLength: 1, maxLength: 2 }))
    .map(([type, colspan, content]) => ({ type, attrs: { colspan }, content })),
}));

/** Any article that the schema allows, up to a size that a test can wade through. */
export const anyArticle = fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => parseArticleDocument({ type: 'doc', content }));

/** A short article of one paragraph for each text. */
export function paragraphs(...texts: string[]) {
  const content = texts.map((text) => (text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }));
  return parseArticleDocument({ type: 'doc', content });
}
