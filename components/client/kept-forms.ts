import { inStore, listStore } from './browser-store';

/** A form that was half written: which one (`kind` and `name`), what it was made from, what was written, and when. */
export type KeptForm = { kind: string; name: string; base: object; value: object; keptAt: string };

/** How many forms one person keeps in a browser, how long each may be (code units of its JSON), and for how many days. */
const maxForms = 50;
const maxLength = 200_000;
const maxDays = 30;

type Named = Pick<KeptForm, 'kind' | 'name'>;
type Waiting = { timer: ReturnType<typeof setTimeout>; form: KeptForm; onStored: () => void };

/** How long a writer has to rest before a form is kept. */
const restMs = 400;

/**
 * Keeps one person's half-written forms in this browser. Each stands under that person's id: whoever else signs in here is
 * never shown it. The oldest make room for new ones, and are called `onEvicted`. What is longer than a form can be is not kept, and what names a
 * protected voice never is: a browser hides nothing from whoever sits at it.
 */
export class FormKeeper {
  readonly #personId: string;
  readonly #onEvicted: (form: Named) => void;
  /** The forms that are kept by their keys, the oldest first. */
  readonly #kept = new Map<string, Named>();
  readonly #waiting = new Map<string, Waiting>();

  constructor(personId: string, onEvicted: (form: Named) => void = () => null) {
    this.#personId = personId;
    this.#onEvicted = onEvicted;
  }

  /** What this person kept, the oldest first. */
  async list(): Promise<KeptForm[]> {
    const since = new Date(Date.now() - maxDays * 86_400_000).toISOString();
    const stored = await listStore('forms', `${this.#personId} `);
    const forms = stored.flatMap(([key, value]) => (isKeptForm(value) ? [{ key, form: value }] : [])).sort((a, b) => a.form.keptAt.localeCompare(b.form.keptAt));
    const current = forms.filter(({ form }) => form.keptAt >= since).slice(-maxForms);
    for (const { key, form } of current) this.#kept.set(key, form);
    for (const [key] of stored) if (!this.#kept.has(key)) void remove(key);
    return current.map(({ form }) => form);
  }

  /** Keep a form soon, in the place of what was kept of it. `onStored`: the browser has it. */
  keep(form: KeptForm, onStored: () => void): void {
    if (namesProtected(form)) return this.drop(form);
    const key = this.#keyOf(form);
    clearTimeout(this.#waiting.get(key)?.timer);
    const timer = setTimeout(() => this.#write(key, form, onStored), restMs);
    this.#waiting.set(key, { timer, form, onStored });
  }

  /** Let go of a form: it is saved, or no longer wanted. */
  drop(form: Named): void {
    const key = this.#keyOf(form);
    clearTimeout(this.#waiting.get(key)?.timer);
    this.#waiting.delete(key);
    if (this.#kept.delete(key)) void remove(key);
  }

  /** Keep at once what waits: this may be the last chance. */
  readonly flush = (): void => {
    for (const [key, { timer, form, onStored }] of this.#waiting) {
      clearTimeout(timer);
      this.#write(key, form, onStored);
    }
  };

  /** Let go of everything that this person kept. */
  async dropAll(): Promise<void> {
    for (const { timer } of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#kept.clear();
    const stored = await listStore('forms', `${this.#personId} `);
    await Promise.all(stored.map(([key]) => remove(key)));
  }

  #write(key: string, form: KeptForm, onStored: () => void): void {
    this.#waiting.delete(key);
    if (JSON.stringify(form).length > maxLength) return;
    this.#kept.delete(key);
    this.#kept.set(key, form);
    // A browser that stores nothing keeps the form for as long as the page stands.
    void inStore('forms', 'readwrite', (store) => store.put(form, key)).then(() => (this.#kept.has(key) ? onStored() : null), () => null);
    const [oldest] = this.#kept;
    if (oldest === undefined || this.#kept.size <= maxForms) return;
    const [evicted, named] = oldest;
    this.#kept.delete(evicted);
    void remove(evicted);
    this.#onEvicted(named);
  }

  #keyOf({ kind, name }: Named): string {
    return `${this.#personId} ${kind} ${name}`;
  }
}

function remove(key: string): Promise<unknown> {
  return inStore('forms', 'readwrite', (store) => store.delete(key)).catch(() => null);
}

/** Whether a protected voice stands anywhere in it, be it the one that is written or one that is named. */
function namesProtected(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return ('protected' in value && value.protected === true) || Object.values(value).some(namesProtected);
}

function isKeptForm(value: unknown): value is KeptForm {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'kind' in value && typeof value.kind === 'string' &&
    'name' in value && typeof value.name === 'string' &&
    'base' in value && typeof value.base === 'object' && value.base !== null &&
    'value' in value && typeof value.value === 'object' && value.value !== null &&
    'keptAt' in value && typeof value.keptAt === 'string'
  );
}
