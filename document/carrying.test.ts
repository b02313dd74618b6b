import { selectAll } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpan } from '#domain/anchor';
import { edge } from './carry';
import { carriedIn } from './carrying';
import { paragraphs } from './random-documents';
import { articleNode } from './schema';
import { expectText, outside, read, Writer, writerOf } from './writer-fixture';

function expectCarried(before: string, [start, end, words]: [number, number, string], after: string): void {
  expectText(writerOf(before).put(start, end, words), after);
}

describe('typing', () => {
  it('before, inside and behind a claim', () => {
    expectCarried('It [rained].', [0, 0, 'Yes. '], 'Yes. It [rained].');
    expectCarried('It [rained].', [5, 5, 'xx'], 'It [raxxined].');
    expectCarried('It [rained].', [10, 10, ' Yes.'], 'It [rained]. Yes.');
  });

  it('exactly at an edge stays outside', () => {
    expectCarried('It [rained].', [9, 9, ' hard'], 'It [rained] hard.');
    expectCarried('It [rained].', [3, 3, 'never '], 'It never [rained].');
  });

  it('between two claims that touch belongs to neither', () => {
    expectCarried('[ab][cd]', [2, 2, 'x'], '[ab]x[cd]');
  });

  it('in the place of a claim’s first or last words is inside, to the end of the word', () => {
    expectText(writerOf('He says [80,000 barrels] came.').put(8, 14, '8').put(9, 9, '5').put(10, 10, ',000'), 'He says [85,000 barrels] came.');
    expectText(writerOf('It [rained hard].').put(10, 14, 'l').put(11, 11, 'ightly'), 'It [rained lightly].');
    expectText(writerOf('It [rained hard].').put(10, 14, '').put(10, 10, 'lightly'), 'It [rained lightly].');
  });

  it('is outside again once the caret went elsewhere', () => {
    expectText(writerOf('It [rained hard].').put(10, 14, 'on').select(0).put(12, 12, ' and on'), 'It [rained on] and on.');
  });

  it('never halves a character', () => {
    expectCarried('A [cafe] here', [6, 6, '\u0301'], 'A [cafe\u0301] here');
  });
});

describe('letter by letter', () => {
  type Letter = { letter: string; inside: boolean[] };

  /** What a change of words does, told letter by letter: those put in are inside where letters on both sides are, or in the place of inner ones. */
  function change(letters: readonly Letter[], start: number, end: number, words: string): Letter[] {
    const [before, taken, after] = [letters.slice(0, start), letters.slice(start, end), letters.slice(end)];
    const count = letters[0]?.inside.length ?? 0;
    const inside = Array.from({ length: count }, (_, index) => {
      const [left, right] = [before.at(-1)?.inside[index] === true, after[0]?.inside[index] === true];
      return (left && right) || (taken.length > 0 && taken.every((one) => one.inside[index]) && (left || right));
    });
    return [...before, ...[...words].map((letter) => ({ letter, inside })), ...after];
  }

  it('carrying is exact', () => {
    const deeds = fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.nat(2)), { maxLength: 30 });
    const picks = fc.array(fc.tuple(fc.nat(29), fc.nat(12)), { minLength: 1, maxLength: 5 });
    const lines = 'abcdefghi\njklmnopqr\nstuvwxyz01';
    fc.assert(
      fc.property(picks, deeds, (chosen, changes) => {
        const spans = chosen.flatMap(([at, length]) => markSpan(lines, { start: at, end: Math.min(lines.length, at + length + 1) }) ?? []);
        fc.pre(spans.length > 0);
        const writer = new Writer(articleNode(paragraphs(...lines.split('\n'))), spans);
        let letters: Letter[] = [...lines].map((letter, at) => ({ letter, inside: spans.map(({ start, end }) => start <= at && at < end) }));
        for (const [turn, [at, length, count]] of changes.entries()) {
          // Letters that never stood there before: words that went and come back take their claims with them.
          const words = String.fromCharCode(0x4e00 + 2 * turn, 0x4e01 + 2 * turn).slice(0, count);
          const start = at % (letters.length + 1);
          const end = Math.min(letters.length, start + length);
          letters = change(letters, start, end, words);
          writer.put(start, end, words).select(0);
          const text = letters.map(({ letter }) => letter).join('');
          const expected = spans.map((_, index) => {
            const first = letters.findIndex(({ inside }) => inside[index]);
            return first < 0 ? null : markSpan(text, { start: first, end: letters.findLastIndex(({ inside }) => inside[index]) + 1 });
          });
          expect(writer.text).toBe(text);
          expect(writer.spans).toEqual(expected.map((span) => span && { start: span.start, end: span.end }));
          expect(writer.emptied).toEqual(expected.flatMap((span, index) => (span === null ? [index] : [])));
        }
      }),
    );
  });
});

describe('deleting', () => {
  it('a part leaves the rest', () => {
    expectCarried('It [rained hard] today.', [0, 10, ''], '[hard] today.');
    expectCarried('It [rained hard] today.', [9, 20, ''], 'It [rained].');
    expectCarried('It [rained hard] today.', [5, 11, ''], 'It [raard] today.');
  });

  it('over an edge with other words in the place leaves these outside', () => {
    expectCarried('It [rained hard] today.', [10, 20, 'a lot'], 'It [rained] a lot.');
  });

  it('everything loses the claim, and undo brings it back to the letter', () => {
    const writer = writerOf('It [rained] [very [hard]] today.');
    writer.put(1, 10, '');
    expectText(writer, 'I[very [hard]] today.');
    expectText(writer.run(undo), 'It [rained] [very [hard]] today.');
    expectText(writer.run(redo), 'I[very [hard]] today.');
    expectText(writer.run(undo), 'It [rained] [very [hard]] today.');
  });

  it('a letter leaves its accent to the letter before', () => {
    expectCarried('no [e\u0301xito hoy]', [2, 4, ''], 'no\u0301[xito hoy]');
    const writer = writerOf('no [e\u0301] hoy').put(2, 4, '');
    expect({ spans: writer.spans, emptied: writer.emptied }).toEqual({ spans: [null], emptied: [0] });
    expectText(writer.run(undo), 'no [e\u0301] hoy');
  });

  it('everything but a full stop leaves no word, until undo', () => {
    const writer = writerOf('It [rained hard.] Then it [stopped].');
    expect(writer.put(3, 14, '').emptied).toEqual([0]);
    expect(writer.spans[0]).toBeNull();
    expect(writer.run(undo).emptied).toEqual([]);
  });

  it('a part and undoing it brings back the edge', () => {
    const writer = writerOf('It [rained hard] today.').put(1, 7, '').rest().put(1, 1, 'xyz').rest();
    expectText(writer, 'Ixyz[ed hard] today.');
    expectText(writer.run(undo).run(undo), 'It [rained hard] today.');
    expectText(writer.run(redo).run(redo), 'Ixyz[ed hard] today.');
  });

  it('the whole article and undoing it brings everything back', () => {
    const writer = writerOf('One [two]\n[three\nfour] five');
    writer.run(selectAll).dispatch(writer.state.tr.deleteSelection());
    expectText(writer, '');
    expectText(writer.run(undo), 'One [two]\n[three\nfour] five');
  });
});

describe('moving', () => {
  it('cut and pasted words take their claims with them', () => {
    const writer = writerOf('First. [It [rained] hard]. Last.\nEnd');
    const cut = writer.cut(7, 22);
    expectText(writer, 'First.  Last.\nEnd');
    expectText(writer.paste(writer.text.length, cut), 'First.  Last.\nEnd[It [rained] hard].');
    expectText(writer.run(undo), 'First.  Last.\nEnd');
    expectText(writer.run(undo), 'First. [It [rained] hard]. Last.\nEnd');
  });

  it('takes paragraphs along whole', () => {
    const writer = writerOf('One\n[Two] and\n[three]\nFour');
    expectText(writer.paste(0, writer.cut(4, 17)), '[Two] and\n[three]One\n\nFour');
  });

  it('a pasted copy takes nothing from words that are still there', () => {
    const writer = writerOf('It [rained].\nEnd');
    expectText(writer.paste(14, writer.copy(0, 10)), 'It [rained].\nEndIt rained.');
  });

  it('a pasted copy takes the claim of words that are gone since', () => {
    const writer = writerOf('It [rained].\nEnd');
    const copy = writer.copy(0, 10);
    expectText(writer.put(3, 9, '').paste(8, copy), 'It .\nEndIt [rained].');
  });

  it('only the first paste of cut words takes the claim', () => {
    const writer = writerOf('It [rained].\nEnd');
    const cut = writer.cut(0, 9);
    expectText(writer.paste(5, cut).paste(0, cut), 'It rained.\nEndIt [rained]');
  });

  it('takes along what was left of a claim, blanks at its end or not', () => {
    const writer = writerOf('It [rained hard] today.').put(10, 14, '').select(0);
    expectText(writer.paste(0, writer.cut(3, 9)), '[rained]It   today.');
  });

  it('dragged words take their claims along in one step', () => {
    expectText(writerOf('A [claim]. Then\nmore').drag(2, 9, 18), 'A Then\nmore[claim]. ');
  });
});

describe('words that only read like those of a claim that is gone', () => {
  it.each([
    ['part of a word', 'Ships brought [fuel] in.', 'A refuelling stop in Kingston'],
    ['part of a number', 'It took [5] days.', 'Founded in 1953 and closed'],
    ['among others', 'The agency [did not comment] then.', 'The opposition did not comment in 1999 on prices.'],
    ['by themselves', 'The agency [did not comment] then.', 'did not comment'],
  ])('%s do not take it', (_, text, words) => {
    const { spans } = read(text);
    const [{ start, end } = { start: 0, end: 0 }] = spans;
    const bare = text.replaceAll(/[[\]]/g, '');
    const without = bare.slice(0, start) + bare.slice(end);
    for (const writer of [writerOf(`${text}\nEnd`).put(start, end, ''), cutting(`${text}\nEnd`, start, end)]) {
      expectText(writer.paste(writer.text.length, outside(words)), `${without}\nEnd${words}`);
      expectText(writer.put(0, 0, words), `${words}${without}\nEnd${words}`);
    }
  });

  it('copied from another place do not take it', () => {
    const writer = writerOf('It [rained].\nIt rained.');
    writer.put(3, 9, '');
    expectText(writer.paste(0, writer.copy(8, 14)), 'rainedIt .\nIt rained.');
  });

  it('put in its very place do not take it', () => {
    const writer = writerOf('Ships brought [fuel] in.').select(14, 18);
    writer.dispatch(writer.state.tr.replaceSelection(outside('a refuelling stop').slice).setMeta('uiEvent', 'paste'));
    expectText(writer, 'Ships brought a refuelling stop in.');
  });

  function cutting(text: string, start: number, end: number): Writer {
    const writer = writerOf(text);
    writer.cut(start, end);
    return writer;
  }
});

describe('putting a new text in the place of the old', () => {
  const before = 'Rain fell on [Tuesday] in the north.\nThe minister spoke of [three dead and nine hurt] in all.';

  function replaceAll(writer: Writer, ...lines: string[]): Writer {
    const { tr, doc } = writer.state;
    writer.dispatch(tr.replaceWith(0, doc.content.size, articleNode(paragraphs(...lines)).content));
    return writer;
  }

  it('finds the claims whose words are still there, and loses the others', () => {
    const after = replaceAll(writerOf(before), 'A new beginning.', 'The minister spoke of three dead and nine hurt in all.');
    expectText(after, 'A new beginning.\nThe minister spoke of [three dead and nine hurt] in all.');
  });

  it('says which claims were found and not carried', () => {
    const writer = replaceAll(writerOf(before), 'New.', ...before.replace(/[[\]]/g, '').replace('all', 'sum').split('\n'));
    expectText(writer, `New.\n${before.replace('all', 'sum')}`);
    expect([...(carriedIn(writer.state)?.places.edges ?? [])]).toEqual([edge.found | edge.met, edge.found | edge.met]);
  });

  it('knows a claim that was found for one that was found, also when the text is taken up again', () => {
    const { text, spans } = read('It [rained] and [snowed].');
    const writer = new Writer(articleNode(paragraphs(text)), spans, new Set([1])).put(0, 0, 'Yes. ').put(18, 18, 'x');
    expect((carriedIn(writer.state)?.places.edges ?? []).map((bits) => bits & edge.found)).toEqual(Uint8Array.of(0, edge.found));
  });

  it('is undone exactly', () => {
    expectText(replaceAll(writerOf(before), 'Nothing of it.').run(undo), before);
  });
});
