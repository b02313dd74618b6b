import { Draft } from './draft';
import type { Edit } from './draft';
import { FormKeeper } from './kept-forms';
import type { KeptForm } from './kept-forms';

/** What every shelf can do, whatever lies on it. */
type AnyShelf = { take: (form: KeptForm) => void; clear: () => void };

const shelves = new Map<string, AnyShelf>();

let writer: { personId: string; keeper: FormKeeper } | null = null;

/**
 * Where the drafts of one kind wait, by name. `blank` is a form of this kind: what an older Stet kept in another shape is
 * passed over.
 */
export class Shelf<T extends object> implements AnyShelf {
  readonly #kind: string;
  readonly #blank: T;
  readonly #drafts = new Map<string, Draft<T>>();

  constructor(kind: string, blank: T) {
    this.#kind = kind;
    this.#blank = blank;
    shelves.set(kind, this);
  }

  at(name: string): Draft<T> {
    const there = this.#drafts.get(name);
    if (there !== undefined) return there;
    const draft = new Draft<T>();
    // A server draws for many people and keeps nothing of any.
    if (typeof window === 'undefined') return draft;
    this.#drafts.set(name, draft);
    draft.cell.subscribe(() => this.#keep(name, draft.isTouched ? draft.cell.get() : null));
    return draft;
  }

  /** Put what was kept where its form will find it, unless that is being written already. */
  take({ name, base, value, keptAt }: KeptForm): void {
    if (isLike(this.#blank, base) && isLike(this.#blank, value)) this.at(name).restore(base, value, keptAt);
  }

  /** Forget everything on this page; what is kept in the browser stays. */
  clear(): void {
    for (const draft of this.#drafts.values()) draft.forget();
    this.#drafts.clear();
  }

  #keep(name: string, edit: Edit<T> | null): void {
    const form = { kind: this.#kind, name };
    if (edit === null) writer?.keeper.drop(form);
    else if (edit.keptAt === null) writer?.keeper.keep({ ...form, base: edit.base, value: edit.value, keptAt: new Date().toISOString() });
  }
}

/** From now on keep what this person writes, and take up what they kept before. Nothing of anybody else stays on the page. */
export function keepFormsOf(personId: string): void {
  if (writer?.personId === personId) return;
  if (writer !== null) {
    window.removeEventListener('pagehide', writer.keeper.flush);
    document.removeEventListener('visibilitychange', writer.keeper.flush);
    const { keeper } = writer;
    writer = null;
    keeper.flush();
    for (const shelf of shelves.values()) shelf.clear();
  }
  const keeper = new FormKeeper(personId);
  writer = { personId, keeper };
  window.addEventListener('pagehide', keeper.flush);
  document.addEventListener('visibilitychange', keeper.flush);
  void keeper.list().then((forms) => {
    if (writer?.keeper === keeper) for (const form of forms) shelves.get(form.kind)?.take(form);
  });
}

/** Whether a value has the fields of an example, each of the same sort or empty. */
function isLike<T extends object>(example: T, value: object): value is T {
  const fields = new Map<string, unknown>(Object.entries(value));
  const known = Object.entries(example);
  return known.length === fields.size && known.every(([name, one]) => fields.has(name) && isSameSort(one, fields.get(name)));
}

function isSameSort(a: unknown, b: unknown): boolean {
  return a === null || b === null || (typeof a === typeof b && Array.isArray(a) === Array.isArray(b));
}
