import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { Assertion, HopRole, HopStatus, QuoteType, Relation, VoiceKind } from '#domain/attribution';
import type { ClaimKind } from '#domain/claim';
import type { AnswerKind, Medium, SourceKind, Stance } from '#domain/evidence';
import type { Confidence } from '#domain/verdict';

/** A voice with everything that readers may be told of it. */
export type ContentVoice = {
  id: string;
  name: string;
  kind: VoiceKind;
  role: string;
  description: string;
  sameAs: string[];
  protected: boolean;
};

/** The part of a hop that an approval covers. */
export type ContentHop = {
  id: string;
  parentId: string | null;
  voice: ContentVoice;
  role: HopRole;
  relation: Relation;
  cue: string;
  quoteType: QuoteType;
  assertion: Assertion;
  method: string;
  statedOn: string | null;
  source: { id: string; title: string; url: string | null } | null;
  status: HopStatus;
  note: string;
};

/** The part of a piece of evidence that an approval covers. */
export type ContentEvidence = {
  id: string;
  number: number;
  source: {
    id: string;
    title: string;
    url: string | null;
    kind: SourceKind;
    publisher: ContentVoice | null;
    publishedOn: string | null;
  };
  stance: Stance;
  excerpt: string;
  answerKind: AnswerKind;
  medium: Medium;
  isPrimary: boolean;
  questionId: string | null;
  note: string;
  hops: ContentHop[];
};

/**
 * What an approval is given to: a claim's wording, appearances, attribution, evidence and verdict.
 *
 * Nothing that moves without anybody's decision is in it: no offsets (a sentence added above a quote leaves
 * the quote as it was approved), no versions, no times. That a person put a claim elsewhere is a decision, and is in it. Lists stand in the order that readers see, `kinds`
 * in the order of the vocabulary, so that equal claims have equal contents.
 */
export type ClaimContent = {
  statement: string;
  shortStatement: string;
  claimant: ContentVoice | null;
  claimedOn: string | null;
  place: string;
  kinds: ClaimKind[];
  /** `movedTo` is the anchor by which a person last put it elsewhere in its article; left out where nobody did. */
  appearances: { articleId: string; exact: string; movedTo?: string; hops: ContentHop[] }[];
  questions: { id: string; text: string }[];
  evidence: ContentEvidence[];
  verdict: {
    ratingId: string | null;
    conclusion: string;
    rationale: unknown;
    confidence: Confidence | null;
    whatWouldChangeIt: string;
  } | null;
};

/** The name of exactly this content: SHA-256 over its RFC 8785 form, in 64 lower-case hexadecimal digits. */
export function claimDigest(content: ClaimContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(content) ?? '')));
}
