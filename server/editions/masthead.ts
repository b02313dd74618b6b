import { db } from '#server/db';

/** The newsroom as its readers meet it: its name, and the language it speaks where an article's own is not ours. */
export async function getMasthead(): Promise<{ name: string; language: string }> {
  return db.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, language: true } });
}
