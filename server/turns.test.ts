import { afterAll, expect, it } from 'vitest';
import { db, transact } from './db';
import { aNewsroom } from './newsroom-fixture';

const warnings: string[] = [];
const hear = ({ message }: Error) => warnings.push(message);

process.on('warning', hear);
afterAll(() => process.off('warning', hear));

it('reads several relations in one transaction without a word from the driver', async () => {
  const { article } = await aNewsroom();
  const found = await transact((tx) =>
    tx.article.findUniqueOrThrow({ where: { id: article.id }, include: { revisions: true, appearances: true, editions: true } }),
  );
  await new Promise(setImmediate);
  expect(found.revisions).toHaveLength(1);
  expect(warnings).toEqual([]);
});

it('goes on after a query that failed', async () => {
  await expect(transact((tx) => tx.$queryRaw`SELECT 1 / 0`)).rejects.toThrow('division by zero');
  expect(await db.article.count()).toBe(1);
});
