import type { PublicEvidence } from '#domain/edition';
import { Chain, SourceLink } from '#components/edition/chain';
import { Day } from '#components/edition/day';
import card from './claim-card.module.css';
import styles from './trail.module.css';
import type { Words } from './words';

/** The address of a piece of evidence on the page of its claim. */
export function evidenceId(claim: number, evidence: number): string {
  return `c${claim}-e${evidence}`;
}

/** What was weighed for a claim, under the numbers that its rationale cites. */
export function EvidenceList({ claim, evidence, words }: { claim: number; evidence: readonly PublicEvidence[]; words: Words }) {
  return (
    <ol className={styles.evidence}>
      {evidence.map((piece) => (
        <li key={piece.id} id={evidenceId(claim, piece.number)} value={piece.number} data-stance={piece.stance}>
          <Evidence piece={piece} words={words} />
        </li>
      ))}
    </ol>
  );
}

function Evidence({ piece, words }: { piece: PublicEvidence; words: Words }) {
  const { t, line } = words;
  const { source, excerpt, question, note, hops } = piece;
  return (
    <>
      <p>
        <span className={styles.evidenceNumber}>{piece.number}</span>
        <span className={styles.stance}>{t(`stance.${piece.stance}`)}</span> <SourceLink title={source.title} url={source.url} />
      </p>
      <p className={card.aside}>
        {source.publisher === null ? null : <span dir="auto">{source.publisher} · </span>}
        {source.publishedOn === null ? null : <><Day at={source.publishedOn} words={words} /> · </>}
        {t(`sourceKind.${source.kind}`)}
        {piece.isPrimary ? <> · <strong>{t('primary')}</strong></> : null}
        {piece.answerKind === 'unanswerable' ? <> · {t('unanswerable')}</> : null}
      </p>
      {question === null ? null : <p className={styles.question} dir="auto">{question}</p>}
      {excerpt === '' ? null : <blockquote dir="auto">{excerpt}</blockquote>}
      {note === '' ? null : <p dir="auto">{note}</p>}
      {hops.length === 0 ? null : <Chain hops={hops} words={words} />}
      {hops.length === 0 ? null : <p className={card.aside}>{line(piece.attribution)}</p>}
    </>
  );
}
