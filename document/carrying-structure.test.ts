import { baseKeymap, joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { Slice } from '@tiptap/pm/model';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list';
import type { Command } from '@tiptap/pm/state';
import { CellSelection, deleteCellSelection, inSameTable } from '@tiptap/pm/tables';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSpan } from '#domain/anchor';
import type { Span } from '#domain/anchor';
import { canonicalText } from './canonical-text';
import { anyArticle } from './random-documents';
import { articleNode, articleSchema } from './schema';
import { tableCommands, toCellBefore, toNextCell } from './table-commands';
import { parseArticleDocument } from './validate';
import { expectText, Writer, writerOf } from './writer-fixture';

describe('structure and emphasis', () => {
  const { heading, blockquote, bulletList, listItem } = articleSchema.nodes;
  const { bold } = articleSchema.marks;
  const commands: Command[] = [
    ...(heading ? [setBlockType(heading, { level: 2 })] : []),
    ...(blockquote ? [wrapIn(blockquote)] : []),
    ...(bulletList ? [wrapInList(bulletList)] : []),
    ...(listItem ? [splitListItem(listItem), liftListItem(listItem), sinkListItem(listItem)] : []),
    ...(bold ? [toggleMark(bold)] : []),
    lift,
    splitBlock,
    joinBackward,
    toNextCell,
    toCellBefore,
    deleteCellSelection,
    ...Object.values(tableCommands),
    ...Object.values(baseKeymap),
  ];

  it('splitting and joining paragraphs keeps every word where it was', () => {
    const writer = writerOf('One [two three] four').select(8).run(splitBlock);
    expectText(writer, 'One [two \nthree] four');
    expectText(writer.run(joinBackward), 'One [two three] four');
  });

  it('emphasis moves nothing', () => {
    expectText(writerOf('One [two three] four').select(2, 9).run(bold ? toggleMark(bold) : lift), 'One [two three] four');
  });

  type Deed =
    | { kind: 'put'; at: number; length: number; words: string }
    | { kind: 'command'; which: number; at: number; length: number }
    | { kind: 'cells'; which: number; from: number; to: number }
    | { kind: 'undo' }
    | { kind: 'redo' }
    | { kind: 'rest' };
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('put' as const), at: fc.nat(200), length: fc.nat(12), words: fc.constantFrom('', 'a', 'bc', 'e\u0301', '👨‍👩‍👧', ' ') }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('command' as const), which: fc.nat(50), at: fc.nat(200), length: fc.nat(20) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('cells' as const), which: fc.nat(50), from: fc.nat(50), to: fc.nat(50) }) },
    { weight: 2, arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }, { kind: 'rest' as const }) },
  );

  function act(writer: Writer, one: Deed): void {
    if (one.kind === 'rest') writer.rest();
    if (one.kind === 'undo') writer.run(undo);
    if (one.kind === 'redo') writer.run(redo);
    if (one.kind === 'put') writer.put(...stretch(writer, one), one.words);
    if (one.kind === 'command') writer.select(...stretch(writer, one)).run(commands[one.which % commands.length] ?? lift);
    if (one.kind === 'cells' && selectCells(writer, one)) writer.run(commands[one.which % commands.length] ?? lift);
  }

  /** Select from any cell to any other of the same table. @returns whether there is a table. */
  function selectCells({ state, dispatch }: Writer, { from, to }: { from: number; to: number }): boolean {
    const cells: ResolvedPos[] = [];
    state.doc.descendants((node, pos) => {
      if (/cell/.test(String(node.type.spec['tableRole']))) cells.push(state.doc.resolve(pos));
    });
    const anchor = cells[from % cells.length];
    if (anchor === undefined) return false;
    const mates = cells.filter((cell) => inSameTable(anchor, cell));
    dispatch(state.tr.setSelection(new CellSelection(anchor, mates[to % mates.length])));
    return true;
  }

  function stretch(writer: Writer, { at, length }: { at: number; length: number }): [start: number, end: number] {
    const start = at % (writer.text.length + 1);
    return [start, Math.min(writer.text.length, start + length)];
  }

  /** The letters of an article made all different, so that each can be told wherever it goes. */
  const letters = 0xe000;
  function unlike(doc: Node): Node {
    const transform = new Transform(doc);
    let next = letters;
    doc.descendants((node, pos) => {
      if (!node.isText) return;
      const text = Array.from({ length: node.nodeSize }, () => String.fromCharCode(next++)).join('');
      transform.replace(pos, pos + node.nodeSize, new Slice(doc.slice(pos, pos + node.nodeSize).content.replaceChild(0, articleSchema.text(text, node.marks)), 0, 0));
    });
    return transform.doc;
  }

  it('any changes of any article leave each claim from its first surviving letter to its last', () => {
    fc.assert(
      fc.property(anyArticle, fc.array(fc.tuple(fc.nat(), fc.nat(12)), { minLength: 1, maxLength: 6 }), fc.array(deed, { maxLength: 25 }), (article, picks, deeds) => {
        const doc = unlike(articleNode(article));
        const text = canonicalText(doc);
        fc.pre(text.trim() !== '' && doc.textContent.length < 5000);
        const spans = picks.map(([at, length]) => markSpan(text, { start: at % text.length, end: Math.min(text.length, (at % text.length) + length + 1) }));
        const writer = new Writer(doc, spans);
        for (const one of deeds) {
          act(writer, one);
          expectHoldable(writer.state.doc);
          writer.spans.forEach((now, index) => expectHull(text, spans[index] ?? null, writer.text, now));
        }
        for (let depth = 0; depth < 200 && undo(writer.state, writer.dispatch); depth += 1);
        expect(writer.text).toBe(text);
        expect(writer.spans).toEqual(spans.map((span) => span && { start: span.start, end: span.end }));
      }),
      // A failure is told as it was met: to make an article smaller takes longer than a run may.
      { numRuns: 60, endOnFailure: true, interruptAfterTimeLimit: 30_000 },
    );
  });

  /** An article may hold it. A change at any code unit may halve an emoji, which no editor does. */
  function expectHoldable(doc: Node): void {
    doc.check();
    let isWhole = true;
    doc.descendants(({ text }) => void (isWhole &&= text?.isWellFormed() ?? true));
    if (isWhole) expect(() => parseArticleDocument(doc.toJSON())).not.toThrow();
  }

  /** All that is left of a claim's letters is inside, no other letter of the article is, and neither edge halves a character. */
  function expectHull(before: string, span: Span | null, text: string, now: Span | null): void {
    const own = new Set([...(span === null ? '' : before.slice(span.start, span.end))].filter((letter) => letter.charCodeAt(0) >= letters));
    const left = [...text].filter((letter) => own.has(letter));
    const inside = now === null ? '' : text.slice(now.start, now.end);
    expect([...inside].filter((letter) => own.has(letter))).toEqual(left);
    expect([...inside].filter((letter) => letter.charCodeAt(0) >= letters && letter.charCodeAt(0) <= 0xf8ff && !own.has(letter))).toEqual([]);
    if (now !== null) expect(markSpan(text, now)).toMatchObject(now);
  }
});
