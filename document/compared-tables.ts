import type { Row } from './comparison';
import type { TablePlace } from './passages';

/** A cell of two compared tables: what stood in it and no longer does, then what stands in it. */
export type ComparedCell<T> = { isHeader: boolean; colspan: number; rowspan: number; parts: T[] };

/** A line of cells. `added` and `removed` lines stand in one of the two tables only. */
export type ComparedLine<T> = { kind: 'kept' | 'added' | 'removed'; cells: ComparedCell<T>[] };

/** Something that stands between tables, or the lines of a table. */
export type Gathered<T> = { part: T; lines: null } | { part: null; lines: ComparedLine<T>[] };

/**
 * Gather the rows of compared texts that stand in tables into tables, in the place of the first of them.
 *
 * A table is drawn as it is now. Which earlier line became which later one is what most of their cells that stayed say; what went
 * from such a line stands in the cell of its column, before what took its place, and lines that went whole stand where they stood.
 */
export function gatherTables<T extends { row: Row }>(parts: readonly T[]): Gathered<T>[] {
  const kinship = new TableKinship(parts.map(({ row }) => row));
  const tables = new Map<string, Building<T>>();
  const gathered: (T | Building<T>)[] = [];
  for (const part of parts) {
    const { after, sources } = part.row;
    const place = after === null ? (sources[0]?.place ?? null) : after.place;
    if (place === null) {
      gathered.push(part);
      continue;
    }
    const name = after === null ? kinship.tableOf(place) : `later ${place.table}`;
    const table = tables.get(name) ?? new Building<T>(kinship);
    if (!tables.has(name)) gathered.push(table);
    tables.set(name, table);
    if (after === null) table.goneFrom(place, part);
    else table.put(place, part);
  }
  return gathered.map((one) => (one instanceof Building ? { part: null, lines: one.lines() } : { part: one, lines: null }));
}

/** What the cells that stayed say about the lines and columns that they stayed in. */
class TableKinship {
  readonly #tables = new Votes();
  readonly #lines = new Votes();
  readonly #columns = new Votes();

  constructor(rows: readonly Row[]) {
    for (const { after, sources, isMoved } of rows) {
      const now = after?.place ?? null;
      if (now === null || isMoved) continue;
      for (const { place } of sources) {
        if (place === null) continue;
        this.#tables.add(`${place.table}`, now.table);
        this.#lines.add(`${place.table} ${place.row}`, now.row);
        this.#columns.add(`${place.table} ${place.column}`, now.column);
      }
    }
  }

  /** The name of the table that an earlier one became, or of itself. */
  tableOf({ table }: TablePlace): string {
    const now = this.#tables.winner(`${table}`);
    return now === null ? `earlier ${table}` : `later ${now}`;
  }

  lineOf(table: number, row: number): number | null {
    return this.#lines.winner(`${table} ${row}`);
  }

  columnOf({ table, column }: TablePlace): number {
    return this.#columns.winner(`${table} ${column}`) ?? column;
  }
}

class Votes {
  readonly #votes = new Map<string, Map<number, number>>();

  add(about: string, choice: number): void {
    const counts = this.#votes.get(about) ?? new Map<number, number>();
    this.#votes.set(about, counts.set(choice, (counts.get(choice) ?? 0) + 1));
  }

  winner(about: string): number | null {
    const [best] = [...(this.#votes.get(about) ?? [])].sort(([, a], [, b]) => b - a);
    return best === undefined ? null : best[0];
  }
}

/** A line on its way: behind which later line it stands, its own number among those that stand there, and its cells by column. */
type Line<T> = { behind: number; own: number; isGone: boolean; cells: Map<number, ComparedCell<T>> };

class Building<T extends { row: Row }> {
  readonly #kinship: TableKinship;
  readonly #lines = new Map<string, Line<T>>();

  constructor(kinship: TableKinship) {
    this.#kinship = kinship;
  }

  put(place: TablePlace, part: T): void {
    this.#cell(this.#line({ behind: place.row, own: -1, isGone: false }), place.column, place).parts.push(part);
  }

  goneFrom(place: TablePlace, part: T): void {
    const now = this.#kinship.lineOf(place.table, place.row);
    if (now === null) {
      this.#cell(this.#line({ behind: this.#lineBefore(place), own: place.row, isGone: true }), place.column, place).parts.push(part);
      return;
    }
    const { parts } = this.#cell(this.#line({ behind: now, own: -1, isGone: false }), this.#kinship.columnOf(place), place);
    const at = parts.findIndex(({ row }) => row.after !== null);
    parts.splice(at < 0 ? parts.length : at, 0, part);
  }

  lines(): ComparedLine<T>[] {
    return [...this.#lines.values()].sort((a, b) => a.behind - b.behind || a.own - b.own).map(({ isGone, cells }) => {
      const width = Math.max(...cells.keys()) + 1;
      const all = Array.from({ length: width }, (_, column) => cells.get(column) ?? { isHeader: false, colspan: 1, rowspan: 1, parts: [] });
      return { kind: isGone ? 'removed' : isAdded(all) ? 'added' : 'kept', cells: all };
    });
  }

  #line({ behind, own, isGone }: Omit<Line<T>, 'cells'>): Line<T> {
    const key = `${behind} ${own}`;
    const line = this.#lines.get(key) ?? { behind, own, isGone, cells: new Map() };
    this.#lines.set(key, line);
    return line;
  }

  #cell({ cells }: Line<T>, column: number, { isHeader, colspan, rowspan }: TablePlace): ComparedCell<T> {
    const cell = cells.get(column) ?? { isHeader, colspan, rowspan, parts: [] };
    cells.set(column, cell);
    return cell;
  }

  /** The later line that stands before a line that went: what the nearest one above it that stayed became. */
  #lineBefore({ table, row }: TablePlace): number {
    for (let above = row - 1; above >= 0; above -= 1) {
      const now = this.#kinship.lineOf(table, above);
      if (now !== null) return now;
    }
    return -1;
  }
}

function isAdded<T extends { row: Row }>(cells: readonly ComparedCell<T>[]): boolean {
  const held = cells.flatMap(({ parts }) => parts).filter(({ row }) => row.pieces.length > 0 || row.kind !== 'kept');
  return held.length > 0 && held.every(({ row }) => row.kind === 'added');
}
