'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { EvidenceView } from '#contract/evidence';
import { EvidenceForm } from '#components/evidence/evidence-form';
import { EvidenceItem } from '#components/evidence/evidence-item';
import { QuestionList } from '#components/evidence/question-list';
import { Button } from '#components/ui/button';
import { useToast } from '#components/ui/toast';
import type { ClaimHandle } from '../claim/claim-handle';
import { useFailureText } from '#components/client/failure-text';
import { useUndoOf } from '../client/use-undo-of';
import { failureFrom } from '../client/failure';
import { useCell } from '../client/cell';
import { emptyEvidence, evidenceShelf } from './evidence-fields';
import { nameOfEvidence } from './use-evidence-form';

/** What supports or refutes the claim, what was asked, and how many independent origins that makes. */
export function EvidencePanel({ handle }: { handle: ClaimHandle }) {
  const t = useTranslations('evidence');
  const words = useTranslations('attribution');
  const { claim } = handle;
  const draft = evidenceShelf.at(nameOfEvidence(claim.id, null));
  const adding = useCell(draft.cell) !== null;
  const remove = useRemoveEvidence(handle);
  return (
    <div className="flex flex-col gap-5">
      <p role="status" className="rounded-md border border-line bg-sunken px-3 py-2 text-sm">
        {words('ways', { links: claim.links, origins: words('line.origins', { count: claim.origins.length, names: claim.origins.map(({ name }) => name).join(', ') }) })}
      </p>
      <QuestionList handle={handle} />
      <section className="flex flex-col gap-3">
        <h3 className="text-base font-semibold">{t('title')}</h3>
        {claim.evidence.length === 0 && !adding ? <p className="text-muted">{t('none')}</p> : null}
        <ol className="flex flex-col gap-3">
          {claim.evidence.map((piece) => (
            <li key={piece.id}>
              <EvidenceItem handle={handle} piece={piece} onRemove={() => void remove(piece)} />
            </li>
          ))}
        </ol>
        {adding ? <EvidenceForm handle={handle} piece={null} /> : null}
        {claim.may.edit && !adding ? (
          <Button size="sm" icon={<Plus aria-hidden="true" />} className="self-start" onClick={() => draft.begin(emptyEvidence)}>
            {t('attach')}
          </Button>
        ) : null}
      </section>
    </div>
  );
}

/** Take evidence away, and offer to bring it back. */
function useRemoveEvidence({ claim, store }: ClaimHandle) {
  const t = useTranslations('evidence');
  const toast = useToast();
  const { offer } = useUndoOf(store);
  const textOf = useFailureText();
  const claimId = claim.id;
  const paramsOf = ({ id }: EvidenceView) => ({ claimId, evidenceId: id });
  const restore = (piece: EvidenceView) => store.change(claimId, 'restoreEvidence', () => ({ params: paramsOf(piece) }));
  return async (piece: EvidenceView) => {
    const said = t('removed', { number: piece.number });
    try {
      await store.change(claimId, 'removeEvidence', () => ({ params: paramsOf(piece) }), { said, back: () => restore(piece) });
      offer();
    } catch (thrown) {
      toast({ title: t('failed'), description: textOf(failureFrom(thrown)), tone: 'danger' });
    }
  };
}
