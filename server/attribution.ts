import { z } from 'zod';
import type { AddHop, ChangeHop } from '#contract/attribution';
import type { ClaimView } from '#contract/claim';
import { placeHop, removeHop as takeOut, restoreHop as putBack } from '#domain/chain';
import type { Link } from '#domain/chain';
import { invalid } from '#domain/invalid-input';
import type { Actor } from '#domain/permission';
import { Refusal } from '#domain/refusal';
import type { Hop } from '#prisma';
import { editClaim } from '#server/claims/edit';
import type { Tx } from '#server/db';
import { dateOf } from '#server/days';
import { given } from '#server/given';
import { newId } from '#server/id';
import { listEvents } from '#server/ledger';
import type { Event } from '#server/ledger';
import { expectSource } from '#server/sources';
import { expectVoice } from '#server/voices';

/** What a chain hangs from: an appearance or a piece of evidence. */
type Target = { appearanceId: string | null; evidenceId: string | null };

/** Say whose words an appearance's words are, or whose those were. */
export function addHop(actor: Actor, { claimId, appearanceId }: { claimId: string; appearanceId: string }, body: AddHop): Promise<ClaimView> {
  return editClaim(actor, claimId, null, async (tx) => {
    const found = await tx.appearance.findFirst({ where: { id: appearanceId, claimId, deletedAt: null }, select: { id: true } });
    if (!found) throw new Refusal('not-found', { params: { noun: 'appearance' } });
    return add(tx, actor, claimId, { appearanceId, evidenceId: null }, body);
  });
}

/** The same for a piece of evidence: whom its source has it from. */
export function addEvidenceHop(actor: Actor, { claimId, evidenceId }: { claimId: string; evidenceId: string }, body: AddHop): Promise<ClaimView> {
  return editClaim(actor, claimId, null, async (tx) => {
    const found = await tx.evidence.findFirst({ where: { id: evidenceId, claimId, deletedAt: null }, select: { id: true } });
    if (!found) throw new Refusal('not-found', { params: { noun: 'evidence' } });
    return add(tx, actor, claimId, { appearanceId: null, evidenceId }, body);
  });
}

/** Change a hop, or hang it elsewhere in its chain. */
export function changeHop(
  actor: Actor,
  { claimId, hopId }: { claimId: string; hopId: string },
  body: ChangeHop,
  expectedVersion: number | null,
): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const hop = await findHop(tx, claimId, hopId);
    await expectNamed(tx, body);
    const chain = await chainOf(tx, hop);
    const { parentId = hop.parentId, voiceId = hop.voiceId, position, cueSpan, ...fields } = body;
    const stays = parentId === hop.parentId && position === undefined;
    const placed = placeHop(chain, { id: hopId, parentId, voiceId }, stays ? placeOf(chain, hop) : (position ?? null));
    const cue = await changeCue(tx, hop, fields.cue, cueSpan);
    await saveOrder(tx, actor, chain, placed);
    await tx.hop.update({ where: { id: hopId }, data: { ...words(fields), ...cue, voiceId, updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'hop.changed', hopId, changed: Object.keys(body) };
  });
}

/** Take a hop out of its chain. */
export function removeHop(
  actor: Actor,
  { claimId, hopId }: { claimId: string; hopId: string },
  expectedVersion: number | null,
): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const hop = await findHop(tx, claimId, hopId);
    const chain = await chainOf(tx, hop);
    const hung = chain.filter(({ parentId }) => parentId === hopId).map(({ id }) => id);
    await saveOrder(tx, actor, chain, takeOut(chain, hopId));
    await tx.hop.update({ where: { id: hopId }, data: { deletedAt: new Date(), updatedById: actor.id, version: { increment: 1 } } });
    return { type: 'hop.removed', hopId, hung, ...targetOf(hop) };
  });
}

const removal = z.object({ hopId: z.string(), hung: z.array(z.string()) });

/** Bring a removed hop back into its chain. Nothing happens to one that is there. */
export function restoreHop(
  actor: Actor,
  { claimId, hopId }: { claimId: string; hopId: string },
  expectedVersion: number | null,
): Promise<ClaimView> {
  return editClaim(actor, claimId, expectedVersion, async (tx) => {
    const hop = await findHop(tx, claimId, hopId, { removed: true });
    if (hop.deletedAt === null) return null;
    const removed = (await listEvents(tx, claimId, 'hop.removed', removal)).find((event) => event.hopId === hopId);
    const chain = await chainOf(tx, hop);
    const placed = putBack(chain, hop, removed?.hung ?? []);
    const { parentId = null, position = 0 } = placed.find(({ id }) => id === hopId) ?? {};
    await tx.hop.update({ where: { id: hopId }, data: { deletedAt: null, parentId, position, updatedById: actor.id, version: { increment: 1 } } });
    await saveOrder(tx, actor, chain, placed);
    return { type: 'hop.restored', hopId, ...targetOf(hop) };
  });
}

async function add(tx: Tx, actor: Actor, claimId: string, target: Target, body: AddHop): Promise<Event> {
  await expectNamed(tx, body);
  const { parentId = null, position, cueSpan = null, voiceId, role, relation, ...fields } = body;
  const id = newId();
  const chain = await chainOf(tx, target);
  const placed = placeHop(chain, { id, parentId, voiceId }, position ?? null);
  const cue = await decideCue(tx, target, body.cue ?? '', cueSpan);
  await saveOrder(tx, actor, chain, placed);
  await tx.hop.create({
    data: {
      ...words(fields), ...cue, ...target, id, claimId, parentId, voiceId, role, relation,
      position: placeOf(placed, { id }), createdById: actor.id, updatedById: actor.id,
    },
  });
  return { type: 'hop.added', hopId: id, voiceId, ...targetOf(target) };
}

async function findHop(tx: Tx, claimId: string, hopId: string, { removed = false } = {}): Promise<Hop> {
  const hop = await tx.hop.findFirst({ where: { id: hopId, claimId, ...(removed ? {} : { deletedAt: null }) } });
  if (!hop) throw new Refusal('not-found', { params: { noun: 'hop' } });
  return hop;
}

function chainOf(tx: Tx, target: Target): Promise<Link[]> {
  return tx.hop.findMany({
    where: { ...pickTarget(target), deletedAt: null },
    select: { id: true, parentId: true, position: true, voiceId: true },
    orderBy: { id: 'asc' },
  });
}

/** Refuse a voice or source that does not exist. */
async function expectNamed(tx: Tx, { voiceId, sourceId }: ChangeHop): Promise<void> {
  if (voiceId !== undefined) await expectVoice(tx, voiceId, 'voiceId');
  if (sourceId !== undefined && sourceId !== null) await expectSource(tx, sourceId, 'sourceId');
}

/** Save where the other hops of the chain now stand; the hop itself when it is among them already. */
async function saveOrder(tx: Tx, actor: Actor, before: readonly Link[], after: readonly Link[]): Promise<void> {
  for (const { id, parentId, position } of after) {
    const old = before.find((link) => link.id === id);
    if (!old || (old.parentId === parentId && old.position === position)) continue;
    await tx.hop.update({ where: { id }, data: { parentId, position, updatedById: actor.id, version: { increment: 1 } } });
  }
}

/** The cue with its place in the newest revision, which it must quote exactly. */
async function decideCue(tx: Tx, { appearanceId }: Target, cue: string, span: { start: number; end: number } | null) {
  if (span === null) return { cue, cueStart: null, cueEnd: null };
  if (appearanceId === null) {
    throw invalid('cueSpan', 'cue-elsewhere');
  }
  const revision = await tx.revision.findFirstOrThrow({
    where: { article: { appearances: { some: { id: appearanceId } } } },
    orderBy: { number: 'desc' },
    select: { number: true, text: true },
  });
  if (span.end <= span.start || revision.text.slice(span.start, span.end) !== cue) {
    throw new Refusal('anchor-mismatch', { field: 'cueSpan', params: { revision: revision.number } });
  }
  return { cue, cueStart: span.start, cueEnd: span.end };
}

/** Other cue words stand elsewhere, so without a new place the old one goes with the old words. */
async function changeCue(tx: Tx, hop: Hop, cue = hop.cue, span: { start: number; end: number } | null | undefined) {
  if (span === undefined) return cue === hop.cue ? {} : { cue, cueStart: null, cueEnd: null };
  return decideCue(tx, hop, cue, span);
}

function placeOf(chain: readonly Link[], { id }: { id: string }): number {
  return chain.find((link) => link.id === id)?.position ?? 0;
}

function words({ statedOn, ...fields }: Omit<ChangeHop, 'parentId' | 'voiceId' | 'position' | 'cue' | 'cueSpan'>) {
  return { ...given(fields), ...(statedOn === undefined ? {} : { statedOn: dateOf(statedOn) }) };
}

function pickTarget({ appearanceId, evidenceId }: Target): Target {
  return { appearanceId, evidenceId };
}

function targetOf({ appearanceId, evidenceId }: Target) {
  return appearanceId === null ? { evidenceId } : { appearanceId };
}
