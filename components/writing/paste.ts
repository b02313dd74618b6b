import { DOMSerializer, Slice } from '@tiptap/pm/model';
import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { fromHtml, fromPlainText } from '#document/paste';

/** HTML that was copied out of an editor carries this mark; it is read by the schema alone and keeps its open ends. */
const ownMark = 'data-pm-slice';

/** What is pasted as HTML, cleaned as an imported article is. */
export function cleanHtml(html: string, view: EditorView): string {
  if (html.includes(ownMark)) return html.replaceAll('\0', '').toWellFormed();
  const node = view.state.schema.nodeFromJSON(fromHtml(html));
  const box = document.createElement('div');
  box.append(DOMSerializer.fromSchema(view.state.schema).serializeFragment(node.content));
  return box.innerHTML;
}

/** What is pasted as plain text: a single line as it is, several as paragraphs. */
export function readText(text: string, context: ResolvedPos): Slice {
  const { schema } = context.doc.type;
  const words = text.replaceAll('\0', '').toWellFormed();
  if (!/[\r\n]/.test(words)) return words === '' ? Slice.empty : new Slice(schema.node('paragraph', null, schema.text(words, context.marks())).content, 0, 0);
  return Slice.maxOpen(schema.nodeFromJSON(fromPlainText(words)).content);
}
