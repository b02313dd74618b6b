import type { Extensions } from '@tiptap/core';
import { Citation, rationaleExtensions } from '#document/extensions';

/** The rationale's schema, with each citation drawn as the number of the evidence that it names. */
export function numberedExtensions(numbers: ReadonlyMap<string, number>): Extensions {
  const numbered = Citation.extend({
    addNodeView: () => ({ node }) => {
      const dom = document.createElement('cite');
      dom.className = 'citation not-italic font-medium text-accent';
      dom.textContent = `[${numbers.get(String(node.attrs['evidenceId'])) ?? '?'}]`;
      return { dom };
    },
  });
  return rationaleExtensions.map((extension) => (extension.name === Citation.name ? numbered : extension));
}
