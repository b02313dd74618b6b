import { existsSync, readFileSync } from 'node:fs';
import { DOMSerializer } from '@tiptap/pm/model';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal';
import type { ArticleDocument } from './article-document';
import { canonicalText } from './canonical-text';
import { fromHtml, fromMarkdown, fromPlainText, maxMarkdownLength } from './paste';
import { anyText } from './random-documents';
import { articleNode, articleSchema } from './schema';
import { parseArticleDocument } from './validate';

/** The HTML that an editor would show and copy. */
function htmlOf(article: ArticleDocument): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const body = document.createElement('div');
  DOMSerializer.fromSchema(articleSchema).serializeFragment(articleNode(article).content, { document }, body);
  return body.innerHTML;
}

/** Processor time, so that a busy machine does not count. */
function msSince(started: NodeJS.CpuUsage): number {
  return process.cpuUsage(started).user / 1000;
}

function expectPasted(html: string, expected: string): void {
  expect(htmlOf(fromHtml(html))).toBe(expected);
}

function expectClean(html: string): ArticleDocument {
  const article = fromHtml(html);
  expect(parseArticleDocument(JSON.parse(JSON.stringify(article)))).toEqual(article);
  const { document } = parseHTML(`<body>${htmlOf(article)}</body>`);
  expect(document.querySelector('script, style, iframe, object, embed, svg, form, link, meta, base')).toBeNull();
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(['href', 'src', 'alt', 'title', 'rel', 'start', 'colspan', 'rowspan', 'class']).toContain(name);
      if (name === 'href') expect(['http:', 'https:', 'mailto:']).toContain(new URL(value).protocol);
      if (name === 'src') expect(['http:', 'https:']).toContain(new URL(value).protocol);
    }
  }
  expect(fromHtml(htmlOf(article))).toEqual(article);
  return article;
}

describe('pasted from a browser', () => {
  it.each([
    ['paragraphs and emphasis', '<p>One <b>bold</b> <em>it</em></p><p>Two</p>', '<p>One <strong>bold</strong> <em>it</em></p><p>Two</p>'],
    ['headings', '<h1>A</h1><h6>B</h6>', '<h1>A</h1><h6>B</h6>'],
    ['words without any element', 'just words', '<p>just words</p>'],
    ['white space as HTML folds it', '<p>  a \n\t b<b> c</b>  </p>\n ', '<p>a b<strong> c</strong></p>'],
    ['no-break spaces', '<p>50&nbsp;%</p>', '<p>50&#160;%</p>'],
    ['nested divs', '<div><div>a</div>b<div>c</div></div>', '<p>a</p><p>b</p><p>c</p>'],
    ['breaks', 'a<br>b', '<p>a<br>b</p>'],
    ['a run of breaks', 'a<br>\n<br>b<br>', '<p>a</p><p>b</p>'],
    ['gaps', '<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>', '<p>a</p><p>b</p>'],
    ['a link', '<a href="https://example.org/?a=1&amp;b=2">x</a>', '<p><a rel="noopener noreferrer" href="https://example.org/?a=1&b=2">x</a></p>'],
    ['a link with a script', '<a href="javascript:alert(1)">x</a>', '<p>x</p>'],
    ['a link without a scheme', '<a href="//evil.example">x</a> <a href="/a">y</a>', '<p>x y</p>'],
    ['a link with a password', '<a href="https://a:b@example.org">x</a>', '<p>x</p>'],
    ['a quote', '<blockquote>a<p>b</blockquote>c', '<blockquote><p>a</p><p>b</p></blockquote><p>c</p>'],
    ['quotation marks', '<q>a</q>', '<p>“a”</p>'],
    ['lists', '<ol start=3><li>a<li>b<ul><li>c</ul></ol>', '<ol start="3"><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li></ul></li></ol>'],
    ['a list straight in a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>'],
    ['items without a list', '<li>a<li>b', '<ul><li><p>a</p></li><li><p>b</p></li></ul>'],
    ['a heading in an item', '<ul><li><h3>a</h3>b', '<ul><li><p>a</p><p>b</p></li></ul>'],
    ['a table', '<table><caption>t<thead><tr><th>a<th>b<tbody><tr><td colspan=2>c</table>', '<p>t</p><table><tbody><tr><th><p>a</p></th><th><p>b</p></th></tr><tr><td colspan="2"><p>c</p></td></tr></tbody></table>'],
    ['a table of one cell', '<table><tr><td><p>a<p>b</table>', '<p>a</p><p>b</p>'],
    ['words straight in a table', '<table>a<tr>b<td>c<td>d</table>', '<p>a</p><p>b</p><table><tbody><tr><td><p>c</p></td><td><p>d</p></td></tr></tbody></table>'],
    ['cells without a table', '<td>a<td>b', '<p>a</p><p>b</p>'],
    ['code', '<pre class="language-js">\na\n  <b>b</b>\n</pre>', '<pre><code class="language-js">a\n  b</code></pre>'],
    ['a picture between words', '<p>a<img src="https://example.org/x.png" alt="A ship">b</p>', '<p>a</p><img alt="A ship" src="https://example.org/x.png"><p>b</p>'],
    ['a picture that no page would load', '<p>a<img src="http://example.org/a.png">b</p>', '<p>ab</p>'],
    ['a picture that is data', '<p>a<img src="data:image/png;base64,AAAA">b</p>', '<p>ab</p>'],
    ['an emoji that is a picture', 'a <img alt="👩🏽‍🚒" src="x.svg">', '<p>a 👩🏽‍🚒</p>'],
    ['a rule', 'a<hr>b', '<p>a</p><hr><p>b</p>'],
    ['superscript', 'm<sup>2</sup> H<sub>2</sub>O', '<p>m<sup>2</sup> H<sub>2</sub>O</p>'],
    ['crossed tags', '<b>a<i>b</b>c</i>', '<p><strong>a<em>b</em></strong>c</p>'],
    ['an emphasis that ends in another paragraph', '<b><p>a</b>b</p>c', '<p><strong>a</strong>b</p><p>c</p>'],
    ['what nobody sees', '<p>a<span style="display: none">b</span><span hidden>c</span><!-- d --></p>', '<p>a</p>'],
    ['scripts and styles', '<style>p{}</style>a<script>alert("</p>")</script><noscript>b</noscript>', '<p>a</p>'],
    ['form controls', 'a<button>b</button><select><option>c</select><textarea>d</textarea>', '<p>a</p>'],
    ['lines that a style keeps', '<span style="white-space: pre-wrap">a\nb\n\nc</span>', '<p>a<br>b</p><p>c</p>'],
    ['references', '&lt;b&gt; &eacute;&#233;&#xe9; &#146; &amp;lt; &nosuch; AT&T &#xD800;', '<p>&lt;b&gt; ééé ’ &amp;lt; &amp;nosuch; AT&amp;T \ufffd</p>'],
    ['nothing', '', '<p></p>'],
  ])('%s', (_what, html, expected) => expectPasted(html, expected));
});

describe('pasted from Google Docs', () => {
  it('is not bold as a whole', () => {
    const html = '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;">a </span><span style="font-weight:700;">b</span><span style="font-style:italic;">c</span></p></b>';
    expectPasted(html, '<p>a <strong>b</strong><em>c</em></p>');
  });

  it('has links that are not underlined', () => {
    const html = '<a href="https://example.org" style="text-decoration:none;"><span style="text-decoration:underline;">x</span></a><span style="text-decoration:underline;">y</span>';
    expectPasted(html, '<p><a rel="noopener noreferrer" href="https://example.org">x</a><u>y</u></p>');
  });

  it('has headings whose weight is their own', () => {
    expectPasted('<h2><span style="font-weight:700">a</span></h2>', '<h2>a</h2>');
  });
});

describe('pasted from Word', () => {
  const item = (level: number, marker: string, words: string) =>
    `<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>\n`;

  it('has real lists', () => {
    expectPasted(
      `<div class=WordSection1>${item(1, '·', 'a')}${item(2, '3.', 'b')}${item(2, '4.', 'c')}${item(1, '·', 'd')}<p class=MsoNormal>e<o:p>&nbsp;</o:p></p></div>`,
      '<ul><li><p>a</p><ol start="3"><li><p>b</p></li><li><p>c</p></li></ol></li><li><p>d</p></li></ul><p>e</p>',
    );
  });

  it('parts a list where a paragraph stands between', () => {
    expectPasted(`${item(1, '1.', 'a')}<p>b</p>${item(1, '2.', 'c')}`, '<ol><li><p>a</p></li></ol><p>b</p><ol start="2"><li><p>c</p></li></ol>');
  });

  it('parts lists of two kinds', () => {
    expectPasted(`${item(1, 'a)', 'a')}${item(1, 'o', 'b')}`, '<ol><li><p>a</p></li></ol><ul><li><p>b</p></li></ul>');
  });

  it('has no comments, empty paragraphs or office elements', () => {
    expectPasted('<!--[if gte mso 9]><xml><w:x>a</w:x></xml><![endif]--><p class=MsoNormal>b<o:p/></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>c', '<p>b</p><p>c</p>');
  });

  it('has its title and quotes', () => {
    expectPasted('<p class=MsoTitle>a</p><p class=MsoQuote>b</p>', '<h1>a</h1><blockquote><p>b</p></blockquote>');
  });
});

describe('hostile HTML', () => {
  const own = [
    '<script>alert(1)</script>', '<SCRIPT SRC=//evil.example/x.js></SCRIPT>', '<scr<script>ipt>alert(1)</scr</script>ipt>', '<img src=x onerror=alert(1)>',
    '<img src="javascript:alert(1)">', '<svg onload=alert(1)>', '<svg><script>alert(1)</script></svg>', '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>', '<a href="jav&Tab;ascript&colon;alert(1)">x</a>', '<a href=" \u0001javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a href="vbscript:x">x</a>', '<a xlink:href="javascript:alert(1)">x</a>',
    '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>">', '<object data="javascript:alert(1)">', '<embed src="javascript:alert(1)">',
    '<form action="javascript:alert(1)"><button>x', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<style>@import "javascript:alert(1)"</style>', '<div style="background:url(javascript:alert(1))">x</div>', '<base href="javascript:/">', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
    '<link rel=stylesheet href="javascript:alert(1)">', '<template><script>alert(1)</script></template>', '<p title=\'"><script>alert(1)</script>\'>x', '<![CDATA[<script>alert(1)</script>]]>',
    '<!--><script>alert(1)</script>-->', '<title><img src=x onerror=alert(1)></title>', '<textarea><script>alert(1)</script>', '<xmp><script>alert(1)</script></xmp>', '<img """><script>alert(1)</script>">',
    '<a href="https://example.org" onclick="alert(1)">x</a>', '<details open ontoggle=alert(1)>x', '<video><source onerror="alert(1)"></video>', '<a href="//evil.example">x</a>',
  ];
  const collection = new URL('../../shared/data/security/xss-vectors.json', import.meta.url);
  const isThere = existsSync(collection);

  it.each(own)('%s', expectHarmless);

  it.skipIf(!isThere)(`the collection of vectors${isThere ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
    const vectors: string[] = JSON.parse(readFileSync(collection, 'utf8'));
    expect(vectors.length).toBeGreaterThan(100);
    for (const vector of vectors) expectHarmless(vector);
  });

  function expectHarmless(vector: string): void {
    expectClean(vector);
    expectClean(`<p>before ${vector} after</p>`);
  }

  it('loses no word around a script', () => {
    expect(canonicalText(articleNode(expectClean('one <script>alert(1)</script>two')))).toBe('one two');
  });
});

describe('any HTML', () => {
  const part = fc.oneof(
    fc.constantFrom(
      '<p>', '</p>', '<div>', '</div>', '<b>', '</b>', '<i>', '</i>', '<a href="https://example.org">', '</a>', '<ul>', '</ul>', '<ol start=2>', '</ol>', '<li>', '</li>',
      '<blockquote>', '</blockquote>', '<table>', '</table>', '<tr>', '</tr>', '<td>', '</td>', '<th colspan=3>', '<h2>', '</h2>', '<pre>', '</pre>', '<br>', '<hr>', '<code>', '</code>',
      '<img src="https://example.org/a.png">', '<script>', '</script>', '<!--', '-->', '<span style="font-weight:700">', '</span>', '<q>', '</q>', '<sup>', '</sup>', '<span hidden>',
      "<p style='mso-list:l0 level2 lfo1'>", "<span style='mso-list:Ignore'>1.</span>", '<o:p>', '<span style="white-space:pre">', ' ', '\n', '&nbsp;', '&amp;', 'word', ' two words ', '<', '>', '"', '<a href="',
    ),
    anyText,
  );

  it('becomes an article, which stays itself when it is copied and pasted', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expectClean(parts.join(''));
      }),
      { numRuns: 300 },
    );
  });

  it('may be nested 100,000 deep', () => {
    const html = `${'<div>'.repeat(100_000)}x${'</div>'.repeat(100_000)}`;
    expect(canonicalText(articleNode(fromHtml(html)))).toBe('x');
    expect(canonicalText(articleNode(fromHtml(`${'<blockquote><ul><li>'.repeat(20_000)}x`))).trim()).toBe('x');
  });

  it.each(['<b>x</b>', '<p>', '<', '<a href="', '&amp; ', '<!--', '<p style="a:b">', '<td>x', ' ', '<li><ul>', 'x<br>', '\ud800'])('may be 5 MB of %j', (unit) => {
    const started = process.cpuUsage();
    try {
      expect(fromHtml(unit.repeat(5e6 / unit.length)).type).toBe('doc');
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
    }
    expect(msSince(started)).toBeLessThan(3_000);
  }, 120_000);

  it('loses a NUL, and half a surrogate pair becomes a replacement character', () => {
    expect(canonicalText(articleNode(fromHtml('a\0b \ud83d c')))).toBe('ab \ufffd c');
  });
});

describe('plain text', () => {
  const textOf = (text: string) => htmlOf(fromPlainText(text));

  it('has a paragraph after each blank line', () => expect(textOf('a\r\nb\r\n \r\n\r\nc')).toBe('<p>a<br>b</p><p>c</p>'));
  it('has a paragraph on each line when none is blank', () => expect(textOf('\na\n  b\n')).toBe('<p>a</p><p>b</p>'));
  it('may be empty', () => expect(textOf(' \n\n')).toBe('<p></p>'));
  it('is never markup', () => expect(textOf('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'));
  it('loses a byte order mark', () => expect(textOf('\ufeffa')).toBe('<p>a</p>'));

  it.each(['a\0b', 'a\ud83d', '\udc00'])('is refused with %j', (text) => expect(() => fromPlainText(text)).toThrow(Refusal));
  it('is refused beyond what a document holds', () => expect(() => fromPlainText('a\n'.repeat(2_500_000))).toThrow(Refusal));

  it('keeps its words and their order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(canonicalText(articleNode(fromPlainText(text))).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('Markdown', () => {
  it('becomes an article', () => {
    const html = htmlOf(fromMarkdown('# A\n\nb *c*\nd [e](https://example.org)\n\n> f\n\n1. g\n\n```js\nh\n```\n'));
    expect(html).toBe(
      '<h1>A</h1><p>b <em>c</em> d <a rel="noopener noreferrer" href="https://example.org">e</a></p><blockquote><p>f</p></blockquote><ol><li><p>g</p></li></ol><pre><code class="language-js">h</code></pre>',
    );
  });

  it('has tables', () => {
    expect(htmlOf(fromMarkdown('| a | b |\n|---|---|\n| 1 | 2 |'))).toContain('<tr><th><p>a</p></th><th><p>b</p></th></tr>');
  });

  it('loses its front matter', () => expect(htmlOf(fromMarkdown('---\ntitle: x\n---\n\na'))).toBe('<p>a</p>'));
  it('keeps a rule at its beginning', () => expect(htmlOf(fromMarkdown('---\n\na'))).toBe('<hr><p>a</p>'));
  it('keeps words between rules', () => expect(htmlOf(fromMarkdown('---\nFirst.\n\n---\nSecond.'))).toBe('<hr><p>First.</p><hr><p>Second.</p>'));
  it('has no scripts', () => expect(htmlOf(fromMarkdown('a\n\n<script>alert(1)</script>\n\n[b](javascript:alert(1))'))).toBe('<p>a</p><p>b</p>'));
  it.each(['a\0', '\ud800'])('is refused with %j', (text) => expect(() => fromMarkdown(text)).toThrow(Refusal));
  it('is refused when it is too long', () => expect(() => fromMarkdown('a'.repeat(maxMarkdownLength + 1))).toThrow(Refusal));

  it.each(['>', '- > ', '*', 'a_b', '[', '**a*', '`'])('may be a long run of %j', (unit) => {
    const started = process.cpuUsage();
    expect(fromMarkdown(unit.repeat(400_000 / unit.length)).type).toBe('doc');
    expect(msSince(started)).toBeLessThan(3_000);
  }, 120_000);
});
