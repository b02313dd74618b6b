import type { PublicRating } from '#domain/edition';
import { db } from '#server/db';
import { publicRating } from '#server/editions/draft';

/** The newsroom as its readers meet it: its name, and the language it speaks where an article's own is not ours. */
export async function getMasthead(): Promise<{ name: string; language: string }> {
  return db.newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { name: true, language: true } });
}

/** The labels of the scale in use, in its order; none where a conclusion sentence is the verdict. */
export async function listRatings(): Promise<PublicRating[]> {
  const rows = await db.rating.findMany({
    where: { scaleVersion: { newsrooms: { some: {} } } },
    orderBy: { position: 'asc' },
    include: { scaleVersion: { include: { ratings: true } } },
  });
  return rows.map(publicRating);
}
