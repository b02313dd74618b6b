import type { ChangeNewsroom, NewsroomView } from '#contract/person';
import type { Actor } from '#domain/permission';
import { authorise } from '#domain/permission';
import { gateLevelsWith } from '#domain/gates';
import { Refusal } from '#domain/refusal';
import { expectVersion } from '#server/claims/rows';
import { db, transact } from '#server/db';
import type { Tx } from '#server/db';
import { record } from '#server/ledger';
import type { Newsroom } from '#prisma';

/** The newsroom's settings. */
export async function getNewsroom(actor: Actor): Promise<NewsroomView> {
  authorise(actor, 'article.read');
  return view(await db.newsroom.findUniqueOrThrow({ where: { id: 1 } }));
}

/** Change the settings; of `gates` only the ones that are named. */
export function changeNewsroom(actor: Actor, body: ChangeNewsroom, expectedVersion: number | null): Promise<NewsroomView> {
  return transact(async (tx) => {
    const found = await findNewsroom(tx);
    const grant = authorise(actor, 'newsroom.edit');
    expectVersion(found, expectedVersion);
    if (body.scaleVersionId !== undefined) await expectScale(tx, body.scaleVersionId);
    const changed = await tx.newsroom.update({
      where: { id: 1 },
      data: {
        version: { increment: 1 },
        ...(body.name === undefined ? {} : { name: body.name }),
        ...(body.language === undefined ? {} : { language: body.language }),
        ...(body.ownHosts === undefined ? {} : { ownHosts: [...new Set(body.ownHosts.map(host))] }),
        ...(body.gates === undefined ? {} : { gates: { ...view(found).gates, ...body.gates } }),
        ...(body.scaleVersionId === undefined ? {} : { scaleVersionId: body.scaleVersionId }),
      },
    });
    await record(tx, grant, { type: 'newsroom.changed', changed: Object.keys(body), gates: body.gates, scaleVersionId: body.scaleVersionId });
    return view(changed);
  });
}

async function findNewsroom(tx: Tx): Promise<Newsroom> {
  await tx.$queryRaw`SELECT id FROM "Newsroom" WHERE id = 1 FOR UPDATE`;
  return tx.newsroom.findUniqueOrThrow({ where: { id: 1 } });
}

async function expectScale(tx: Tx, id: string): Promise<void> {
  const found = await tx.scaleVersion.findUnique({ where: { id }, select: { id: true } });
  if (!found) throw new Refusal('not-found', { field: 'scaleVersionId', params: { noun: 'scale' } });
}

/** The host of an address, or the bare host that was typed, in lower case. */
function host(typed: string): string {
  return (/^https?:/iu.test(typed) && URL.canParse(typed) ? new URL(typed).hostname : typed).toLowerCase();
}

function view({ name, language, ownHosts, gates, scaleVersionId, version }: Newsroom): NewsroomView {
  return { name, language, ownHosts, gates: gateLevelsWith(Object(gates)), scaleVersionId, version };
}
