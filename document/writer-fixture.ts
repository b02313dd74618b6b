import { closeHistory, history } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { Command, Transaction } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { expect } from 'vitest';
import type { Span } from '#domain/anchor';
import { canonicalText, PositionMap } from './canonical-text';
import { emptiedIn, spansOf } from './carry';
import { carriedIn, carrySpans, noteCopied, notePasting } from './carrying';
import { paragraphs } from './random-documents';
import { articleNode } from './schema';
import { keepStorable } from './storable';
import { cellEditing } from './table-editing';

/** What is on the clipboard: words, and the id under which they were copied in the editor. */
type Copy = { id: string | null; slice: Slice };

/** An editor without a screen. Each change is an undo step of its own. */
export class Writer {
  state: EditorState;
  #copies = 0;

  constructor(doc: Node, spans: readonly (Span | null)[], found?: ReadonlySet<number>) {
    this.state = EditorState.create({ doc, plugins: [history({ depth: 200 }), carrySpans(spans, found), cellEditing(), keepStorable()] });
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

  /** Put words in the place of a stretch of the text, which may be empty. Whoever types has no cells selected elsewhere. */
  put(start: number, end: number, words: string): this {
    if (this.state.selection instanceof CellSelection) this.select(start, end);
    const { tr } = this.state;
    this.dispatch(words === '' ? tr.delete(this.position(start), this.position(end)) : tr.insertText(words, this.position(start), this.position(end)));
    return this;
  }

  copy(start: number, end: number): Copy {
    const id = String(this.#copies++);
    this.select(start, end).dispatch(noteCopied(this.state, id));
    return { id, slice: this.state.selection.content() };
  }

  cut(start: number, end: number): Copy {
    const copy = this.copy(start, end);
    this.dispatch(this.state.tr.deleteSelection().setMeta('uiEvent', 'cut'));
    return copy;
  }

  paste(at: number, { id, slice }: Copy): this {
    this.dispatch(notePasting(this.state, id));
    this.dispatch(this.state.tr.replaceRange(this.position(at), this.position(at), slice).setMeta('uiEvent', 'paste'));
    return this;
  }

  /** Move words by the pointer, to a place counted before they go. */
  drag(start: number, end: number, to: number): this {
    const { id, slice } = this.copy(start, end);
    this.dispatch(notePasting(this.state, id));
    const [tr, target] = [this.state.tr.deleteSelection(), this.position(to)];
    const at = tr.mapping.map(target);
    this.dispatch(tr.replaceRange(at, at, slice).setMeta('uiEvent', 'drop'));
    return this;
  }
}

/** Words that were copied outside the editor. */
export function outside(words: string): Copy {
  return { id: null, slice: articleNode(paragraphs(...words.split('\n'))).slice(1, words.length + 2 * words.split('\n').length - 1) };
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
