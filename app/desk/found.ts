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

/** A query's value; an address may repeat its keys, and then the first one counts. */
export function firstOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
