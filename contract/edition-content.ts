import { z } from 'zod';
import { anchorMethods } from '#domain/anchor';
import { assertions, hopRoles, hopStatuses, quoteTypes, relations, voiceKinds } from '#domain/attribution';
import { claimKinds } from '#domain/claim';
import type { EditionContent, EditionFront, PublicClaim } from '#domain/edition';
import { answerKinds, media, sourceKinds, stances } from '#domain/evidence';
import { confidences, ratingKinds, ratingTokens } from '#domain/verdict';
import { localised } from '#contract/text';

const voice = z.object({ name: z.string(), kind: z.enum(voiceKinds), role: z.string(), description: z.string(), sameAs: z.array(z.string()) });

const hop = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  position: z.number(),
  voice,
  role: z.enum(hopRoles),
  relation: z.enum(relations),
  cue: z.string(),
  quoteType: z.enum(quoteTypes),
  assertion: z.enum(assertions),
  method: z.string(),
  statedOn: z.string().nullable(),
  source: z.object({ title: z.string(), url: z.string().nullable() }).nullable(),
  status: z.enum(hopStatuses),
  note: z.string(),
});

const attribution = z.object({
  depth: z.number(),
  hops: z.number(),
  origins: z.array(z.object({ voiceId: z.string(), name: z.string() })),
  primaryReached: z.boolean(),
  weakest: z.object({ hopId: z.string(), status: z.enum(hopStatuses) }).nullable(),
  methods: z.array(z.string()),
});

const evidence = z.object({
  id: z.string(),
  number: z.number(),
  source: z.object({ title: z.string(), url: z.string().nullable(), kind: z.enum(sourceKinds), publisher: z.string().nullable(), publishedOn: z.string().nullable() }),
  stance: z.enum(stances),
  excerpt: z.string(),
  answerKind: z.enum(answerKinds),
  medium: z.enum(media),
  isPrimary: z.boolean(),
  question: z.string().nullable(),
  note: z.string(),
  hops: z.array(hop),
  attribution,
});

const rating = z.object({
  code: z.string(),
  kind: z.enum(ratingKinds),
  token: z.enum(ratingTokens),
  label: localised,
  definition: localised,
  value: z.number().nullable(),
  best: z.number().nullable(),
  worst: z.number().nullable(),
});

const anchor = z.object({
  start: z.number(),
  end: z.number(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  method: z.enum(anchorMethods),
  confidence: z.number(),
});

const claim = z.object({
  number: z.number(),
  claimId: z.string(),
  appearanceId: z.string(),
  statement: z.string(),
  shortStatement: z.string(),
  claimant: voice.nullable(),
  claimedOn: z.string().nullable(),
  place: z.string(),
  kinds: z.array(z.enum(claimKinds)),
  anchor,
  hops: z.array(hop),
  attribution,
  evidence: z.array(evidence),
  origins: z.array(z.object({ id: z.string(), name: z.string() })),
  links: z.number(),
  verdict: z.object({
    number: z.number(),
    rating: rating.nullable(),
    conclusion: z.string(),
    rationale: z.unknown(),
    confidence: z.enum(confidences).nullable(),
    whatWouldChangeIt: z.string(),
    author: z.string(),
  }),
  review: z.object({ reviewer: z.string(), at: z.string() }),
  digest: z.string(),
}) satisfies z.ZodType<PublicClaim>;

const article = z.object({
  id: z.string(),
  slug: z.string(),
  title: z.string(),
  byline: z.string(),
  outlet: z.string(),
  language: z.string(),
  publishedOn: z.string().nullable(),
  originalUrl: z.string().nullable(),
});

const newsroom = z.object({ name: z.string() });

/** An edition's content as it was stored for good, with the name that its publisher had on that day. */
export const storedEdition = z.object({
  article,
  newsroom,
  revision: z.object({ number: z.number(), sha256: z.string(), document: z.unknown(), text: z.string() }),
  claims: z.array(claim),
  publishedBy: z.string(),
}) satisfies z.ZodType<EditionContent & { publishedBy: string }>;

/** What lists take from it. */
export const storedFront = z.object({
  article,
  newsroom,
  checks: z.array(z.object({ number: z.number(), rating: rating.nullable() })),
  publishedBy: z.string(),
}) satisfies z.ZodType<Pick<EditionFront, 'article' | 'newsroom' | 'checks' | 'publishedBy'>>;

/** What the list of corrections takes from it. */
export const storedTitle = article.pick({ slug: true, title: true, language: true });
