import { notFound } from 'next/navigation';
import { Refusal } from '#domain/refusal';

/** What a read answers, or the desk's “not found” page when the address names nothing. */
export async function found<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') notFound();
    throw error;
  }
}
