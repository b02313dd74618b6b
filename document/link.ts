import { Mark } from '@tiptap/core';
import { isAddress, readAddress } from './address';

/**
 * A link. It stores `href` alone: how it opens is the renderer's decision, never the document's.
 *
 * An address that a document may not hold is no link on the way in, and is never rendered on the way out.
 */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  keepOnSplit: false,
  inclusive: false,
  addAttributes: () => ({
    href: {
      isRequired: true,
      validate: (value: unknown) => {
        if (!isAddress(value, 'link')) throw new RangeError('A link needs a full http, https or mailto address');
      },
      parseHTML: (element: HTMLElement) => readAddress(element.getAttribute('href') ?? '', 'link'),
    },
  }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => (readAddress(element.getAttribute('href') ?? '', 'link') === null ? false : null),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    isAddress(HTMLAttributes['href'], 'link') ? { href: HTMLAttributes['href'], rel: 'noopener noreferrer' } : {},
    0,
  ],
});
