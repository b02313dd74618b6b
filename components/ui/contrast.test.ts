import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(over: string, under: string, theme: 'light' | 'dark'): number {
  const [a, b] = [over, under].map((name) => {
    const pair = pairs.get(name);
    if (pair === undefined) throw new Error(`no colour is called ${name}`);
    return luminance(pair[theme]);
  });
  const [bright, dim] = [Math.max(a ?? 0, b ?? 0), Math.min(a ?? 0, b ?? 0)];
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['page', 'sunken', 'surface', 'raised'];
const states = ['pending', 'supported', 'misleading', 'false', 'unproven'];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(grounds)('reads well on the %s', (ground) => {
    for (const ink of ['text', 'muted', 'accent', 'danger']) expect(contrast(ink, ground, theme), ink).toBeGreaterThanOrEqual(4.5);
    for (const edge of ['control', 'focus']) expect(contrast(edge, ground, theme), edge).toBeGreaterThanOrEqual(3);
  });

  it('reads well on filled buttons and on what is chosen', () => {
    expect(contrast('on-accent', 'accent', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-accent', 'accent-strong', theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-danger', 'danger', theme)).toBeGreaterThanOrEqual(4.5);
    for (const ink of ['text', 'muted', 'accent', 'danger']) expect(contrast(ink, 'tint', theme), ink).toBeGreaterThanOrEqual(4.5);
  });

  it.each(states)('shows %s by a line that is seen and words that are read', (state) => {
    expect(contrast('text', `${state}-highlight`, theme)).toBeGreaterThanOrEqual(7);
    expect(contrast('accent', `${state}-highlight`, theme)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(`${state}-line`, `${state}-highlight`, theme)).toBeGreaterThanOrEqual(4.5);
    for (const ground of grounds) expect(contrast(`${state}-line`, ground, theme), ground).toBeGreaterThanOrEqual(4.5);
  });
});
