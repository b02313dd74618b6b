'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { UnsureAnchorView } from '#contract/revision';
import { likelihoodOf } from '#domain/likelihood';
import { rewordings } from '#domain/rewording';
import { ChangedWords } from '#components/writing/changed-words';
import { QuoteInContext } from '#components/anchors/quote-in-context';
import { RewordingList } from '#components/claim/rewording-list';
import { Kbd } from '#components/ui/kbd';
import { RadioCards } from '#components/ui/radio-cards';
import { wordChanges } from '../writing/word-changes';

type Props = { anchor: UnsureAnchorView; chosen: number | null; onChoose: (index: number) => void };

/** Where a claim may stand now, best first, each with what it says differently; one can be chosen. */
export function CandidateCards({ anchor, chosen, onChoose }: Props) {
  const t = useTranslations('anchor');
  const cards = anchor.candidates.map((candidate, index) => ({
    value: String(index),
    label: t(`likelihood.${likelihoodOf(candidate.confidence)}`),
    glyph: <Kbd>{index + 1}</Kbd>,
    definition: <Words anchor={anchor} candidate={candidate} />,
  }));
  return (
    <RadioCards
      label={t('candidates', { number: anchor.number })}
      hideLabel
      cards={cards}
      value={chosen === null ? null : String(chosen)}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}

/** A candidate among the words around it, and above it the details that are not what they were. */
export function Words({ anchor: { was, language }, candidate }: { anchor: UnsureAnchorView; candidate: UnsureAnchorView['candidates'][number] }) {
  const [changes, details] = useMemo(() => [wordChanges(was.exact, candidate.exact), rewordings(was.exact, candidate.exact)], [was.exact, candidate.exact]);
  return (
    <>
      {details.length === 0 ? null : (
        <span className="mb-1 flex flex-wrap gap-1">
          <RewordingList changes={details} />
        </span>
      )}
      <QuoteInContext quote={candidate} language={language}>
        {was.exact === candidate.exact ? candidate.exact : <ChangedWords changes={changes} />}
      </QuoteInContext>
    </>
  );
}
