import { notFound } from 'next/navigation';
import { id } from '#contract/text';
import { Refusal } from '#domain/refusal';

/** What a read answers, or the desk's “not found” page when the address names nothing. */
export async function found<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'not-found' || error.code === 'cursor-invalid')) notFound();
    throw error;
  }
}

/** The id that an address names; what is no id names nothing. */
export async function idOf(params: Promise<{ articleId: string }>): Promise<{ articleId: string }> {
  const { articleId } = await params;
  if (!id.safeParse(articleId).success) notFound();
  return { articleId };
}

/** The revision that an address names. */
export async function revisionOf(params: Promise<{ articleId: string; number: string }>): Promise<{ articleId: string; number: number }> {
  const { articleId } = await idOf(params);
  const { number } = await params;
  return { articleId, number: numberOf(number) ?? notFound() };
}

/** The number of a revision as an address writes it; `null` for anything else. */
export function numberOf(word: string): number | null {
  return /^[1-9]\d{0,8}$/u.test(word) ? Number(word) : null;
}

/** A query's value; an address may repeat its keys, and then the first one counts. */
export function firstOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
