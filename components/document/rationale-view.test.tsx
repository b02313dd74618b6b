import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { RationaleView } from '#components/document/rationale-view';

const known = '0193a0f0-0000-7000-8000-00000000e001';
const evidence = [{ id: known, number: 4, href: '#c1-e4', label: 'Source 4, Register:' }];

function draw(...content: object[]): string {
  return renderToStaticMarkup(<RationaleView document={{ type: 'doc', content: [{ type: 'paragraph', content }] }} evidence={evidence} />);
}

it('numbers a citation as the evidence is numbered', () => {
  const html = draw({ type: 'text', text: 'So it was ' }, { type: 'citation', attrs: { evidenceId: known } });
  expect(html).toContain('So it was <a class="citation" href="#c1-e4"><span class="sr-only">Source 4, Register: </span><span aria-hidden="true">[4]</span></a>');
});

it('leaves out what cites nothing', () => {
  expect(draw({ type: 'text', text: 'So.' }, { type: 'citation', attrs: { evidenceId: known.replace('e001', 'e009') } })).toBe('<p dir="auto">So.</p>');
});

it('draws nothing of a rationale that breaks the rules', () => {
  expect(draw({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] })).toBe('');
});
