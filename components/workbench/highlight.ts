/** What is painted over the words for a moment: what the pointer or a card points at, what the stepper holds, where an anchor may stand. */
export const layers = ['hover', 'reading', 'candidate'] as const;
export type Layer = (typeof layers)[number];

/**
 * Paint ranges of the page without touching it (CSS Custom Highlight API): cheap, and a selection or caret
 * inside stays where it is. Assistive technology hears of it through the live region instead.
 */
export function paint(layer: Layer, ranges: readonly Range[]): void {
  if (!canPaint()) return;
  if (ranges.length === 0) CSS.highlights.delete(`stet-${layer}`);
  else CSS.highlights.set(`stet-${layer}`, new Highlight(...ranges));
}

/** Whether this browser can; where not, the surface draws the layer as decorations. */
export function canPaint(): boolean {
  return typeof CSS !== 'undefined' && 'highlights' in CSS && typeof Highlight !== 'undefined';
}
