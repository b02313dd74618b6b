import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Actor } from '#domain/permission';
import { describeClaim } from '#server/claims/wording';
import { db, transact } from '#server/db';
import { publishArticle } from '#server/editions/commands';
import { getEditionPreview } from '#server/editions/previews';
import { changeNewsroom } from '#server/newsroom';
import { enrol } from '#server/people/commands';
import { ensureScales, listScales } from '#server/scales';
import { settings } from '../server/env.js';
import { fuelArticle, waterArticle } from './fuel-article';
import { demoPassword, people, type PersonKey } from './people';
import { approve, castOf, placeArticle, send, sendBack, writeClaim, type Cast, type Placed } from './replay';
import { claims, type ClaimSpec } from './story';

/**
 * Fill an empty newsroom with the demo: six people, two articles, claims in every state and one published edition.
 * Everything goes through the same commands as on the screen, so the ledger tells how it came to be.
 */
async function main(): Promise<void> {
  await transact(ensureScales);
  const actors = await enrolEverybody();
  await changeNewsroom(actors.adam, { name: 'The Stet Demo Newsroom', ownHosts: ['courier.example.org'] }, null);
  const [scale] = (await listScales(actors.ana, { limit: 200 })).items.filter(({ code }) => code === 'five-point');
  if (!scale) throw new Error('The five-point scale is missing');
  const cast = await castOf(actors, scale);
  const fuel = await placeArticle(actors.ana, fuelArticle);
  for (const spec of claims) await live(cast, fuel, spec, ['published', 'outdated-after-publication']);
  await publish(actors.paula, fuel);
  await outdate(cast, fuel);
  for (const spec of claims) await live(cast, fuel, spec, ['in-review', 'sent-back', 'approved', 'stays-draft']);
  await placeArticle(actors.ben, waterArticle);
  await introduce();
}

/** Claims that readers have come first, so that an edition holds them and nothing else. */
async function live(cast: Cast, article: Placed, spec: ClaimSpec, fates: readonly ClaimSpec['fate'][]): Promise<void> {
  if (!fates.includes(spec.fate)) return;
  const written = await writeClaim(cast, article, spec);
  if (spec.fate === 'stays-draft') return;
  const sent = await send(cast, spec, written);
  if (spec.fate === 'in-review') return;
  if (spec.fate === 'sent-back') await sendBack(cast.actors.rosa, sent, 'The transcript gives the sentence, not the comparison. Is there any measure, for example cases solved or arrests per year?');
  else await approve(cast.actors.rosa, sent, 'Read against the sources; the words match.');
}

async function publish(publisher: Actor, { articleId }: Placed): Promise<void> {
  const { revision, claims: included, version } = await getEditionPreview(publisher, { articleId });
  await publishArticle(publisher, { articleId }, { revision, claims: included.map(({ claimId, digest }) => ({ claimId, digest })) }, version);
}

/** Change one published claim, so that its approval visibly no longer holds while readers keep what they have. */
async function outdate({ actors }: Cast, { articleId }: Placed): Promise<void> {
  const spec = claims.find(({ fate }) => fate === 'outdated-after-publication');
  const claim = await db.claim.findFirstOrThrow({ where: { statement: spec?.statement ?? '', appearances: { some: { articleId } } } });
  const statement = 'Mexico sent fuel to Cuba in December 2025, during the island’s power cuts.';
  await describeClaim(actors.ben, { claimId: claim.id }, { statement }, claim.version);
}

async function enrolEverybody(): Promise<Record<PersonKey, Actor>> {
  const enrolled = new Map<string, Actor>();
  for (const { key, name, email, roles } of people) {
    enrolled.set(key, await enrol('system', { name, email, roles: [...roles], password: demoPassword }));
  }
  const of = (key: PersonKey): Actor => {
    const actor = enrolled.get(key);
    if (!actor) throw new Error(`The demo has nobody called ${key}`);
    return actor;
  };
  return { ana: of('ana'), ben: of('ben'), rosa: of('rosa'), iker: of('iker'), paula: of('paula'), adam: of('adam') };
}

/** Leave the list that the sign-in page and later starts show. */
async function introduce(): Promise<void> {
  const list = people.map(({ name, email, roles }) => ({ name, email, password: demoPassword, roles }));
  await writeFile(join(settings().dataFolder, 'demo.json'), `${JSON.stringify(list, null, 2)}\n`, { mode: 0o600 });
}

await main();
await db.$disconnect();
