import { Draft } from './draft';
import { FormKeeper } from './kept-forms';
import type { KeptForm } from './kept-forms';

/** What every shelf can do, whatever lies on it. */
type AnyShelf = { isTouched: boolean; take: (form: KeptForm) => void; evict: (name: string) => void; clear: () => void };

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
    draft.cell.subscribe(() => this.#keep(name, draft));
    return draft;
  }

  /** Whether anything on it was written and is not saved. */
  get isTouched(): boolean {
    return [...this.#drafts.values()].some((draft) => draft.isTouched);
  }

  /** Put what was kept where its form will find it, unless that is being written already. */
  take({ name, base, value, keptAt }: KeptForm): void {
    if (isLike(this.#blank, base) && isLike(this.#blank, value)) this.at(name).restore(base, value, keptAt);
  }

  /** Say that the browser no longer has what was kept under a name. */
  evict(name: string): void {
    this.#drafts.get(name)?.stored(null);
  }

  /** Forget everything on this page; what is kept in the browser stays. */
  clear(): void {
    for (const draft of this.#drafts.values()) draft.forget();
    this.#drafts.clear();
  }

  #keep(name: string, draft: Draft<T>): void {
    const form = { kind: this.#kind, name };
    const edit = draft.cell.get();
    if (edit === null || !draft.isTouched) return writer?.keeper.drop(form);
    // What is put aside need not wait for its writer to rest.
    if (edit.keptAt !== null) return writer?.keeper.flush();
    const { base, value } = edit;
    writer?.keeper.keep({ ...form, base, value, keptAt: new Date().toISOString() }, () => draft.stored(value));
  }
}

/** From now on keep what this person writes, and take up what they kept before. Nothing of anybody else stays on the page. */
export function keepFormsOf(personId: string): void {
  if (writer?.personId === personId) return;
  stopKeeping()?.flush();
  const keeper = new FormKeeper(personId, ({ kind, name }) => shelves.get(kind)?.evict(name));
  writer = { personId, keeper };
  window.addEventListener('pagehide', keeper.flush);
  document.addEventListener('visibilitychange', keeper.flush);
  void keeper.list().then((forms) => {
    if (writer?.keeper === keeper) for (const form of forms) shelves.get(form.kind)?.take(form);
  });
}

/** Whether this person has forms half written, on this page or in this browser. */
export async function hasForms(personId: string): Promise<boolean> {
  return [...shelves.values()].some(({ isTouched }) => isTouched) || (await new FormKeeper(personId).list()).length > 0;
}

/** Let go of what this person has half written, on this page and in this browser: nothing of it stays when they leave. */
export async function dropFormsOf(personId: string): Promise<void> {
  const keeper = stopKeeping() ?? new FormKeeper(personId);
  for (const shelf of shelves.values()) shelf.clear();
  await keeper.dropAll();
}

/** Clear the page of what its writer wrote. @returns who kept it. */
function stopKeeping(): FormKeeper | null {
  if (writer === null) return null;
  const { keeper } = writer;
  window.removeEventListener('pagehide', keeper.flush);
  document.removeEventListener('visibilitychange', keeper.flush);
  writer = null;
  for (const shelf of shelves.values()) shelf.clear();
  return keeper;
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
