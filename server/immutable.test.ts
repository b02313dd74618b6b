import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '#server/db';
import { settings } from './env.js';
import { aNewsroom } from '#server/newsroom-fixture';
import { anApprovedClaim, publishNow } from '#server/review-fixture';

const immutable = ['Revision', 'Anchor', 'Snapshot', 'ScaleVersion', 'Rating', 'Verdict', 'Submission', 'Withdrawal', 'Review', 'Edition', 'EditionClaim', 'LedgerEntry'];

beforeAll(async () => {
  const newsroom = await aNewsroom();
  await anApprovedClaim(newsroom, 'Mexico sent two tankers to Cuba');
  await publishNow(newsroom);
}, 120_000);

describe('the application’s role', () => {
  it.each(immutable)('cannot rewrite, empty or drop %s', async (table) => {
    const [column] = await db.$queryRaw<{ name: string }[]>`
      SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${table} LIMIT 1`;
    const name = column?.name ?? '';
    for (const attempt of [
      `UPDATE "${table}" SET "${name}" = "${name}"`,
      `DELETE FROM "${table}"`,
      `TRUNCATE "${table}" CASCADE`,
      `DROP TABLE "${table}" CASCADE`,
      `ALTER TABLE "${table}" DISABLE TRIGGER ALL`,
      `ALTER TABLE "${table}" DISABLE TRIGGER "${table}_immutable"`,
      `ALTER TABLE "${table}" ADD COLUMN more text`,
      `DROP TRIGGER "${table}_immutable" ON "${table}"`,
      `CREATE RULE hidden AS ON UPDATE TO "${table}" DO INSTEAD NOTHING`,
    ]) {
      await expect(db.$executeRawUnsafe(attempt), attempt).rejects.toThrow(/permission denied|must be owner/u);
    }
  });

  it.each([
    `SET session_replication_role = 'replica'`,
    `DROP FUNCTION stet_immutable() CASCADE`,
    `CREATE OR REPLACE FUNCTION stet_four_eyes() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`,
    `CREATE TABLE public."Mine" (id int)`,
    `UPDATE "LedgerHead" SET seq = 0`,
    `UPDATE "Scale" SET code = 'mine'`,
    `DELETE FROM "Claim"`,
    `DELETE FROM "Article"`,
    `DELETE FROM "Comment"`,
    `SET ROLE postgres`,
  ])('cannot %s', async (attempt) => {
    await expect(db.$executeRawUnsafe(attempt)).rejects.toThrow(/permission denied|must be owner|does not exist/u);
  });

  it('cannot publish a claim that was not approved for this digest', async () => {
    const [edition, review] = [await db.edition.findFirstOrThrow({ select: { id: true } }), await db.review.findFirstOrThrow()];
    const insert = (digest: string) => db.$executeRaw`
      INSERT INTO "EditionClaim" ("editionId", number, "claimId", digest, "reviewId")
      VALUES (${edition.id}::uuid, 99, ${review.claimId}::uuid, ${digest}, ${review.id}::uuid)`;
    await expect(insert('f'.repeat(64))).rejects.toThrow(/Foreign key|foreign key/u);
  });

  it('cannot write an entry that does not follow the ledger’s head', async () => {
    await expect(db.$executeRaw`
      INSERT INTO "LedgerEntry" (seq, at, type, bytes, previous, leaf)
      VALUES (1000000, now(), 'claim.approved', '\\x00', decode(repeat('00', 32), 'hex'), sha256('x'))`).rejects.toThrow(/does not follow/u);
  });
});


describe('the owner of the tables', () => {
  it.each(immutable)('meets the triggers of %s, even with ordinary ones switched off', async (table) => {
    const owner = new pg.Client({ connectionString: settings().databaseUrl ?? '' });
    await owner.connect();
    try {
      await owner.query(`SET session_replication_role = 'replica'`);
      await expect(owner.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(/is append-only/u);
      const { rowCount } = await owner.query(`SELECT FROM "${table}" LIMIT 1`);
      if (rowCount !== 0) await expect(owner.query(`DELETE FROM "${table}"`)).rejects.toThrow(/is append-only/u);
    } finally {
      await owner.end();
    }
  });
});
