'use client';

import { Check, Info, Pencil, Trash2, X } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { EvidenceView } from '#contract/evidence';
import type { Stance } from '#domain/evidence';
import { ChainEditor } from '#components/attribution/chain-editor';
import { AttributionLine } from '#components/attribution/attribution-line';
import { EvidenceForm } from '#components/evidence/evidence-form';
import { Badge } from '#components/ui/badge';
import { IconButton } from '#components/ui/icon-button';
import { formatDay } from '../ui/format-day';
import type { ClaimHandle } from '../claim/claim-handle';
import { useCell } from '../client/cell';
import { evidenceShelf, formOfEvidence } from './evidence-fields';
import { nameOfEvidence } from './use-evidence-form';

type Props = { handle: ClaimHandle; piece: EvidenceView; onRemove: () => void };

const stanceLook = {
  supports: { state: 'supported', Glyph: Check },
  refutes: { state: 'false', Glyph: X },
  context: { state: 'unproven', Glyph: Info },
} as const satisfies Record<Stance, unknown>;

/** One piece of evidence, at rest or being changed. */
export function EvidenceItem({ handle, piece, onRemove }: Props) {
  const draft = evidenceShelf.at(nameOfEvidence(handle.claim.id, piece));
  const isOpen = useCell(draft.cell) !== null;
  if (isOpen) return <EvidenceForm handle={handle} piece={piece} />;
  return (
    <article className="rounded-md border border-line bg-surface p-3">
      <Head piece={piece} mayEdit={handle.claim.may.edit} onEdit={() => draft.begin(formOfEvidence(piece))} onRemove={onRemove} />
      <Body piece={piece} question={handle.claim.questions.find(({ id }) => id === piece.questionId)?.text ?? null} />
      <Chain handle={handle} piece={piece} />
    </article>
  );
}

function Head({ piece, mayEdit, onEdit, onRemove }: { piece: EvidenceView; mayEdit: boolean; onEdit: () => void; onRemove: () => void }) {
  const t = useTranslations('evidence');
  const { state, Glyph } = stanceLook[piece.stance];
  const { number } = piece;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-sm font-semibold tabular-nums">[{number}]</span>
      <Badge state={state} glyph={<Glyph />}>
        {t(`stance.${piece.stance}`)}
      </Badge>
      {piece.isPrimary ? <Badge tone="accent">{t('primary')}</Badge> : null}
      <Badge>{t(`sourceKind.${piece.source.kind}`)}</Badge>
      {mayEdit ? (
        <span className="ms-auto flex">
          <IconButton label={t('edit', { number })} icon={<Pencil aria-hidden="true" />} onClick={onEdit} />
          <IconButton label={t('remove', { number })} icon={<Trash2 aria-hidden="true" />} onClick={onRemove} />
        </span>
      ) : null}
    </div>
  );
}

function Body({ piece, question }: { piece: EvidenceView; question: string | null }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  const { source } = piece;
  const origin = [source.publisher?.name ?? '', source.publishedOn === null ? '' : formatDay(source.publishedOn, locale)].filter((part) => part !== '').join(', ');
  return (
    <>
      {question === null ? null : <p className="mt-1.5 text-sm text-muted">{t('answers', { question })}</p>}
      <p className="mt-1.5 text-sm font-medium">
        {source.url === null ? (
          source.title
        ) : (
          <a href={source.url} target="_blank" rel="noopener noreferrer" className="text-accent underline underline-offset-2">
            {source.title}
          </a>
        )}
      </p>
      {origin === '' ? null : <p className="text-xs text-muted">{origin}</p>}
      {piece.excerpt === '' ? null : (
        <blockquote dir="auto" className="mt-2 border-s-2 border-line ps-3 font-serif text-base whitespace-pre-wrap">
          {piece.excerpt}
        </blockquote>
      )}
      {piece.note === '' ? null : <p className="mt-2 text-sm whitespace-pre-wrap text-muted">{piece.note}</p>}
    </>
  );
}

function Chain({ handle, piece }: { handle: ClaimHandle; piece: EvidenceView }) {
  const t = useTranslations('evidence');
  return (
    <details className="mt-2 text-sm" open={piece.hops.length > 0}>
      <summary className="min-h-6 cursor-pointer text-muted">{t('chain', { count: piece.hops.length })}</summary>
      <div className="mt-2 flex flex-col gap-2">
        <ChainEditor handle={handle} target={{ evidenceId: piece.id }} hops={piece.hops} root={t('chainRoot')} />
        {piece.hops.length === 0 ? null : <AttributionLine attribution={piece.attribution} />}
      </div>
    </details>
  );
}
