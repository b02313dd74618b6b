import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleDocument } from './article-document';
import { canonicalText } from './canonical-text';
import { compareTexts } from './comparison';
import type { Row } from './comparison';
import { isAway } from './pieces';
import { fromHtml } from './paste';
import { anyArticle } from './random-documents';
import { articleNode } from './schema';

const versionOf = (document: ArticleDocument) => ({ document, text: canonicalText(articleNode(document)) });

/** Each row in one line: its kind, then its words with -gone- and +new+ ones, and those that <left< one place for >another>. */
function compare(before: string, after: string): string[] {
  const [old, recent] = [versionOf(fromHtml(before)), versionOf(fromHtml(after))];
  return compareTexts(old, recent).map((row) => `${kindOf(row)}: ${row.pieces.map(({ kind, start, end }) => {
    const words = (isAway(kind) ? old : recent).text.slice(start, end);
    return { same: words, gone: `-${words}-`, new: `+${words}+`, left: `<${words}<`, came: `>${words}>` }[kind];
  }).join('')}`);
}

function kindOf({ kind, isMoved, isSplit, sources }: Row): string {
  return [kind, isMoved && kind !== 'left' ? 'moved' : '', isSplit ? 'split' : '', sources.length > 1 ? 'joined' : ''].filter((word) => word !== '').join(' ');
}

const tankers = 'Mexico sent two tankers to Cuba in September.';
const port = 'The port authority published no figures for the whole month.';
const strike = 'Dockers had been on strike since the first days of autumn.';
const long = `${port} Its director was on holiday, his deputy was ill, and the harbour master had been told to send everybody else away.`;
const html = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('');

describe('two texts compared', () => {
  it('are kept where nothing changed', () => {
    expect(compare(html(tankers, port), html(tankers, port))).toEqual([`kept: ${tankers}`, `kept: ${port}`]);
  });

  it.each([
    ['It rained in May.', 'It rained in June.', 'changed: It rained in -May-+June+.'],
    ['They carried 80,000 barrels of fuel.', 'They carried 85,000 barrels of fuel.', 'changed: They carried -80,000-+85,000+ barrels of fuel.'],
    ['It rained hard in the port.', 'It rained in the port.', 'changed: It rained -hard -in the port.'],
    ['It never rained hard.', 'It never rained.', 'changed: It never rained- hard-.'],
    ['It rained in port.', 'It always rained in port.', 'changed: It +always+ rained in port.'],
    ['It Rained in the port.', 'It rained in the port.', 'changed: It -Rained-+rained+ in the port.'],
  ])('say which words of %j are others in %j', (before, after, row) => {
    expect(compare(html(before), html(after))).toEqual([row]);
  });

  it('say what was added and removed, each in its place', () => {
    expect(compare(html(tankers, port, strike), html(tankers, strike, 'Nobody else would speak.'))).toEqual([
      `kept: ${tankers}`, `removed: -${port}-`, `kept: ${strike}`, 'added: +Nobody else would speak.+',
    ]);
    expect(compare(html(port, tankers), html(tankers))).toEqual([`removed: -${port}-`, `kept: ${tankers}`]);
  });

  it('say what moved, where it stands now and where it stood', () => {
    expect(compare(html(tankers, port, strike), html(port, strike, tankers))).toEqual([
      'left: ', `kept: ${port}`, `kept: ${strike}`, `kept moved: ${tankers}`,
    ]);
  });

  it('say which sentence moved to another paragraph, or within its own', () => {
    const voyage = `${tankers} Nobody knows who paid for the voyage, and no insurer at all would have anything to do with it.`;
    expect(compare(html(`${long} ${strike}`, voyage), html(long, `${voyage} ${strike}`))).toEqual([
      `changed: ${long}< ${strike}<`, `changed: ${voyage} >${strike}>`,
    ]);
    expect(compare(html(`${tankers} ${port} ${strike}`), html(`${port} ${strike} ${tankers}`))).toEqual([
      `changed: <${tankers} <${port} ${strike} >${tankers}>`,
    ]);
  });

  it('do not call a paragraph moved that a sentence only jumped over', () => {
    const [shops, boats] = ['Shops close early, and hospitals run on generators for which there is little fuel.', 'Fishermen stay ashore all week because nobody sells them any diesel.'];
    const buses = 'Buses do not leave the depots, and schools teach by daylight.';
    expect(compare(html(`${shops} ${boats}`, buses, port), html(shops, `${buses} ${boats}`, port))).toEqual([
      `changed: ${shops}< ${boats}<`, `changed: ${buses} >${boats}>`, `kept: ${port}`,
    ]);
  });

  it('say of a paragraph that is gone which of its sentences stand elsewhere', () => {
    expect(compare(html(`${strike} Nobody paid them for it.`, long), html(`${long} ${strike}`))).toEqual([
      `removed: <${strike} <-Nobody paid them for it.-`, `changed: ${long} >${strike}>`,
    ]);
  });

  it('take no few words in common for a sentence that moved', () => {
    expect(compare(html(tankers, 'The fuel was sent by sea.'), html(tankers, 'Nobody said what was sent by sea, nor when.')).join()).not.toMatch(/[<>]/);
  });

  it('say of all words that left where they came to, and the other way round', () => {
    fc.assert(fc.property(anyArticle, anyArticle, (a, b) => {
      const [old, recent] = [versionOf(a), versionOf(b)];
      const pieces = compareTexts(old, recent).flatMap((row) => row.pieces);
      const wordsOf = (kind: 'left' | 'came', text: string) => {
        const words = new Map<number | null, string>();
        for (const piece of pieces) if (piece.kind === kind) words.set(piece.move, `${words.get(piece.move) ?? ''}${text.slice(piece.start, piece.end)}`.replaceAll(/\s+/gu, ''));
        return words;
      };
      const [left, came] = [wordsOf('left', old.text), wordsOf('came', recent.text)];
      expect([...left].sort()).toEqual([...came].sort());
      expect([...left.keys(), ...came.keys()]).not.toContain(null);
    }));
  });

  const [fuel, buses] = ['Two tankers carried 80,000 barrels of fuel that Mexico sent to Cuba in the midst of the crisis.', 'Buses do not leave the depots, and schools teach by daylight in all of the country.'];

  it('mark in what moved only what is another', () => {
    const now = fuel.replace('80,000', '85,000');
    const marked = fuel.replace('80,000', '-80,000-+85,000+');
    expect(compare(html(`${fuel} ${port}`, buses, strike), html(buses, strike, `${now} ${port}`))).toEqual([
      'left: ', `kept: ${buses}`, `kept: ${strike}`, `changed moved: ${marked} ${port}`,
    ]);
    expect(compare(html(`${fuel} ${port}`, buses, strike), html(buses, strike, `${fuel} Nobody paid. ${port}`))).toEqual([
      'left: ', `kept: ${buses}`, `kept: ${strike}`, `changed moved: ${fuel} +Nobody paid.+ ${port}`,
    ]);
  });

  it('mark in paragraphs that changed places only what is another', () => {
    expect(compare(html(`${fuel} ${port}`, `${buses} ${strike}`), html(`${buses} ${strike.replace('autumn', 'winter')}`, `${fuel.replace('Two', 'Three')} ${port}`))).toEqual([
      `changed moved: ${buses} ${strike.replace('autumn', '-autumn-+winter+')}`, `changed: ${fuel.replace('Two', '-Two-+Three+')} ${port}`, 'left: ',
    ]);
  });

  it('mark in a sentence that moved to another paragraph only what is another', () => {
    const now = fuel.replace('80,000', '85,000');
    expect(compare(html(`${buses} ${fuel}`, long), html(buses, `${long} ${now}`))).toEqual([
      `changed: ${buses}<${fuel.replace('80,000 ', '<-80,000 -<')}<`, `changed: ${long} >${fuel.replace(' 80,000', '>+ 85,000+>')}>`,
    ]);
  });

  it('mark in what was split or joined only what is another', () => {
    const now = port.replace('month', 'year');
    const marked = port.replace('month', '-month-+year+');
    expect(compare(html(`${tankers} ${port}`), html(tankers, now))).toEqual([`kept split: ${tankers}`, `changed split: ${marked}`]);
    expect(compare(html(tankers, port), html(`${tankers} ${now}`))).toEqual([`changed joined: ${tankers} ${marked}`]);
  });

  it('take no time to speak of for two long texts', () => {
    const words = (seed: number) => Array.from({ length: 20 }, (_, at) => `w${(seed * 31 + at * at * 7) % 997}`).join(' ');
    const paragraphs = Array.from({ length: 1000 }, (_, at) => `Number ${at} ${words(at)} the end.`);
    const turned = paragraphs.toReversed().map((line) => line.replace('the', 'an'));
    const started = performance.now();
    compare(html(...paragraphs), html(...turned));
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('say what was split and joined', () => {
    expect(compare(html(`${tankers} ${port}`), html(tankers, port))).toEqual([`kept split: ${tankers}`, `kept split: ${port}`]);
    expect(compare(html(tankers, port), html(`${tankers} ${port}`))).toEqual([`kept joined: ${tankers} ${port}`]);
  });

  it('do not take a heading for the sentence that names its subject', () => {
    expect(compare(`<h2>Mexico</h2>${html(port)}`, html(tankers, port))).toEqual(['removed: -Mexico-', `added: +${tankers}+`, `kept: ${port}`]);
  });

  it('know images by their address', () => {
    const image = (alt: string, src = 'https://example.org/a.png') => `<img src="${src}" alt="${alt}">`;
    expect(compare(`${html(tankers)}${image('A ship')}`, `${html(tankers)}${image('A tanker')}`)).toEqual([`kept: ${tankers}`, 'changed: ']);
    expect(compare(`${html(tankers)}${image('A')}`, `${image('A', 'https://example.org/b.png')}${html(tankers)}`)).toEqual(['added: ', `kept: ${tankers}`, 'removed: ']);
  });

  it('hold every word of the later one, once', () => {
    fc.assert(fc.property(anyArticle, anyArticle, (a, b) => {
      const [old, recent] = [versionOf(a), versionOf(b)];
      const rows = compareTexts(old, recent);
      for (const { after, pieces } of rows) {
        if (after === null || pieces.length === 0) continue;
        let at = after.start;
        for (const { kind, start, end } of pieces) {
          if (isAway(kind)) continue;
          expect(start).toBe(at);
          at = end;
        }
        expect(at).toBe(after.end);
      }
    }));
  });

  it('are the same when they are one', () => {
    fc.assert(fc.property(anyArticle, (article) => {
      for (const { kind, isMoved } of compareTexts(versionOf(article), versionOf(article))) expect([kind, isMoved]).toEqual(['kept', false]);
    }));
  });
});
