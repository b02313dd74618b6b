import type { Words } from '../article/import-words';
import { inStore } from '../client/browser-store';

/** A version that was brought and not yet saved, with its note, kept in this browser. */
export type KeptVersion = { words: Words; note: string; writtenAt: string };

/** What a person has kept for an article; `null` for nothing. */
export async function findVersion(articleId: string, personId: string): Promise<KeptVersion | null> {
  const value = await inStore('texts', 'readonly', (store): IDBRequest<unknown> => store.get(keyOf(articleId, personId)));
  return isKeptVersion(value) ? value : null;
}

export async function keepVersion(articleId: string, personId: string, version: KeptVersion): Promise<void> {
  await inStore('texts', 'readwrite', (store) => store.put(version, keyOf(articleId, personId)));
}

export async function dropVersion(articleId: string, personId: string): Promise<void> {
  await inStore('texts', 'readwrite', (store) => store.delete(keyOf(articleId, personId)));
}

function keyOf(articleId: string, personId: string): string {
  return `version ${articleId} ${personId}`;
}

function isKeptVersion(value: unknown): value is KeptVersion {
  return isRecord(value) && isWords(value['words']) && typeof value['note'] === 'string' && typeof value['writtenAt'] === 'string';
}

function isWords(value: unknown): value is Words {
  if (!isRecord(value)) return false;
  const { form, seen, rich } = value;
  return (form === 'text' || form === 'markdown' || form === 'html') && typeof seen === 'string' && (rich === null || typeof rich === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
