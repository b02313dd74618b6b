import { Refusal } from '#domain/refusal';

/** Cut lists into pages. A cursor is the sort key of the last row given out, opaque to the caller. */
export const pageOf = { readCursor, readId, readNumber, cut };

function readCursor(cursor: string | undefined): string | null {
  if (cursor === undefined || cursor === '') return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!text.startsWith('v1:') || text.includes('\u0000') || text.includes('\ufffd')) throw new Refusal('cursor-invalid', { field: 'cursor' });
  return text.slice(3);
}

/** The cursor of a list that is sorted by id. */
function readId(cursor: string | undefined): string | null {
  const text = readCursor(cursor);
  if (text !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(text)) throw new Refusal('cursor-invalid', { field: 'cursor' });
  return text;
}

/** The cursor of a list that is sorted by a number, or that counts its rows. */
function readNumber(cursor: string | undefined): number | null {
  const text = readCursor(cursor);
  if (text !== null && !/^\d{1,15}$/u.test(text)) throw new Refusal('cursor-invalid', { field: 'cursor' });
  return text === null ? null : Number(text);
}

/** `rows` holds up to one row more than `limit`; that one only tells that there is a next page. */
function cut<Row, View>(rows: readonly Row[], limit: number, key: (row: Row) => string, view: (row: Row) => View) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? Buffer.from(`v1:${key(last)}`).toString('base64url') : null;
  return { items: items.map(view), nextCursor };
}
