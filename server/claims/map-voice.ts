import type { VoiceRef } from '#contract/attribution';
import { voiceKinds } from '#domain/attribution';
import type { ContentVoice } from '#domain/digest';
import { may } from '#domain/permission';
import type { Actor } from '#domain/permission';
import { publicFace } from '#domain/voice';
import type { Prisma } from '#prisma';
import { oneOf } from '#server/vocabulary';

export type VoiceRow = Prisma.VoiceGetPayload<object>;

/** A voice in one line. A protected one is named only to those who may know who it is, and described to others in their language. */
export function voiceRef(row: VoiceRow, actor: Actor): VoiceRef {
  const kind = oneOf(voiceKinds, row.kind);
  const { name, role } = isHidden(row, actor) ? publicFace({ ...row, kind }, actor.language ?? 'en') : row;
  return { id: row.id, name, kind, role, protected: row.protected };
}

/** Whether this reader gets the description of a protected voice in place of its name. */
export function isHidden(row: Pick<VoiceRow, 'protected'>, actor: Actor): boolean {
  return row.protected && !may(actor, 'voice.identify');
}

export function voiceName(row: VoiceRow, actor: Actor): string {
  return voiceRef(row, actor).name;
}

export function voiceContent({ id, name, kind, role, description, sameAs, protected: isProtected }: VoiceRow): ContentVoice {
  return { id, name, kind: oneOf(voiceKinds, kind), role, description, sameAs, protected: isProtected };
}
