import { closeHistory, history } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Command, Transaction } from '@tiptap/pm/state';
import { expect } from 'vitest';
import type { Span } from '#domain/anchor';
import { canonicalText, PositionMap } from './canonical-text';
import { emptiedIn, spansOf } from './carry';
import { carriedIn, carrySpans } from './carrying';
import { paragraphs } from './random-documents';
import { articleNode } from './schema';
import { cellEditing } from './table-editing';

/** An editor without a screen. Each change is an undo step of its own. */
export class Writer {
  state: EditorState;

  constructor(doc: Node, spans: readonly (Span | null)[]) {
    this.state = EditorState.create({ doc, plugins: [history({ depth: 200 }), carrySpans(spans), cellEditing()] });
  }

  get text(): string {
    return canonicalText(this.state.doc);
  }

  get spans(): (Span | null)[] {
    const carried = carriedIn(this.state);
    return carried === null ? [] : spansOf(this.state.doc, carried.places);
  }

  get emptied(): number[] {
    const carried = carriedIn(this.state);
    return carried === null ? [] : emptiedIn(this.state.doc, carried.places);
  }

  dispatch = (transaction: Transaction): void => {
    this.state = this.state.apply(transaction);
  };

  run(command: Command): this {
    command(this.state, this.dispatch);
    return this;
  }

  rest(): this {
    this.dispatch(closeHistory(this.state.tr));
    return this;
  }

  position(offset: number): number {
    return new PositionMap(this.state.doc).positionAt(offset);
  }

  select(start: number, end = start): this {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, this.position(start), this.position(end))));
    return this;
  }

  /** Put words in the place of a stretch of the text, which may be empty. */
  put(start: number, end: number, words: string): this {
    const { tr } = this.state;
    this.dispatch(words === '' ? tr.delete(this.position(start), this.position(end)) : tr.insertText(words, this.position(start), this.position(end)));
    return this;
  }

  cut(start: number, end: number): Slice {
    const slice = this.state.doc.slice(this.position(start), this.position(end));
    this.dispatch(this.state.tr.delete(this.position(start), this.position(end)).setMeta('uiEvent', 'cut'));
    return slice;
  }

  paste(at: number, slice: Slice): this {
    this.dispatch(this.state.tr.replaceRange(this.position(at), this.position(at), slice).setMeta('uiEvent', 'paste'));
    return this;
  }
}

/** Read `It [rained].`: a text of paragraphs with spans in brackets, which may lie in one another and overlap. */
export function read(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '[') open.push(text.length);
    else if (character === ']') spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  return { text, spans };
}

export function writerOf(marked: string): Writer {
  const { text, spans } = read(marked);
  return new Writer(articleNode(paragraphs(...text.split('\n'))), spans);
}

/** What is expected, with the spans that are gone left out. */
export function expectText(writer: Writer, marked: string): void {
  const { text, spans } = read(marked);
  const order = (list: readonly (Span | null)[]) => list.filter((span) => span !== null).toSorted((a, b) => a.start - b.start || a.end - b.end);
  expect({ text: writer.text, spans: order(writer.spans) }).toEqual({ text, spans: order(spans) });
}
