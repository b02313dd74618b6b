import { deleteSelection } from '@tiptap/pm/commands';
import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { CellSelection, deleteCellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
import type { Span } from '#domain/anchor';
import { articleNode } from './schema';
import { maxSpan } from './table';
import { hasHeadRow, tableCommands, toNextCell } from './table-commands';
import { parseArticleDocument } from './validate';
import { read, Writer } from './writer-fixture';

/** A cell of one line: `words`, `*words` for a head, `words>2` over two columns, `wordsv2` over two rows. */
function cell(drawn: string) {
  const [, star = '', words = '', way = '', size = '1'] = /^(\*?)(.*?)(?:([>v])(\d+))?$/.exec(drawn) ?? [];
  const attrs = { colspan: way === '>' ? Number(size) : 1, rowspan: way === 'v' ? Number(size) : 1 };
  const content = words === '' ? [] : [{ type: 'text', text: words }];
  return { type: star ? 'tableHeader' : 'tableCell', attrs, content: [{ type: 'paragraph', content }] };
}

/** Write in a table drawn as rows of cells; claims in brackets, each within its cell. */
function tableOf(...rows: string[][]): Writer {
  const { spans } = read(rows.flat().map((words) => words.replace(/^\*|[>v]\d+$/g, '')).join('\n'));
  const bare = rows.map((row) => ({ type: 'tableRow', content: row.map((words) => cell(words.replaceAll(/[[\]]/g, ''))) }));
  return new Writer(articleNode(parseArticleDocument({ type: 'doc', content: [{ type: 'table', content: bare }, { type: 'paragraph' }] })), spans);
}

/** The table as {@link tableOf} reads it, without its claims. */
function drawn({ state }: Writer): string[][] {
  return (state.doc.firstChild?.children ?? []).map((row) =>
    row.children.map(({ type, attrs, textContent }) => {
      const size = attrs['colspan'] > 1 ? `>${attrs['colspan']}` : attrs['rowspan'] > 1 ? `v${attrs['rowspan']}` : '';
      return `${type.name === 'tableHeader' ? '*' : ''}${textContent}${size}`;
    }),
  );
}

/** The words of each claim; `null` for one that is gone. */
function claims({ text, spans }: Writer): (string | null)[] {
  return spans.map((span: Span | null) => span && text.slice(span.start, span.end));
}

const ships = () => tableOf(['*Ship', '*Barrels'], ['Sandino', '[40,000]'], ['Mella', '[40,100]']);
const within = (writer: Writer, words: string) => writer.select(writer.text.indexOf(words) + 1);

describe('the table in hand', () => {
  it('gets rows and columns beside the caret, and its claims stay on their words', () => {
    const writer = within(ships(), 'Sandino').run(tableCommands.rowAbove).run(tableCommands.columnAfter);
    expect(drawn(writer)).toEqual([['*Ship', '*', '*Barrels'], ['', '', ''], ['Sandino', '', '40,000'], ['Mella', '', '40,100']]);
    expect(claims(writer)).toEqual(['40,000', '40,100']);
  });

  it('loses the row of the caret with its claim, and undo brings both back', () => {
    const writer = within(ships(), 'Sandino').run(tableCommands.dropRow);
    expect(drawn(writer)).toEqual([['*Ship', '*Barrels'], ['Mella', '40,100']]);
    expect(claims(writer)).toEqual([null, '40,100']);
    expect(claims(writer.run(undo))).toEqual(['40,000', '40,100']);
  });

  it('turns its first row into a head and back', () => {
    const writer = within(ships(), 'Mella').run(tableCommands.headRow);
    expect(drawn(writer)[0]).toEqual(['Ship', 'Barrels']);
    expect(hasHeadRow(writer.run(tableCommands.headRow).state)).toBe(true);
    expect(claims(writer)).toEqual(['40,000', '40,100']);
  });

  it('is deleted with the last of its rows', () => {
    const writer = within(tableOf(['One', 'Two']), 'One').run(tableCommands.dropRow);
    expect(writer.text).toBe('');
  });

  it('grows by a row when Tab goes on behind its last cell', () => {
    const writer = within(ships(), '40,100').run(toNextCell);
    expect(drawn(writer)[3]).toEqual(['', '']);
    writer.dispatch(writer.state.tr.insertText('Dolphin'));
    expect(drawn(writer)[3]).toEqual(['Dolphin', '']);
  });

  it('has the words of selected cells deleted, and no others', () => {
    const writer = ships();
    const at = (words: string) => writer.state.doc.resolve(writer.position(writer.text.indexOf(words)) - 2);
    writer.dispatch(writer.state.tr.setSelection(new CellSelection(at('Ship'), at('Sandino'))));
    writer.run(deleteCellSelection);
    expect(drawn(writer)).toEqual([['*', '*Barrels'], ['', '40,000'], ['Mella', '40,100']]);
    expect(claims(writer)).toEqual(['40,000', '40,100']);
  });

  it('loses the rows of selected cells, be they the last', () => {
    const writer = ships();
    const at = (words: string) => writer.state.doc.resolve(writer.position(writer.text.indexOf(words)) - 2);
    writer.dispatch(writer.state.tr.setSelection(new CellSelection(at('Mella'), at('Sandino'))));
    expect(drawn(writer.run(tableCommands.dropRow))).toEqual([['*Ship', '*Barrels']]);
    expect(writer.state.selection).toBeInstanceOf(TextSelection);
    expect(writer.state.selection.$head.parent.isTextblock).toBe(true);
  });

  it('gets the cells that it lacks before anything is counted in it, and gives them back by undo', () => {
    const ragged = [['One', '[Two]', 'Three'], ['Four']];
    const writer = within(tableOf(...ragged), 'Four').run(tableCommands.columnAfter);
    expect(drawn(writer)).toEqual([['One', '', 'Two', 'Three'], ['Four', '', '', '']]);
    expect(claims(writer)).toEqual(['Two']);
    expect(drawn(writer.run(undo))).toEqual([['One', 'Two', 'Three'], ['Four']]);
  });

  it('keeps the claim of a cell that reaches below the row that goes', () => {
    const writer = within(tableOf(['[Fleet]v2', 'Sandino'], ['Mella']), 'Sandino').run(tableCommands.dropRow);
    expect(drawn(writer)).toEqual([['Fleet', 'Mella']]);
    expect(claims(writer)).toEqual(['Fleet']);
    const above = within(tableOf(['[Fleet]v2', 'Sandino'], ['Mella']), 'Mella').run(tableCommands.dropRow);
    expect(drawn(above)).toEqual([['Fleet', 'Sandino']]);
    expect(claims(above)).toEqual(['Fleet']);
  });

  it('never gets a cell wider than an article may hold', () => {
    const wide = tableOf([`All>${maxSpan}`], ['One', ...Array.from({ length: maxSpan - 1 }, () => '')]);
    expect(tableCommands.columnAfter(within(wide, 'One').state)).toBe(false);
    expect(drawn(wide)[1]).toHaveLength(maxSpan);
  });
});

it('leaves a selection alone that reaches from the text into an empty cell, so that a key deletes just that', () => {
  const doc = articleNode(parseArticleDocument({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Alpha stays. Beta goes.' }] },
      { type: 'table', content: [{ type: 'tableRow', content: [cell('One'), cell('')] }] },
    ],
  }));
  const writer = new Writer(doc, [{ start: 0, end: 12 }]);
  writer.select(13, writer.text.length).run(deleteSelection);
  expect(writer.text.startsWith('Alpha stays. ')).toBe(true);
  expect(writer.text).not.toContain('Beta');
  expect(claims(writer)).toEqual(['Alpha stays.']);
});
