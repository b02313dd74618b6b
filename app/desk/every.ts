type Page<T> = { items: T[]; nextCursor: string | null };

/** Every item of a list that comes in pages. */
export async function every<T>(read: (query: { limit: number; cursor?: string | undefined }) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: 2000, cursor });
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return items;
}
