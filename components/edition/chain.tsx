import { Check, CheckCheck, CircleDashed, type LucideIcon, MessageCircleQuestion, X } from 'lucide-react';
import { type HopStatus, walk } from '#domain/attribution';
import type { PublicHop } from '#domain/edition';
import card from './claim-card.module.css';
import styles from './trail.module.css';
import type { Words } from './words';

const glyphs: Record<HopStatus, LucideIcon> = {
  denied: X,
  'not-found': CircleDashed,
  contacted: MessageCircleQuestion,
  found: Check,
  confirmed: CheckCheck,
};

/** Who has it from whom, from the text inwards: a nested list that draws itself as a chain. */
export function Chain({ hops, words }: { hops: readonly PublicHop[]; words: Words }) {
  if (hops.length === 0) return null;
  const ordered = walk(hops);
  const roots = ordered.flatMap(({ hop, depth }) => (depth === 1 ? [hop] : []));
  const below = ({ id }: PublicHop) => ordered.flatMap(({ hop }) => (hop.parentId === id ? [hop] : []));
  return (
    <div className={styles.chain}>
      <p>{words.tAttribution('text')}</p>
      <Hops hops={roots} below={below} words={words} />
    </div>
  );
}

function Hops({ hops, below, words }: { hops: readonly PublicHop[]; below: (hop: PublicHop) => PublicHop[]; words: Words }) {
  if (hops.length === 0) return null;
  return (
    <ol>
      {hops.map((hop) => (
        <li key={hop.id}>
          <HopLine hop={hop} words={words} />
          <Hops hops={below(hop)} below={below} words={words} />
        </li>
      ))}
    </ol>
  );
}

function HopLine({ hop, words }: { hop: PublicHop; words: Words }) {
  const { tAttribution: t } = words;
  const Glyph = glyphs[hop.status];
  return (
    <div>
      <p>
        {t.rich(`hop.${hop.relation}`, { voice: () => <strong dir="auto">{hop.voice.name}</strong> })}{' '}
        <span className={card.aside}>({hop.voice.role === '' ? t(`role.${hop.role}`) : hop.voice.role})</span>
      </p>
      <p className={card.aside}>
        <span className={styles.status} data-status={hop.status}>
          <Glyph aria-hidden="true" size="1em" /> {t(`status.${hop.status}`)}
        </span>
        <HopFacts hop={hop} words={words} />
      </p>
      {hop.note === '' ? null : <p className={card.aside}>{t('note', { note: hop.note })}</p>}
    </div>
  );
}

/** What else is known of the step, each after a middle dot. */
function HopFacts({ hop: { assertion, method, statedOn, cue, source }, words }: { hop: PublicHop; words: Words }) {
  const { tAttribution: t } = words;
  const facts = [
    assertion === 'asserts' ? null : t(`assertion.${assertion}`),
    method === '' ? null : t('method', { method }),
    statedOn === null ? null : t('statedOn', { date: words.day(statedOn) }),
    cue === '' ? null : t('cue', { cue }),
    source === null ? null : t.rich('source', { link: () => <SourceLink title={source.title} url={source.url} /> }),
  ];
  return facts.filter((fact) => fact !== null).map((fact, index) => <span key={index}> · {fact}</span>);
}

/** A title that leads to its address where there is one. */
export function SourceLink({ title, url }: { title: string; url: string | null }) {
  if (url === null) return <cite dir="auto">{title}</cite>;
  return (
    <a className={styles.source} href={url} rel="noopener noreferrer">
      <cite dir="auto">{title}</cite>
    </a>
  );
}
