import { z } from 'zod';
import { assertions, hopRoles, hopStatuses, quoteTypes, relations, voiceKinds } from '#domain/attribution';
import { address, day, id, line, name, text, verbatim } from '#contract/text';

const voiceFields = {
  kind: z.enum(voiceKinds),
  name: name(200),
  role: line(200).optional(),
  description: text(2000).optional(),
  sameAs: z.array(address).max(20).optional(),
  aliases: z.array(name(200)).max(50).optional(),
  protected: z.boolean().optional(),
};

/** A voice that the newsroom did not know yet. Readers see the description of a protected one in place of its name. */
export const createVoice = z.strictObject(voiceFields);
export type CreateVoice = z.infer<typeof createVoice>;

/** Change the given fields of a voice, in every claim that names it. */
export const changeVoice = z.strictObject(voiceFields).partial();
export type ChangeVoice = z.infer<typeof changeVoice>;

/** A voice. The name of a protected one is its description for those who may not know more (`hidden`). */
export const voiceView = z
  .object({
    id,
    kind: z.enum(voiceKinds),
    name: z.string(),
    role: z.string(),
    description: z.string(),
    sameAs: z.array(z.string()),
    aliases: z.array(z.string()),
    protected: z.boolean(),
    hidden: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Voice' });
export type VoiceView = z.infer<typeof voiceView>;

/** A voice as other things name it; a protected one by its description, for those who may not know it. */
export const voiceRef = z
  .object({ id, name: z.string(), kind: z.enum(voiceKinds), role: z.string(), protected: z.boolean() })
  .meta({ id: 'VoiceRef' });
export type VoiceRef = z.infer<typeof voiceRef>;

const cueSpan = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) });

const hopFields = {
  parentId: id.nullable().optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  voiceId: id,
  role: z.enum(hopRoles),
  relation: z.enum(relations),
  cue: verbatim(300).optional(),
  cueSpan: cueSpan.nullable().optional(),
  quoteType: z.enum(quoteTypes).optional(),
  assertion: z.enum(assertions).optional(),
  method: line(300).optional(),
  statedOn: day.nullable().optional(),
  sourceId: id.nullable().optional(),
  status: z.enum(hopStatuses).optional(),
  note: text(2000).optional(),
};

/** A hop below `parentId`, at place `position` among what hangs there; from the text, and last, when they are left out. */
export const addHop = z.strictObject(hopFields);
export type AddHop = z.infer<typeof addHop>;

/** Change the given fields of a hop, or hang it elsewhere in its chain. */
export const changeHop = z.strictObject(hopFields).partial();
export type ChangeHop = z.infer<typeof changeHop>;

/** One hop. `cueSpan` counts UTF-16 units of the newest revision's canonical text. */
export const hopView = z
  .object({
    id,
    parentId: id.nullable(),
    position: z.number().int(),
    voice: voiceRef,
    role: z.enum(hopRoles),
    relation: z.enum(relations),
    cue: z.string(),
    cueSpan: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
    quoteType: z.enum(quoteTypes),
    assertion: z.enum(assertions),
    method: z.string(),
    statedOn: day.nullable(),
    source: z.object({ id, title: z.string(), url: z.string().nullable() }).nullable(),
    status: z.enum(hopStatuses),
    note: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'Hop' });
export type HopView = z.infer<typeof hopView>;

/** What a chain amounts to; see `summarise` in domain/attribution. */
export const attributionSummary = z
  .object({
    depth: z.number().int(),
    hops: z.number().int(),
    origins: z.array(z.object({ voiceId: id, name: z.string() })),
    primaryReached: z.boolean(),
    weakest: z.object({ hopId: id, status: z.enum(hopStatuses) }).nullable(),
    methods: z.array(z.string()),
  })
  .meta({ id: 'AttributionSummary' });
