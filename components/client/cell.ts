import { useSyncExternalStore } from 'react';

/** One value that many parts of the page read and few write; each reader redraws alone. */
export class Cell<T> {
  #value: T;
  readonly #equals: (a: T, b: T) => boolean;
  readonly #listeners = new Set<() => void>();

  constructor(value: T, equals: (a: T, b: T) => boolean = Object.is) {
    this.#value = value;
    this.#equals = equals;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): T => this.#value;

  readonly set = (value: T): void => {
    if (this.#equals(this.#value, value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  };
}

/** The value of a cell, kept up to date. */
export function useCell<T>(cell: Cell<T>): T {
  return useSyncExternalStore(cell.subscribe, cell.get, cell.get);
}
