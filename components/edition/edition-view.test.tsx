import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Edition } from '#domain/edition';
import { EditionHistory, EditionNotice } from '#components/edition/edition-notice';
import { EditionView } from '#components/edition/edition-view';
import { JsonLd } from '#components/edition/json-ld';
import { exampleEdition } from '../../formats/example-edition';
import { readerLocale, wordsFor } from './words';

const words = wordsFor('en');
const page = '/articles/fuel-for-the-island';
const corrected: Partial<Edition> = { number: 2, publishedAt: '2026-11-07T08:00:00.000Z', correction: { kind: 'correction', note: 'The port was wrong.' } };

function draw(edition: Edition, locale: 'en' | 'es' = 'en') {
  return parseHTML(`<main>${renderToStaticMarkup(<EditionView edition={edition} words={wordsFor(locale)} />)}</main>`).document;
}

const said = (of: { textContent: string | null } | null) => of?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';

describe('an edition', () => {
  const drawn = draw(exampleEdition());

  it('has a card for every mark, and every card leads back to its number', () => {
    const details = [...drawn.querySelectorAll('mark')].flatMap((mark) => mark.getAttribute('aria-details')?.split(' ') ?? []);
    expect([...new Set(details)].sort()).toEqual(['c1', 'c2', 'c3', 'c4']);
    for (const id of details) expect(drawn.querySelector(`div#${id}[role=comment]`)).not.toBeNull();
    for (const link of drawn.querySelectorAll('main a[href^="#"]')) expect(drawn.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('says in its summary how many claims have which verdict', () => {
    expect([...drawn.querySelectorAll('section[aria-labelledby=summary] li')].map(said)).toEqual([
      'Misleading1 claimClaim 1', 'Supported1 claimClaim 2', 'Unproven1 claimClaim 3', 'Checked1 claimClaim 4',
    ]);
  });

  it('names verdict and number before it leads away from the text', () => {
    expect(said(drawn.querySelector('a#r3'))).toBe('Claim 3, Unproven: see the check 3');
  });

  it('shows on a card what the check stands on', () => {
    const card = said(drawn.querySelector('#c1'));
    for (const part of [
      'Two tankers carrying 80,000 barrels of fuel left Mexico',
      '2 hops, 1 origin: Energy Institute, University of Texas; primary not reached; method: capacity estimate',
      'as reported by EFE (news agency)',
      'citing data from Energy Institute, University of Texas',
      'Two vessels, 40,000 barrels capacity each',
      'The bills of lading add up to 61,500 barrels <b>in all</b>.',
      'The bills of lading.',
      'Checked by Eva Lund, reviewed by Ramón Díaz on November 5, 2026.',
    ]) expect(card).toContain(part);
    expect([...drawn.querySelectorAll('#c1 [id]')].map(({ id }) => id)).toEqual(['c1-heading', 'c1-e1', 'c1-e2']);
  });

  it('leaves out a mark whose words are lost, and keeps the check', () => {
    const edition = exampleEdition();
    const claims = edition.content.claims.map((claim) => ({ ...claim, anchor: { ...claim.anchor, method: 'lost' as const } }));
    const page = draw({ ...edition, content: { ...edition.content, claims } });
    expect(page.querySelectorAll('mark')).toHaveLength(0);
    expect(page.querySelectorAll('[role=comment]')).toHaveLength(4);
  });

  it('speaks Spanish where the article does', () => {
    expect(said(draw(exampleEdition(), 'es').querySelector('#c1'))).toContain(
      '2 eslabones, 1 origen: Energy Institute, University of Texas; fuente primaria no alcanzada; método: capacity estimate',
    );
  });
});

describe('what readers are told', () => {
  const notice = (edition: Edition, newest: Edition) => said(parseHTML(renderToStaticMarkup(<EditionNotice edition={edition} newest={newest} page={page} words={words} />) || '<p></p>').document.firstElementChild);

  it('is nothing while a first edition stands', () => {
    expect(notice(exampleEdition(), exampleEdition())).toBe('');
  });

  it('is the note of a correction', () => {
    expect(notice(exampleEdition(corrected), exampleEdition(corrected))).toBe('Correction, November 7, 2026: The port was wrong.');
  });

  it('is, on an older edition, that another has replaced it, why, and where it is', () => {
    expect(notice(exampleEdition(), exampleEdition(corrected))).toBe(
      'You are reading edition 1. Edition 2 has replaced it.Correction, November 7, 2026: The port was wrong.Read the newest edition',
    );
  });

  it('is, where the newest cannot be shown, that this one stands in for it, and what was said of it', () => {
    const html = renderToStaticMarkup(<EditionNotice edition={exampleEdition()} newest={exampleEdition(corrected)} missing={2} page={page} words={words} />);
    expect(said(parseHTML(html).document.firstElementChild)).toBe(
      'Edition 2 cannot be shown because of a fault on our side. You are reading edition 1.Correction, November 7, 2026: The port was wrong.',
    );
  });

  it('is, after a retraction, no check any more', () => {
    const drawn = draw(exampleEdition({ ...corrected, correction: { kind: 'retraction', note: 'All of it was wrong.' } }));
    expect(drawn.querySelectorAll('mark, [role=comment]')).toHaveLength(0);
    expect(said(drawn.querySelector('main'))).toContain('has been retracted');
  });

  it('is the list of editions once there are two', () => {
    const list = (...steps: Edition[]) => renderToStaticMarkup(<EditionHistory editions={steps} shown={2} page={page} words={words} />);
    expect(list(exampleEdition())).toBe('');
    expect(list(exampleEdition(corrected), exampleEdition())).toContain(`href="${page}?edition=1"`);
  });
});

it('speaks the article’s language, else the newsroom’s, else English', () => {
  expect(['es-MX', 'EN', 'fr', 'de'].map((language) => readerLocale(language, 'es'))).toEqual(['es', 'en', 'es', 'es']);
  expect(readerLocale('fr', 'pt-BR')).toBe('en');
});

it('lets no linked data end its script', () => {
  const html = renderToStaticMarkup(<JsonLd data={{ name: '</script><script>alert(1)</script>&\u2028' }} />);
  expect(html.match(/<\/?script/gu)).toHaveLength(2);
  expect(JSON.parse(html.replace(/<[^>]*>/gu, ''))).toEqual({ name: '</script><script>alert(1)</script>&\u2028' });
});
