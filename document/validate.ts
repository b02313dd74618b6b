import { Fragment, Mark, type Node, type Schema } from '@tiptap/pm/model';
import { Refusal } from '#domain/refusal';
import type { ArticleDocument } from './article-document';
import { articleGrammar, type Grammar, rationaleGrammar, type TypeRule } from './grammar';
import type { RationaleDocument } from './rationale-document';
import { articleSchema, rationaleSchema } from './schema';

/**
 * How large a document may be. A 20,000-word article in which every second word is marked has about
 * 25,000 nodes and 150,000 code units of text.
 */
export const documentLimits = { maxDepth: 50, maxNodes: 50_000, maxTextLength: 2_000_000 } as const;

/** Every rule that a document can break, with its English sentence; the screens translate by `ruleCode`. */
const documentRules = {
  'not-an-object': 'this is a JSON object',
  'not-a-list': 'this is a JSON list',
  'unknown-key': 'there is no such key',
  'unknown-type': 'there is no such type of node or mark',
  attribute: 'this attribute has another form',
  'text-empty': 'a text is a string that is not empty',
  'text-unstorable': 'a text holds no NUL character and no half of a surrogate pair',
  'too-deep': `blocks are nested at most ${documentLimits.maxDepth} deep`,
  'too-many-nodes': `a document has at most ${documentLimits.maxNodes} nodes`,
  'too-long': `a document has at most ${documentLimits.maxTextLength} characters`,
  structure: 'this node may not hold what it holds',
} as const;
export type DocumentRule = keyof typeof documentRules;

/**
 * Read an article's document from outside.
 *
 * Strict: known types, known keys, attributes of exact type and range, safe addresses, the limits of
 * {@link documentLimits}, and the structure of the schema. The result is the document as ProseMirror writes
 * it: attributes filled in, marks in schema order, neighbouring texts with equal marks joined. Every
 * character of the text is kept as it came.
 *
 * @param field where the document stands in the request; the prefix of the refusal's field.
 * @throws Refusal `document-invalid` with the dotted path and the first rule broken, in document order.
 */
export function parseArticleDocument(value: unknown, field = 'document'): ArticleDocument {
  return plain(parse(value, articleGrammar, articleSchema, field));
}

/** Read a rationale from outside; as {@link parseArticleDocument}, by the rationale's own grammar. */
export function parseRationale(value: unknown, field = 'rationale'): RationaleDocument {
  return plain(parse(value, rationaleGrammar, rationaleSchema, field));
}

/** A node as ordinary objects. ProseMirror's attributes have no prototype, which React refuses to hand to a browser. */
function plain(node: Node) {
  return structuredClone(node.toJSON());
}

/** Refuse a source before a document is built of it. */
export function refuseDocument(rule: 'too-many-nodes' | 'too-long' | 'text-unstorable'): never {
  refuse(rule, { parent: null, key: 'document' });
}

function parse(value: unknown, grammar: Grammar, schema: Schema, field: string): Node {
  const root = { parent: null, key: field };
  readWords(value, grammar, root);
  if (!isRecord(value) || value['type'] !== 'doc') refuse('unknown-type', { parent: root, key: 'type' });
  const node = joinTexts(schema.nodeFromJSON(value));
  checkStructure(node, root);
  node.check();
  return node;
}

type Path = { parent: Path | null; key: string | number };
type Task = { value: unknown; path: Path; depth: number };
type Room = { nodes: number; text: number };

/** Check every node on its own, without recursion: the nesting of unchecked input has no bound. */
function readWords(value: unknown, grammar: Grammar, root: Path): void {
  const tasks: Task[] = [{ value, path: root, depth: 0 }];
  const room: Room = { nodes: documentLimits.maxNodes, text: documentLimits.maxTextLength };
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { path, depth } = task;
    const children = readNode(task.value, grammar, path, room);
    const content = { parent: path, key: 'content' };
    if (children.length > 0 && depth === documentLimits.maxDepth) refuse('too-deep', content);
    if (tasks.length + children.length > room.nodes) refuse('too-many-nodes', content);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      tasks.push({ value: children[index], path: { parent: content, key: index }, depth: depth + 1 });
    }
  }
}

/** Check one node but for its children, which are returned. */
function readNode(value: unknown, grammar: Grammar, path: Path, room: Room): readonly unknown[] {
  if (!isRecord(value)) refuse('not-an-object', path);
  const { type, rule } = readType(value, grammar.nodes, path);
  const keys = type === 'text' ? ['text', 'marks'] : rule.inline ? ['attrs', 'marks'] : ['attrs', 'content'];
  readKeys(value, ['type', ...keys], path);
  readAttributes(value['attrs'], rule, path);
  if (type === 'text') readText(value['text'], { parent: path, key: 'text' }, room);
  readList(value['marks'], { parent: path, key: 'marks' }).forEach((mark, index) => {
    readMark(mark, grammar, { parent: { parent: path, key: 'marks' }, key: index });
  });
  room.nodes -= 1;
  return readList(value['content'], { parent: path, key: 'content' });
}

function readMark(value: unknown, grammar: Grammar, path: Path): void {
  if (!isRecord(value)) refuse('not-an-object', path);
  const { rule } = readType(value, grammar.marks, path);
  readKeys(value, ['type', 'attrs'], path);
  readAttributes(value['attrs'], rule, path);
}

function readType(value: Record<string, unknown>, rules: Map<string, TypeRule>, path: Path): { type: string; rule: TypeRule } {
  const type = value['type'];
  const rule = typeof type === 'string' ? rules.get(type) : undefined;
  if (typeof type !== 'string' || rule === undefined) refuse('unknown-type', { parent: path, key: 'type' });
  return { type, rule };
}

function readKeys(value: Record<string, unknown>, known: readonly string[], path: Path): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) refuse('unknown-key', { parent: path, key });
}

function readAttributes(value: unknown, { attributes }: TypeRule, parent: Path): void {
  const path = { parent, key: 'attrs' };
  if (value !== undefined && !isRecord(value)) refuse('not-an-object', path);
  const given = value ?? {};
  readKeys(given, Object.keys(attributes), path);
  for (const [key, { required, test, says }] of Object.entries(attributes)) {
    if (!(required || Object.hasOwn(given, key))) continue;
    if (!test(given[key])) refuse('attribute', { parent: path, key }, says);
  }
}

function readText(value: unknown, path: Path, room: Room): void {
  if (typeof value !== 'string' || value === '') refuse('text-empty', path);
  room.text -= value.length;
  if (room.text < 0) refuse('too-long', path);
  if (value.includes('\0') || !value.isWellFormed()) refuse('text-unstorable', path);
}

function readList(value: unknown, path: Path): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) refuse('not-a-list', path);
  return value;
}

/** `nodeFromJSON` leaves texts apart that an editor would hold as one; two spellings of one document. */
function joinTexts(node: Node): Node {
  return node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(joinTexts)));
}

/** `Node.check` says that something is wrong, not where. The depth is bounded by now. */
function checkStructure(node: Node, path: Path): void {
  if (!node.type.validContent(node.content)) refuse('structure', { parent: path, key: 'content' });
  const marks = node.marks.reduce((set, mark) => mark.addToSet(set), Mark.none);
  if (!Mark.sameSet(marks, node.marks)) refuse('structure', { parent: path, key: 'marks' });
  node.forEach((child, _offset, index) => {
    checkStructure(child, { parent: { parent: path, key: 'content' }, key: index });
  });
}

function refuse(rule: DocumentRule, path: Path, says: string = documentRules[rule]): never {
  const keys: (string | number)[] = [];
  for (let at: Path | null = path; at !== null; at = at.parent) keys.unshift(at.key);
  throw new Refusal('document-invalid', { field: keys.join('.').slice(0, 400).toWellFormed(), params: { rule: says, ruleCode: rule } });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
