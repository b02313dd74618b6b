import type { ReactNode } from 'react';
import type { PublicClaim } from '#domain/edition';
import { Chain } from '#components/edition/chain';
import { Day } from '#components/edition/day';
import { EvidenceList, evidenceId } from '#components/edition/evidence-list';
import { VerdictWord } from '#components/edition/verdict-word';
import { RationaleView } from '#components/document/rationale-view';
import styles from './claim-card.module.css';
import type { Words } from './words';

/**
 * One check, whole: what was claimed, how it is rated and why, who has it from whom, and who says so.
 *
 * @param permalink the address of the claim's own page.
 */
export function ClaimCard({ claim, permalink, words }: { claim: PublicClaim; permalink: string; words: Words }) {
  const { t } = words;
  const id = `c${claim.number}`;
  return (
    <div className={styles.card} role="comment" id={id} tabIndex={-1} aria-labelledby={`${id}-heading`} data-state={claim.verdict.rating?.token ?? 'pending'}>
      <h3 id={`${id}-heading`}>
        <span className={styles.number}>{claim.number}</span> <VerdictWord rating={claim.verdict.rating} words={words} />
        <span className={styles.statement} dir="auto">{claim.statement}</span>
      </h3>
      <CheckBody claim={claim} level={4} words={words} />
      <p className={styles.links}>
        <a href={`#r${claim.number}`}>{t.rich('back', { number: claim.number, hidden: (chunks) => <span className="sr-only">{chunks}</span> })}</a>
        <a href={permalink}>{t.rich('permalink', { number: claim.number, hidden: (chunks) => <span className="sr-only">{chunks}</span> })}</a>
      </p>
    </div>
  );
}

/** Everything below a claim's heading, the same on its card and on its own page; `level` of its headings. */
export function CheckBody({ claim, level, words }: { claim: PublicClaim; level: 2 | 4; words: Words }) {
  const { t } = words;
  const { conclusion, whatWouldChangeIt } = claim.verdict;
  return (
    <>
      {conclusion === '' ? null : <p className={styles.conclusion} dir="auto">{conclusion}</p>}
      <Facts claim={claim} words={words} />
      <Rationale claim={claim} words={words} />
      {claim.hops.length === 0 && claim.origins.length === 0 ? null : (
        <Part level={level} heading={t('attribution')}>
          <Attribution claim={claim} words={words} />
        </Part>
      )}
      {claim.evidence.length === 0 ? null : (
        <Part level={level} heading={t('evidence')}>
          <EvidenceList claim={claim.number} evidence={claim.evidence} words={words} />
        </Part>
      )}
      {whatWouldChangeIt === '' ? null : (
        <Part level={level} heading={t('whatWouldChangeIt')}>
          <p dir="auto">{whatWouldChangeIt}</p>
        </Part>
      )}
      <Signature claim={claim} words={words} />
    </>
  );
}

function Part({ level, heading, children }: { level: 2 | 4; heading: string; children: ReactNode }) {
  const Heading = level === 2 ? 'h2' : 'h4';
  return (
    <>
      <Heading className={styles.part}>{heading}</Heading>
      {children}
    </>
  );
}

function Facts({ claim: { claimant, claimedOn, place }, words }: { claim: PublicClaim; words: Words }) {
  const { t } = words;
  if (claimant === null && claimedOn === null && place === '') return null;
  return (
    <dl className={styles.facts}>
      {claimant === null ? null : <Fact name={t('claimant')}><span dir="auto">{claimant.name}</span>{claimant.role === '' ? null : `, ${claimant.role}`}</Fact>}
      {claimedOn === null ? null : <Fact name={t('claimedOn')}><Day at={claimedOn} words={words} /></Fact>}
      {place === '' ? null : <Fact name={t('place')}><span dir="auto">{place}</span></Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Rationale({ claim: { number, verdict, evidence }, words }: { claim: PublicClaim; words: Words }) {
  const { t } = words;
  const citable = evidence.map((piece) => ({
    id: piece.id,
    number: piece.number,
    href: `#${evidenceId(number, piece.number)}`,
    label: t('citation', { number: piece.number, title: piece.source.title }),
  }));
  return (
    <div className={styles.rationale}>
      <RationaleView document={verdict.rationale} evidence={citable} />
      {verdict.confidence === null ? null : <p className={styles.aside}>{words.tRating(`confidence.${verdict.confidence}`)}</p>}
    </div>
  );
}

/** The chain with what it amounts to; then the origins of the whole check, where its evidence has more of them. */
function Attribution({ claim: { hops, attribution, origins }, words }: { claim: PublicClaim; words: Words }) {
  const { tAttribution: t, line, list } = words;
  const isMore = origins.some(({ id }) => !attribution.origins.some(({ voiceId }) => voiceId === id));
  return (
    <>
      {hops.length === 0 ? null : <p className={styles.line}>{line(attribution)}</p>}
      <Chain hops={hops} words={words} />
      {isMore ? (
        <p className={styles.aside}>{t('origins', { count: origins.length, names: list(origins.map(({ name }) => name)) })}</p>
      ) : null}
    </>
  );
}

function Signature({ claim: { verdict, review }, words }: { claim: PublicClaim; words: Words }) {
  const { t } = words;
  return (
    <p className={styles.signature}>
      {t.rich('signature', { author: verdict.author, reviewer: review.reviewer, date: () => <Day at={review.at} words={words} /> })}
    </p>
  );
}
